using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Topologies.Reading;

/// <summary>Reads the vocabularies of a site over the default ones.</summary>
internal static class VocabularyFiles
{
    /// <summary>The files that vocabularies are read from.</summary>
    public static FileSelection Of(SiteFiles site) => new(site, SourcePaths.Vocabularies);

    /// <summary>Reads all vocabularies, by name.</summary>
    /// <param name="files">The files.</param>
    /// <param name="tables">The names of the compatibility tables that kinds may refer to; null to skip that
    /// check.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    public static IReadOnlyDictionary<string, Vocabulary> Read(
        FileSelection files,
        IReadOnlyCollection<string>? tables,
        DiagnosticBag diagnostics
    )
    {
        OrderedDictionary<string, Vocabulary> vocabularies = new(StringComparer.Ordinal);
        foreach (string path in files.Paths.Where(path => path.EndsWith(".yml", StringComparison.Ordinal)))
        {
            var report = new FileReport(path, diagnostics);
            string name = SourcePaths.NameOf(path);
            if (files.ReadText(path, report) is { } text)
                vocabularies.Add(name, VocabularyReader.Read(name, text, report, tables));
        }

        return vocabularies;
    }
}
