using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Sites.Settings;

/// <summary>The severities that the settings give to codes.</summary>
internal static class SeveritySettings
{
    private static readonly Dictionary<string, Severity> Words = new(StringComparer.Ordinal)
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["note"] = Severity.Note,
    };

    /// <summary>The schema of the mapping.</summary>
    public static string Schema =>
        """{"type":"object","additionalProperties":false,"properties":{"""
        + string.Join(
            ',',
            Codes
                .All.Where(SeverityTable.IsChangeable)
                .Select(code =>
                    $$"""
                        "{{code.Id}}":{"enum":["error","warning","note"]}
                        """
                )
        )
        + "}}";

    /// <summary>Reads the severities; one that cannot be given is reported.</summary>
    public static SeverityTable Read(YamlMapping? written, FileReport report)
    {
        Dictionary<DiagnosticCode, Severity> severities = [];
        foreach (YamlEntry entry in written?.Entries ?? [])
        {
            if (Codes.All.FirstOrDefault(code => code.Id == entry.Key.Value) is not { } code)
                report.Add(
                    Codes.KeyValue,
                    entry.Key.Span,
                    $"Unknown code '{entry.Key.Value}'.",
                    Suggestions.For(
                        entry.Key.Value,
                        [.. Codes.All.Select(each => each.Id)],
                        "Write a code such as LINK002."
                    )
                );
            else if (!SeverityTable.IsChangeable(code))
                report.Add(
                    Codes.KeyValue,
                    entry.Key.Span,
                    $"The severity of {code.Id} cannot be changed: a page with this error cannot be published.",
                    "Remove the line, and build with --keep-going to publish the other pages."
                );
            else if (entry.Value is YamlScalar word && Words.TryGetValue(word.Value, out Severity severity))
                severities[code] = severity;
            else
                report.Add(
                    Codes.KeyValue,
                    entry.Value.Span,
                    $"Expected a severity for {code.Id}, found {entry.Value.Describe()}.",
                    $"Write {QuotedList.Of([.. Words.Keys], "or")}."
                );
        }

        return new SeverityTable(severities);
    }
}
