using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Content;

/// <summary>Reads the files with the front matter of folders, and reports the errors in them.</summary>
internal static class FolderDefaultsReader
{
    /// <summary>The most characters of a file, all of which each page of the folder has.</summary>
    private const int MaxLength = 10_000;

    /// <param name="files">The files.</param>
    /// <param name="isForeign">Whether another generator reads further keys.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    public static FolderDefaults Read(FileSelection files, bool isForeign, DiagnosticBag diagnostics)
    {
        Dictionary<string, YamlMapping> mappings = new(StringComparer.Ordinal);
        foreach (string path in files.Paths)
        {
            var report = new FileReport(path, diagnostics);
            if (
                files.ReadText(path, report) is not { } text
                || !YamlText.TryRead(text, report, out YamlNode? root, maxLength: MaxLength)
                || root is null or YamlScalar { IsNull: true }
            )
                continue;
            if (root is YamlMapping mapping)
            {
                if (DefaultsSize.Of(mapping).IsAllowed(DefaultsSize.MaxOfFolder, "_defaults", SourceSpan.Start, report))
                    mappings[path] = Checked(mapping, isForeign, report);
            }
            else
                report.Add(
                    Codes.KeyValue,
                    root.Span,
                    $"Expected a mapping in the folder defaults, found {root.Describe()}.",
                    "Write 'key: value' lines, as in front matter."
                );
        }

        return mappings.Count == 0 ? FolderDefaults.None : new FolderDefaults(mappings);
    }

    /// <summary>The keys that a folder can have.</summary>
    private static YamlMapping Checked(YamlMapping mapping, bool isForeign, FileReport report)
    {
        List<YamlEntry> kept = [];
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (!IsOfOnePage(entry.Key.Value))
                kept.Add(entry);
            else
                report.Add(
                    Codes.KeyUnknown,
                    entry.Key.Span,
                    $"The key '{entry.Key.Value}' is of one page, so that a folder has no default for it.",
                    "Write it in the front matter of the page."
                );
        }

        mapping = mapping with { Entries = kept };
        KeyReader.Read(mapping, FrontMatterKeys.NearFolder, report);
        // Pages would read keys without an effect again and again.
        return isForeign
            ? mapping
            : mapping with
            {
                Entries =
                [
                    .. kept.Where(entry => FrontMatterKeys.OfFolder.Keys.Any(key => key.Name == entry.Key.Value)),
                ],
            };
    }

    private static bool IsOfOnePage(string name) =>
        FrontMatterKeys.All.Keys.Any(key => key.Name == name)
        && FrontMatterKeys.OfFolder.Keys.All(key => key.Name != name);
}
