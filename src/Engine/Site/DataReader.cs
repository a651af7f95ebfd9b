using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Migration;
using Strata.Engine.Rules;
using Strata.Engine.Templating;
using Strata.Engine.Topology;
using Strata.Engine.Words;
using Strata.Engine.Yaml;

namespace Strata.Engine.Site;

/// <summary>Reads the data and the theme of a site; what it lacks comes from the defaults.</summary>
internal sealed class DataReader(SiteSource source, DiagnosticBag bag, PlanMemo? memo = null)
{
    private const string VocabularyFolder = "data/vocabularies/";
    private const string TopologyFolder = "data/topologies/";
    private const string BaseImagesPath = "data/base-images.yml";
    private const string GlossaryPath = "data/glossary.yml";
    private const string CompatibilityFolder = "data/compatibility/";
    private const string TokensPath = "theme/tokens.yml";

    private readonly PlanMemo memo = memo ?? new PlanMemo();

    /// <summary>The settings; of a Jekyll tree without <c>data/site.yml</c> those of its own file.</summary>
    public Settings Settings(Uri? baseUrl) => Recall(
        "settings",
        [baseUrl, source.IsJekyll, .. source.VersionsOf(Site.Settings.Path, JekyllTree.ConfigPath)],
        reader => reader.ReadSettings(baseUrl));

    private Settings ReadSettings(Uri? baseUrl)
    {
        if (!source.IsJekyll || source.Contains(Site.Settings.Path))
            return Site.Settings.Read(ReadYaml(Site.Settings.Path), baseUrl, Report(Site.Settings.Path));
        FileReport report = Report(JekyllTree.ConfigPath);
        return Site.Settings.Read(JekyllSettings.Translate(ReadYaml(JekyllTree.ConfigPath), report), baseUrl, report);
    }

    /// <summary>How the bodies are written.</summary>
    /// <param name="settings">What the author says of them.</param>
    public Dialect Dialect(Settings settings) => Recall(
        "dialect",
        [settings, source.IsJekyll ? string.Join('\n', source.Paths) : null],
        _ => new Dialect(settings.ExcerptSeparator, source.IsJekyll ? new JekyllTree(source.Paths) : null) { FramesFrom = settings.FramesFrom });

    /// <summary>The words of a language over English ones, the site's own over the defaults.</summary>
    public WordList Words(string language) =>
        memo.Recall("words", language, source.VersionsOf("theme/i18n/"), bag, aside => new DataReader(source, aside, memo).ReadWords(language));

    /// <summary>The languages of the site, with the words of each.</summary>
    public SiteLanguages Languages(Settings settings)
    {
        var own = new SiteLanguage { Tag = settings.Language, Root = "/", Words = Words(settings.Language), Title = settings.Title, Description = settings.Description, Navigation = settings.Navigation };
        IReadOnlyList<WordList> others = settings.Languages.Select(language => Words(language.Tag)).ToList();
        return Recall("languages", [settings, own.Words, .. others], reader => new SiteLanguages([own, .. settings.Languages.Zip(others, (language, words) => reader.Further(language, words, own))]));
    }

    private SiteLanguage Further(LanguageSettings language, WordList words, SiteLanguage own)
    {
        IReadOnlyList<string> missing = words.Borrowed;
        if (WordFiles(language.Tag).Count == 0)
            Report(Site.Settings.Path).Add(Codes.LanguageUnusable, language.Span, $"There are no words for the language '{language.Tag}'.", $"Write them in theme/i18n/{language.Tag}.yml, beginning with a copy of the English list.");
        else if (missing.Count > 0)
            Report(WordFiles(language.Tag)[^1]).Add(Codes.WordMissing, SourceSpan.Start, $"The list lacks {missing.Count} {(missing.Count == 1 ? "word" : "words")}, and English stands in: {Nearest.List(missing.Take(5))}{(missing.Count > 5 ? " …" : "")}.", "Add them.");
        return new SiteLanguage
        {
            Tag = language.Tag,
            Root = $"/{language.Tag.ToLowerInvariant()}/",
            Words = words,
            Title = language.Title.Length > 0 ? language.Title : own.Title,
            Description = language.Description,
            Navigation = language.Navigation,
        };
    }

    /// <summary>The lists of a language, without English where it only stands in: that of the language, and that of its region.</summary>
    private List<string> WordFiles(string language) => new[] { LanguageTag.Language(language), language }
        .Distinct()
        .Select(name => $"theme/i18n/{name}.yml")
        .Where(Files("theme/i18n/", ".yml").Contains)
        .ToList();

    private WordList ReadWords(string language)
    {
        const string English = "theme/i18n/en.yml";
        var words = new WordList(language);
        foreach (string path in WordFiles(language).Prepend(English).Distinct())
        {
            words.IsBorrowing = path == English && LanguageTag.Language(language) != "en";
            if (Defaults.Paths.Contains(path))
                words.Add(YamlText.Read(Defaults.ReadText(path), Report(path)), Report(path));
            if (!source.Contains(path))
                continue;
            YamlNode? own = ReadYaml(path);
            WordSpelling.Check(own, [.. words.All.Keys], Report(path));
            words.Add(own, Report(path));
        }

        return words;
    }

    public TemplateSet Templates() => Recall("templates", source.VersionsOf("theme/"), reader => reader.ReadTemplates());

