using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Strata.Engine.Templating;

/// <summary>
/// What a template is given: names (in snake_case) and values. It is filled once, and templates cannot write to it, so
/// many threads may render with the same one.
/// </summary>
internal sealed class TemplateModel : IScriptObject
{
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);

    /// <summary>
    /// Gives a value: a text, a number, true or false, <see cref="Html"/>, another model, a list of texts, of models or
    /// of lists of texts, a function from text to text, or null for nothing.
    /// </summary>
    /// <exception cref="ArgumentException">The value is of another type, which a template could only read by
    /// reflection.</exception>
    public object? this[string name]
    {
        set => values[name] = Accept(name, value);
    }

    /// <summary>Gives a function of any number of texts: <c>{{ say 'pager.page' 1 3 }}</c>.</summary>
    public void SetFunction(string name, Func<IReadOnlyList<string>, string> function) =>
        values[name] = new TemplateFunction((context, arguments) => function(Texts(context, arguments)));

    /// <summary>Gives a function that returns markup.</summary>
    public void SetFunction(string name, Func<IReadOnlyList<string>, Html> function) =>
        values[name] = new TemplateFunction((context, arguments) => function(Texts(context, arguments)));

    /// <summary>
    /// Words whose keys are joined with dots, as nested models: <c>pager.next</c> is <c>t.pager.next</c>.
    /// </summary>
    public static TemplateModel Nested(IReadOnlyDictionary<string, string> words)
    {
        var root = new TemplateModel();
        foreach ((string key, string word) in words)
        {
            string[] parts = key.Split('.');
            TemplateModel inner = root;
            foreach (string part in parts[..^1])
            {
                if (inner.values.GetValueOrDefault(part) is not TemplateModel next)
                    inner.values[part] = next = new TemplateModel();
                inner = next;
            }

            inner.values[parts[^1]] = word;
        }

        return root;
    }

    internal IEnumerable<string> Names => values.Keys.Order(StringComparer.Ordinal);

    int IScriptObject.Count => values.Count;

    bool IScriptObject.IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException();
    }

    IEnumerable<string> IScriptObject.GetMembers() => values.Keys;

    bool IScriptObject.Contains(string member) => values.ContainsKey(member);

    bool IScriptObject.TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        values.TryGetValue(member, out value);

    bool IScriptObject.CanWrite(string member) => false;

    bool IScriptObject.TrySetValue(
        TemplateContext? context,
        SourceSpan span,
        string member,
        object? value,
        bool readOnly
    ) => false;

    bool IScriptObject.Remove(string member) => false;

    void IScriptObject.SetReadOnly(string member, bool readOnly)
    {
        // It is already.
    }

    IScriptObject IScriptObject.Clone(bool deep) => this;

    private static object? Accept(string name, object? value) =>
        value switch
        {
            null or string or bool or int or Html or TemplateModel => value,
            IReadOnlyList<TemplateModel> models => List(models),
            IReadOnlyList<string> texts => List(texts),
            IReadOnlyList<IReadOnlyList<string>> rows => List(rows.Select(List)),
            Func<string, string> function => new TemplateFunction(
                (context, arguments) => function(Texts(context, arguments)[0])
            ),
            _ => throw new ArgumentException($"A template takes no {value.GetType().Name} ('{name}').", nameof(value)),
        };

    private static ScriptArray List(IEnumerable<object> items) => new(items) { IsReadOnly = true };

    private static List<string> Texts(TemplateContext context, ScriptArray arguments)
    {
        List<string> texts = new(arguments.Count);
        foreach (object? argument in arguments)
            texts.Add(context.ObjectToString(argument) ?? "");
        return texts;
    }
}
