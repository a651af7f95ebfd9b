using Strata.Engine.Data;

namespace Strata.Engine.Catalogues;

/// <summary>What stands in the cells of a compatibility table.</summary>
internal static class CellTypes
{
    /// <summary>The words that begin a cell.</summary>
    public static IReadOnlyList<(string Word, Verdict Verdict)> Verdicts { get; } =
    [("yes", Verdict.Yes), ("no", Verdict.No), ("disputed", Verdict.Disputed)];

    /// <summary>
    /// The cells of all rows; <see cref="CellReader"/> reads them, for their keys are the author's own.
    /// </summary>
    public static KeyType<YamlMapping> Cells { get; } = KeyTypes.Mapping with { Schema = Entries(Entries(Cell)) };

    private static string Pattern =>
        $"\"pattern\":\"^({string.Join('|', Verdicts.Select(verdict => verdict.Word))})( .*)?$\"";

    /// <summary>A verdict, or one a mode.</summary>
    private static string Cell =>
        $$"""{"type":["string","object"],{{Pattern}},"additionalProperties":{"type":"string",{{Pattern}}} }""";

    private static string Entries(string schema) => $$"""{"type":"object","additionalProperties":{{schema}} }""";
}