    private TemplateSet ReadTemplates() =>
        TemplateSet.Load(Files("theme/", "").Where(TemplateSet.IsTemplate).Select(path => (path, ReadText(path) ?? "")), bag);

    /// <summary>The colours of the theme.</summary>
    public Palette Palette() => Recall("tokens", source.VersionsOf(TokensPath), reader => Diagrams.Palette.Read(reader.ReadYaml(TokensPath), reader.Report(TokensPath)));

    /// <summary>Base images, compatibility tables and glossary.</summary>
    public SiteData Catalogues() => Recall(
        "catalogues",
        source.VersionsOf(BaseImagesPath, CompatibilityFolder, GlossaryPath),
        reader => new SiteData(reader.BaseImages(), reader.Compatibility(), reader.Glossary()));

    /// <summary>All vocabularies by name.</summary>
    /// <param name="tables">The names of the compatibility tables that their kinds may be held to.</param>
    public IReadOnlyDictionary<string, Vocabulary> Vocabularies(IReadOnlyCollection<string> tables) => Recall(
        "vocabularies",
        [string.Join('\n', tables), .. source.VersionsOf(VocabularyFolder)],
        reader => reader.ReadVocabularies(tables));

    private OrderedDictionary<string, Vocabulary> ReadVocabularies(IReadOnlyCollection<string> tables)
    {
        OrderedDictionary<string, Vocabulary> vocabularies = new(StringComparer.Ordinal);
        foreach (string path in Files(VocabularyFolder, ".yml"))
        {
            if (ReadText(path) is { } text)
                vocabularies.Add(NameOf(path), VocabularyReader.Read(NameOf(path), text, Report(path), tables));
        }

        return vocabularies;
    }

    /// <summary>All topologies that could be read.</summary>
    /// <param name="vocabularies">The kinds that they are made of.</param>
    /// <param name="images">The base images whose builds are known.</param>
    /// <param name="languages">The languages that a file's name may say.</param>
    public StackList Stacks(IReadOnlyDictionary<string, Vocabulary> vocabularies, BaseImageCatalogue images, SiteLanguages languages)
    {
        var names = new ImageNames(images);
        List<string> paths = source.Paths.Where(path => path.StartsWith(TopologyFolder, StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal)).ToList();
        var stacks = new Stack?[paths.Count];
        Parallel.For(0, paths.Count, index => stacks[index] = memo.Recall(
            "topology",
            paths[index],
            [vocabularies, images, languages, source.VersionOf(paths[index])],
            bag,
            aside => new DataReader(source, aside, memo).ReadStack(paths[index], NameOf(languages.Untranslated(paths[index])), vocabularies, names)));
        HashSet<string> broken = paths.Where((_, index) => stacks[index] is null).Select(path => NameOf(languages.Untranslated(path))).ToHashSet(StringComparer.Ordinal);
        return new StackList(stacks.OfType<Stack>().ToList(), broken, languages);
    }

    private Stack? ReadStack(string path, string id, IReadOnlyDictionary<string, Vocabulary> vocabularies, ImageNames names) =>
        ReadText(path) is { } text && StackReader.Read(id, text, vocabularies, Report(path)) is { } stack ? KnownBuilds.Into(stack, names) : null;

    public BaseImageCatalogue BaseImages() =>
        ReadText(BaseImagesPath) is { } text ? BaseImageReader.Read(text, Report(BaseImagesPath)) : BaseImageCatalogue.None;

    /// <summary>All compatibility tables that could be read, by name.</summary>
    public IReadOnlyDictionary<string, CompatibilityTable> Compatibility() => Files(CompatibilityFolder, ".yml")
        .Select(path => ReadText(path) is { } text ? CompatibilityReader.Read(NameOf(path), text, Report(path)) : null)
        .OfType<CompatibilityTable>()
        .ToDictionary(table => table.Name, StringComparer.Ordinal);

    public Glossary Glossary() => ReadGlossary(GlossaryPath);

    /// <summary>The catalogues for readers of a language: the glossary may be written in each.</summary>
    public SiteData CataloguesIn(SiteLanguage language, SiteData catalogues)
    {
        string path = $"data/glossary.{language.Tag}.yml";
        return source.Contains(path)
            ? memo.Recall("glossary", path, [catalogues, source.VersionOf(path)], bag, aside => catalogues with { Glossary = new DataReader(source, aside, memo).ReadGlossary(path) })
            : catalogues;
    }

    private Glossary ReadGlossary(string path) =>
        ReadText(path) is { } text ? GlossaryReader.Read(text, Report(path)) : Strata.Engine.Catalogues.Glossary.None;

    private T Recall<T>(string step, object?[] inputs, Func<DataReader, T> read) =>
        memo.Recall(step, "", inputs, bag, aside => read(new DataReader(source, aside, memo)));

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private FileReport Report(string path) => new(path, bag);

    /// <summary>The files of a folder, the site's and the defaults'.</summary>
    private List<string> Files(string folder, string ending) => Defaults.Paths.Concat(source.Paths)
        .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal))
        .Distinct()
        .Order(StringComparer.Ordinal)
        .ToList();

    private string? ReadText(string path) => source.Contains(path) ? source.ReadText(path, Report(path)) : Defaults.ReadText(path);

    private YamlNode? ReadYaml(string path) =>
        (source.Contains(path) || Defaults.Paths.Contains(path)) && ReadText(path) is { } text ? YamlText.Read(text, Report(path)) : null;
}
