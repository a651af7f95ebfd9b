using Strata.Engine.Sources;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Loading;

/// <summary>Reads the vocabularies of a site: <c>data/vocabularies/NAME.yml</c>.</summary>
internal static class VocabularyFiles
{
    public const string Folder = "data/vocabularies/";

    /// <summary>All vocabularies that are UTF-8 text, by name.</summary>
    /// <param name="files">The files of the site and the defaults.</param>
    /// <param name="tables">The names of all compatibility tables; null to skip the check that a kind's table
    /// exists.</param>
    public static IReadOnlyDictionary<string, Vocabulary> Read(
        EffectiveFiles files,
        IReadOnlyCollection<string>? tables
    )
    {
        OrderedDictionary<string, Vocabulary> vocabularies = new(StringComparer.Ordinal);
        foreach (string path in files.In(Folder, ".yml"))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            if (files.ReadText(path) is { } text)
                vocabularies.Add(name, VocabularyReader.Read(name, text, files.ReportOn(path), tables));
        }

        return vocabularies;
    }
}
