using Strata.Engine.Caching;
using Strata.Engine.Catalogues;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Migration;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Templating;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;

namespace Strata.Engine.Sites.DataPages;

/// <summary>Reads the data and the theme of a site; what it lacks comes from the defaults.</summary>
internal sealed class DataReader(SiteFiles source, DiagnosticBag bag, BuildCache? cache = null)
{
    private const string TopologyFolder = "data/topologies/";
    private const string TokensPath = "theme/tokens.yml";

    private readonly BuildCache cache = cache ?? new BuildCache();
    private readonly EffectiveFiles files = new(source, bag);

    /// <summary>The settings; of a Jekyll tree without <c>data/site.yml</c> those of its own file.</summary>
    public SiteConfig Settings(Uri? baseUrl) =>
        Recall(
            "settings",
            [baseUrl, source.IsJekyll, .. source.VersionsOf(SiteConfig.Path, JekyllTree.ConfigPath)],
            reader => reader.ReadSettings(baseUrl)
        );

    private SiteConfig ReadSettings(Uri? baseUrl)
    {
        if (!source.IsJekyll || source.Contains(SiteConfig.Path))
            return SiteConfig.Read(ReadYaml(SiteConfig.Path), baseUrl, Report(SiteConfig.Path));
        FileReport report = Report(JekyllTree.ConfigPath);
        return SiteConfig.Read(JekyllSettings.Translate(ReadYaml(JekyllTree.ConfigPath), report), baseUrl, report);
    }

    /// <summary>How the bodies are written.</summary>
    /// <param name="settings">What the author says of them.</param>
    public MarkdownDialect Dialect(SiteConfig settings) =>
        Recall(
            "dialect",
            [settings, source.IsJekyll ? string.Join('\n', source.Paths) : null],
            _ => new MarkdownDialect(settings.ExcerptSeparator, source.IsJekyll ? new JekyllTree(source.Paths) : null)
            {
                FramesFrom = settings.FramesFrom,
            }
        );

    /// <summary>The words of a language over English ones, the site's own over the defaults.</summary>
    public MessageCatalog Words(string language) =>
        cache.GetOrAdd(
            "words",
            language,
            source.VersionsOf("theme/i18n/"),
            bag,
            local => new DataReader(source, local, cache).ReadWords(language)
        );

    /// <summary>The languages of the site, with the words of each.</summary>
    public SiteLanguages Languages(SiteConfig settings)
    {
        var own = new SiteLanguage
        {
            Tag = settings.Language,
            Root = "/",
            Messages = Words(settings.Language),
            Title = settings.Title,
            Description = settings.Description,
            Navigation = settings.Navigation,
        };
        IReadOnlyList<MessageCatalog> others = settings.Languages.Select(language => Words(language.Tag)).ToList();
        return Recall(
            "languages",
            [settings, own.Messages, .. others],
            reader => new SiteLanguages([
                own,
                .. settings.Languages.Zip(others, (language, words) => reader.Further(language, words, own)),
            ])
        );
    }

    private SiteLanguage Further(LanguageSettings language, MessageCatalog words, SiteLanguage own)
    {
        IReadOnlyList<string> missing = words.MissingKeys;
        if (WordFiles(language.Tag).Count == 0)
            Report(SiteConfig.Path)
                .Add(
                    Codes.LanguageUnusable,
                    language.Span,
                    $"There are no words for the language '{language.Tag}'.",
                    $"Write them in theme/i18n/{language.Tag}.yml, beginning with a copy of the English list."
                );
        else if (missing.Count > 0)
            Report(WordFiles(language.Tag)[^1])
                .Add(
                    Codes.WordMissing,
                    SourceSpan.Start,
                    $"The list lacks {missing.Count} {(missing.Count == 1 ? "word" : "words")}, and English "
                        + $"stands in: {Suggestions.Quote(missing.Take(5))}{(missing.Count > 5 ? " …" : "")}.",
                    "Add them."
                );
        return new SiteLanguage
        {
            Tag = language.Tag,
            Root = $"/{language.Tag.ToLowerInvariant()}/",
            Messages = words,
            Title = language.Title.Length > 0 ? language.Title : own.Title,
            Description = language.Description,
            Navigation = language.Navigation,
        };
    }

    /// <summary>
    /// The lists of a language, without English where it only stands in: that of the language, and that of its region.
    /// </summary>
    private List<string> WordFiles(string language) =>
        new[] { LanguageTag.Language(language), language }
            .Distinct()
            .Select(name => $"theme/i18n/{name}.yml")
            .Where(files.In("theme/i18n/", ".yml").Contains)
            .ToList();

