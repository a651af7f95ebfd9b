using Strata.Engine.Data;

namespace Strata.Engine.Catalogues;

/// <summary>The types of the cells of a compatibility table.</summary>
internal static class CellTypes
{
    /// <summary>The verdicts with the words that begin a cell.</summary>
    public static IReadOnlyList<(string Word, Verdict Verdict)> Verdicts { get; } =
    [("yes", Verdict.Yes), ("no", Verdict.No), ("disputed", Verdict.Disputed)];

    /// <summary>
    /// The cells of all rows. Their keys are the ids of the table, so <see cref="CellReader"/> reads them.
    /// </summary>
    public static KeyType<YamlMapping> Cells { get; } = KeyTypes.Mapping with { Schema = Entries(Entries(Cell)) };

    private static string Pattern =>
        $"\"pattern\":\"^({string.Join('|', Verdicts.Select(verdict => verdict.Word))})( .*)?$\"";

    /// <summary>The JSON Schema of a cell: a verdict, or one for each mode.</summary>
    private static string Cell =>
        $$"""{"type":["string","object"],{{Pattern}},"additionalProperties":{"type":"string",{{Pattern}}} }""";

    private static string Entries(string schema) => $$"""{"type":"object","additionalProperties":{{schema}} }""";
}
