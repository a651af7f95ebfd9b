using Scriban.Runtime;
using Strata.Engine.Templating;

namespace Strata.Tests.Templating;

/// <summary>A model whose values are set by name.</summary>
internal sealed class TestModel : TemplateModel
{
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);

    internal override IEnumerable<string> Names => values.Keys;

    public object? this[string name]
    {
        set =>
            values[name] = value switch
            {
                IReadOnlyList<TemplateModel> models => List(models),
                IReadOnlyList<string> texts => List(texts),
                IReadOnlyList<IReadOnlyList<string>> rows => List(rows.Select(List)),
                Func<string, string> function => TemplateFunction.Of(texts => function(texts[0])),
                Func<IReadOnlyList<string>, string> function => TemplateFunction.Of(function),
                _ => value,
            };
    }

    internal override bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);

    private static ScriptArray List(IEnumerable<object> items) => new(items) { IsReadOnly = true };
}