    private MessageCatalog ReadWords(string language)
    {
        const string English = "theme/i18n/en.yml";
        var words = new MessageCatalog(language);
        foreach (string path in WordFiles(language).Prepend(English).Distinct())
        {
            words.IsFallback = path == English && LanguageTag.Language(language) != "en";
            if (DefaultFiles.Paths.Contains(path))
                words.Add(YamlText.Read(DefaultFiles.ReadText(path), Report(path)), Report(path));
            if (!source.Contains(path))
                continue;
            YamlNode? own = ReadYaml(path);
            MessageKeyCheck.Check(own, [.. words.All.Keys], Report(path));
            words.Add(own, Report(path));
        }

        return words;
    }

    public TemplateSet Templates() =>
        Recall("templates", source.VersionsOf("theme/"), reader => reader.ReadTemplates());

    private TemplateSet ReadTemplates() =>
        TemplateSet.Load(
            files.In("theme/", "").Where(TemplateSet.IsTemplate).Select(path => (path, ReadText(path) ?? "")),
            bag
        );

    /// <summary>The colours of the theme.</summary>
    public Palette Palette() =>
        Recall(
            "tokens",
            source.VersionsOf(TokensPath),
            reader => Diagrams.Scenes.Palette.Read(reader.ReadYaml(TokensPath), reader.Report(TokensPath))
        );

    /// <summary>Base images, compatibility tables and glossary.</summary>
    public CatalogueSet Catalogues() =>
        Recall("catalogues", source.VersionsOf(CatalogueFiles.Paths), reader => CatalogueFiles.ReadAll(reader.files));

    /// <summary>All vocabularies by name.</summary>
    /// <param name="tables">The names of the compatibility tables that their kinds may be held to.</param>
    public IReadOnlyDictionary<string, Vocabulary> Vocabularies(IReadOnlyCollection<string> tables) =>
        Recall(
            "vocabularies",
            [string.Join('\n', tables), .. source.VersionsOf(VocabularyFiles.Folder)],
            reader => VocabularyFiles.Read(reader.files, tables)
        );

    /// <summary>All topologies that could be read.</summary>
    /// <param name="vocabularies">The kinds that they are made of.</param>
    /// <param name="images">The base images whose builds are known.</param>
    /// <param name="languages">The languages that a file's name may say.</param>
    public TopologySet Stacks(
        IReadOnlyDictionary<string, Vocabulary> vocabularies,
        BaseImageCatalogue images,
        SiteLanguages languages
    )
    {
        var loader = new TopologyLoader(vocabularies, images);
        List<string> paths = source
            .Paths.Where(path =>
                path.StartsWith(TopologyFolder, StringComparison.Ordinal)
                && path.EndsWith(".yml", StringComparison.Ordinal)
            )
            .ToList();
        var topologies = new Topology?[paths.Count];
        Parallel.For(
            0,
            paths.Count,
            index =>
                topologies[index] = cache.GetOrAdd(
                    "topology",
                    paths[index],
                    [vocabularies, images, languages, source.VersionOf(paths[index])],
                    bag,
                    local =>
                        new DataReader(source, local, cache).ReadStack(
                            paths[index],
                            NameOf(languages.Untranslated(paths[index])),
                            loader
                        )
                )
        );
        HashSet<string> broken = paths
            .Where((_, index) => topologies[index] is null)
            .Select(path => NameOf(languages.Untranslated(path)))
            .ToHashSet(StringComparer.Ordinal);
        return new TopologySet(topologies.OfType<Topology>().ToList(), broken, languages);
    }

    private Topology? ReadStack(string path, string id, TopologyLoader loader) =>
        ReadText(path) is { } text ? loader.Load(id, text, Report(path)) : null;

    /// <summary>The catalogues for readers of a language: the glossary may be written in each.</summary>
    public CatalogueSet CataloguesIn(SiteLanguage language, CatalogueSet catalogues)
    {
        string path = $"data/glossary.{language.Tag}.yml";
        return source.Contains(path)
            ? cache.GetOrAdd(
                "glossary",
                path,
                [catalogues, source.VersionOf(path)],
                bag,
                local =>
                    catalogues with
                    {
                        Glossary = CatalogueFiles.ReadGlossary(new EffectiveFiles(source, local), path),
                    }
            )
            : catalogues;
    }

    private T Recall<T>(string step, object?[] inputs, Func<DataReader, T> read) =>
        cache.GetOrAdd(step, "", inputs, bag, local => read(new DataReader(source, local, cache)));

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private FileReport Report(string path) => files.ReportOn(path);

    private string? ReadText(string path) => files.ReadText(path);

    private YamlNode? ReadYaml(string path) =>
        (source.Contains(path) || DefaultFiles.Paths.Contains(path)) && ReadText(path) is { } text
            ? YamlText.Read(text, Report(path))
            : null;
}
