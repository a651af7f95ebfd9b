using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Strata.Engine.Templating;

/// <summary>
/// The names and values that a template reads. Templates cannot write to it, so many threads may render with the same
/// one.
/// </summary>
internal abstract class TemplateModel : IScriptObject
{
    /// <summary>Every name that a template may use.</summary>
    internal abstract IEnumerable<string> Names { get; }

    int IScriptObject.Count => Names.Count();

    bool IScriptObject.IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException();
    }

    /// <summary>Reads a value; false if there is no such name.</summary>
    internal abstract bool TryGet(string name, out object? value);

    IEnumerable<string> IScriptObject.GetMembers() => Names;

    bool IScriptObject.Contains(string member) => Names.Contains(member);

    bool IScriptObject.TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        try
        {
            return TryGet(member, out value);
        }
        catch (Exception bug) when (context is RenderContext render)
        {
            // Scriban would report it as an error in the template.
            render.Bug = bug;
            throw;
        }
    }

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
        // A model is always read-only.
    }

    IScriptObject IScriptObject.Clone(bool deep) => this;
}

/// <summary>
/// The model of an item. A value is computed when it is first read, and cached. Two threads may both compute it, so
/// fields must be pure functions.
/// </summary>
/// <param name="type">The fields.</param>
/// <param name="item">The item that they are read from.</param>
internal sealed class TemplateModel<T>(TemplateType<T> type, T item) : TemplateModel
{
    /// <summary>Cached for null, because null marks a value that was not read yet.</summary>
    private static readonly object Nothing = new();

    private readonly object?[] values = new object?[type.Fields.Count];

    internal override IEnumerable<string> Names => type.Fields.Select(known => known.Name);

    internal override bool TryGet(string name, out object? value)
    {
        value = null;
        if (type.IndexOf(name) is not (>= 0 and int index))
            return false;
        object? known = Volatile.Read(ref values[index]);
        if (known is null)
        {
            known = type.Fields[index].Read(item) ?? Nothing;
            Volatile.Write(ref values[index], known);
        }

        if (known != Nothing)
            value = known;
        return true;
    }
}
