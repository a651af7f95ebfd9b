using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Localization;

/// <summary>
/// Finds words of a site's own list that were meant to replace one of the theme's. A site may have further words, for
/// templates of its own.
/// </summary>
internal static class MessageKeyCheck
{
    /// <summary>Groups whose keys are named by data: kinds of vocabularies and codes of rules.</summary>
    private static readonly HashSet<string> NamedByData = new(StringComparer.Ordinal) { "labels", "rules" };

    /// <summary>Reports keys that are nearly a known one that the list does not have.</summary>
    /// <param name="list">The site's list.</param>
    /// <param name="known">The keys of the theme's words.</param>
    /// <param name="report">Where mistakes go.</param>
    public static void Check(YamlNode? list, IReadOnlyCollection<string> known, FileReport report) =>
        Check(list as YamlMapping, "", known, report);

    private static void Check(YamlMapping? mapping, string prefix, IReadOnlyCollection<string> known, FileReport report)
    {
        if (mapping is null)
            return;
        List<string> names = known
            .Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(key => key[prefix.Length..].Split('.')[0])
            .Distinct()
            .ToList();
        HashSet<string> own = mapping.Entries.Select(entry => entry.Key.Value).ToHashSet(StringComparer.Ordinal);
        foreach (YamlEntry entry in mapping.Entries)
        {
            string name = entry.Key.Value;
            if (names.Contains(name) && !NamedByData.Contains(name))
                Check(entry.Value as YamlMapping, $"{prefix}{name}.", known, report);
            else if (
                !names.Contains(name)
                && !NamedByData.Contains(name)
                && Suggestions.ClosestTo(name, names.Where(other => !own.Contains(other)), most: 1) is [var near]
            )
                report.Add(
                    Codes.KeyMisspelt,
                    entry.Key.Span,
                    $"The theme has no word '{prefix}{name}', so nothing of it changes.",
                    $"Did you mean '{prefix}{near}'?"
                );
        }
    }
}
