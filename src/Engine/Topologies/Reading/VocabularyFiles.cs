using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Topologies.Reading;

/// <summary>Reads the vocabularies of a site over the default ones.</summary>
internal sealed class VocabularyFiles
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> BuiltInLabels = new(() =>
        new VocabularyFiles(Of(SiteFiles.Empty), tables: null, new DiagnosticBag())
            .All()
            .Values.SelectMany(vocabulary => vocabulary.Kinds.Values)
            .DistinctBy(kind => kind.Name)
            .ToDictionary(kind => kind.Name, kind => kind.Label, StringComparer.Ordinal)
    );

    private static readonly IReadOnlyList<string> BuiltIn =
    [
        .. Of(SiteFiles.Empty).Paths.Where(IsVocabulary).Select(SourcePaths.NameOf),
    ];

    private readonly FileSelection files;
    private readonly IReadOnlyList<string> paths;
    private readonly DiagnosticBag diagnostics;
    private readonly IReadOnlyCollection<string>? tables;

    /// <summary>By name; null for a file that cannot be read.</summary>
    private readonly Dictionary<string, Vocabulary?> vocabularies = new(StringComparer.Ordinal);

    /// <summary>The names of the vocabularies that are being read, each of which extends the next.</summary>
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    private VocabularyFiles(FileSelection files, IReadOnlyCollection<string>? tables, DiagnosticBag diagnostics)
    {
        this.files = files;
        this.diagnostics = diagnostics;
        this.tables = tables;
        paths = [.. files.Paths.Where(IsVocabulary)];
    }

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
        return new VocabularyFiles(files, tables, diagnostics).All();
    }

    private static bool IsVocabulary(string path) => SourcePaths.IsNamedIn(SourcePaths.Vocabularies, path);

    private OrderedDictionary<string, Vocabulary> All()
    {
        OrderedDictionary<string, Vocabulary> byName = new(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (Find(path) is { } vocabulary)
                byName.Add(vocabulary.Name, vocabulary);
        }

        return byName;
    }

    private Vocabulary? Find(string path)
    {
        string name = SourcePaths.NameOf(path);
        if (vocabularies.TryGetValue(name, out Vocabulary? known))
            return known;
        var report = new FileReport(path, diagnostics);
        open.Add(name);
        Vocabulary? read = files.ReadText(path, report) is { } text ? ReaderOf(name).Read(name, text, report) : null;
        open.Remove(name);
        return vocabularies[name] = read;
    }

    private VocabularyReader ReaderOf(string name) =>
        BuiltIn.Contains(name)
            ? new VocabularyReader(Extended, tables)
            : new VocabularyReader(Extended, tables) { BuiltInLabels = BuiltInLabels.Value };

    /// <summary>
    /// The vocabulary that another one extends; null, and reported, if there is none or it is circular.
    /// </summary>
    private Vocabulary? Extended(YamlScalar name, FileReport report)
    {
        List<string> names = paths.Select(SourcePaths.NameOf).ToList();
        int index = names.IndexOf(name.Value);
        if (index < 0)
            report.Add(
                Codes.VocabularyExtends,
                name.Span,
                $"Unknown vocabulary '{name.Value}'.",
                Suggestions.OrList(name.Value, names, "The vocabularies are")
            );
        else if (open.Contains(name.Value))
            report.Add(
                Codes.VocabularyExtends,
                name.Span,
                $"The vocabulary '{name.Value}' extends this one, directly or through others.",
                "Remove 'extends:' from one of them."
            );
        else
            return Find(paths[index]);
        return null;
    }
}
