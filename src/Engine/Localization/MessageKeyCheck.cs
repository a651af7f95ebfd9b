using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Localization;

/// <summary>
/// Finds misspelt keys in a site's message catalogue: messages that were meant to replace one of the theme's. Other
/// keys are allowed, for the site's own templates.
/// </summary>
internal static class MessageKeyCheck
{
    /// <summary>The group whose keys are kinds of vocabularies.</summary>
    private const string Labels = "labels";

    /// <summary>Reports unknown keys that are close to a known one that the catalogue lacks.</summary>
    /// <param name="catalog">The site's catalogue.</param>
    /// <param name="known">The keys of the theme's messages.</param>
    /// <param name="report">Receives the diagnostics.</param>
    public static void Check(YamlNode? catalog, IReadOnlyCollection<string> known, FileReport report) =>
        Check(catalog as YamlMapping, "", known, report);

    private static void Check(YamlMapping? mapping, string prefix, IReadOnlyCollection<string> known, FileReport report)
    {
        if (mapping is null)
            return;
        List<string> names = known
            .Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(key => key[prefix.Length..].Split('.')[0])
            .Distinct()
            .ToList();
        HashSet<string> present = mapping.Entries.Select(entry => entry.Key.Value).ToHashSet(StringComparer.Ordinal);
        foreach (YamlEntry entry in mapping.Entries)
        {
            string name = entry.Key.Value;
            if (prefix.Length == 0 && name == Labels)
                continue;
            if (names.Contains(name))
                Check(entry.Value as YamlMapping, $"{prefix}{name}.", known, report);
            else if (RenamedNames.Find(name, names) is { } renamed)
                Report(entry, $"It was renamed to '{prefix}{renamed}'.");
            else if (
                Suggestions.Closest(name, names.Where(other => !present.Contains(other)), maxCount: 1) is [var closest]
            )
                Report(entry, $"Did you mean '{prefix}{closest}'?");
        }

        void Report(YamlEntry entry, string fix) =>
            report.Add(
                Codes.KeyMisspelt,
                entry.Key.Span,
                $"Unknown message '{prefix}{entry.Key.Value}'; it has no effect.",
                fix
            );
    }
}
