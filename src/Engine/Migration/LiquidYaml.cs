using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Fluid.Values;
using Strata.Engine.Data;

namespace Strata.Engine.Migration;

/// <summary>Values of YAML and JSON in Liquid.</summary>
internal sealed class LiquidYaml(YamlMapping mapping) : IFluidIndexable
{
    // Most pages show none of their front matter.
    private readonly Lazy<Dictionary<string, YamlNode>> values = new(() =>
        mapping
            .Entries.GroupBy(entry => entry.Key.Value, StringComparer.Ordinal)
            .ToDictionary(entries => entries.Key, entries => entries.Last().Value, StringComparer.Ordinal)
    );

    public int Count => values.Value.Count;

    public IEnumerable<string> Keys => values.Value.Keys;

    public bool TryGetValue(string name, [NotNullWhen(true)] out FluidValue? value)
    {
        value = values.Value.TryGetValue(name, out YamlNode? node) ? ValueOf(node) : null;
        return value is not null;
    }

    /// <summary>The value of a node; text that is not in quotation marks can be a number or true or false.</summary>
    public static FluidValue ValueOf(YamlNode node) =>
        node switch
        {
            YamlMapping mapping => new DictionaryValue(new LiquidYaml(mapping)),
            YamlSequence list => new ArrayValue([.. list.Items.Select(ValueOf)]),
            YamlScalar { IsNull: true } => NilValue.Instance,
            YamlScalar { IsPlain: true, Value: "true" or "True" or "yes" } => BooleanValue.True,
            YamlScalar { IsPlain: true, Value: "false" or "False" or "no" } => BooleanValue.False,
            YamlScalar { IsPlain: true } scalar when NumberOf(scalar.Value) is { } number => NumberValue.Create(number),
            YamlScalar scalar => new StringValue(scalar.Value),
            _ => NilValue.Instance,
        };

    /// <summary>A number that is printed as it was written; null for any other text, such as 007 or 1e3.</summary>
    private static decimal? NumberOf(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out decimal number
        )
        && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : null;
}
