using System.Globalization;
using NodaTime;
using Strata.Engine.Data;

namespace Strata.Engine.Catalogues;

/// <summary>The types of keys that catalogues use.</summary>
internal static class CatalogueTypes
{
    private const string RangeSeparator = " to ";

    private const string DatePattern = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";

    private const string RangePattern = $"{DatePattern}( to {DatePattern})?";

    private const string YearLimits = """
        "minimum":1000,"maximum":9999
        """;

    private const string VersionPattern = """
        "minimum":0,"maximum":2147483647,"pattern":"^\\s*[0-9]+(\\.[0-9]+)*\\s*(\\+|-\\s*[0-9]+(\\.[0-9]+)*\\s*)?$"
        """;

    private const string VersionSchema = $$"""{"type":["string","number"],{{VersionPattern}} }""";

    /// <summary>A date.</summary>
    public static KeyType<LocalDate> Date { get; } =
        new(
            "a day such as 2026-11-23",
            node =>
                node is YamlScalar scalar && IsoDate.Day(scalar.Value) is { } date
                    ? new(date)
                    : new(
                        default,
                        node.Span,
                        $"expected a day such as 2026-11-23, found {node.Describe()}.",
                        "Write a day that exists, as YYYY-MM-DD."
                    )
        )
        {
            Schema = SchemaText.Date,
        };

    /// <summary>The date of a measurement: a year, month or day, or a range of them. It is kept as written.</summary>
    public static KeyType<string> Measured { get; } =
        new(
            "a year, month or day, or a range of them",
            node =>
                node is YamlScalar scalar
                && scalar.Value.Split(RangeSeparator) is { Length: 1 or 2 } ends
                && Array.TrueForAll(ends, IsDate)
                    ? new(scalar.Value)
                    : new(
                        null,
                        node.Span,
                        $"expected a year, month or day, or a range of them, found {node.Describe()}.",
                        "Write '2023', '2023-02', '2023-02-14' or '2026-05 to 2026-09'."
                    )
        )
        {
            Schema = $$"""{"type":["string","integer"],{{YearLimits}},"pattern":"^{{RangePattern}}$"}""",
        };

    /// <summary>An https address.</summary>
    public static KeyType<string> Address { get; } =
        new(
            "an https address",
            node =>
                node is YamlScalar scalar
                && scalar.Value.StartsWith("https://", StringComparison.Ordinal)
                && Uri.TryCreate(scalar.Value, UriKind.Absolute, out _)
                    ? new(scalar.Value)
                    : new(
                        null,
                        node.Span,
                        $"expected an https address, found {node.Describe()}.",
                        "Write an address that begins with 'https://'."
                    )
        )
        {
            Schema = """{"type":"string","pattern":"^https://"}""",
        };

    /// <summary>The versions or builds of a row or column.</summary>
    public static KeyType<IReadOnlyList<VersionRange>> Versions { get; } =
        new(
            "a version, or a range such as '22000-26099' or '580+'",
            node =>
            {
                KeyReading<IReadOnlyList<YamlScalar>> texts = KeyTypes.TextList.Read(node);
                if (texts.ProblemAt is { } span)
                    return new(null, span, texts.Problem, texts.Fix);
                foreach (YamlScalar text in texts.Value ?? [])
                {
                    if (VersionRange.Parse(text.Value) is null)
                        return new(
                            null,
                            text.Span,
                            $"expected versions or ranges, found {text.Describe()}.",
                            "Write '20348', '22000-26099', '580+', or a list of these."
                        );
                }

                return new((texts.Value ?? []).Select(text => VersionRange.Parse(text.Value)!).ToList());
            }
        )
        {
            Schema = $$"""{"type":["string","number","null","array"],{{VersionPattern}},"items":{{VersionSchema}} }""",
        };

    /// <summary>The last day of a date of <see cref="Measured"/>.</summary>
    public static LocalDate LastDayOf(string measured)
    {
        string end = measured.Split(RangeSeparator)[^1];
        if (IsoDate.Day(end) is { } day)
            return day;
        return IsoDate.Month(end) is { } month
            ? month.PlusMonths(1).PlusDays(-1)
            : new LocalDate(int.Parse(end, CultureInfo.InvariantCulture), 12, 31);
    }

    private static bool IsDate(string text) =>
        (text.Length == 4 && text.All(char.IsAsciiDigit))
        || IsoDate.Month(text) is not null
        || IsoDate.Day(text) is not null;
}
