using System.Text.RegularExpressions;

namespace Strata.Engine.Sources;

/// <summary>The layout of a site root: its generator, and the folders that contain content.</summary>
/// <param name="Generator">The generator, recognised by its settings file.</param>
/// <param name="Main">The folder of the pages, ending with a slash; empty for the root itself.</param>
internal sealed partial record ContentTree(Generator Generator, string Main)
{
    /// <summary>The folders of the pages in further languages, if they are outside of <see cref="Main"/>.</summary>
    public string[] Translations { get; private init; } = [];

    private static readonly string[] DocusaurusFiles =
    [
        "docusaurus.config.js",
        "docusaurus.config.ts",
        "docusaurus.config.mjs",
        "docusaurus.config.cjs",
    ];

    /// <summary>The settings files that each generator reads in the root of a site.</summary>
    private static readonly (Generator Generator, string[] Files)[] SettingsFiles =
    [
        (Generator.Jekyll, [SourcePaths.JekyllConfig]),
        (Generator.MdBook, ["book.toml"]),
        (Generator.MkDocs, ["mkdocs.yml", "mkdocs.yaml"]),
        (Generator.Docusaurus, DocusaurusFiles),
        (Generator.Starlight, ["astro.config.mjs", "astro.config.ts", "astro.config.js"]),
        (Generator.Hugo, HugoFolders.Files),
    ];

    /// <summary>
    /// The folder above the collections of Jekyll, relative to the site root, ending with a slash; empty if they are in
    /// <see cref="Main"/>.
    /// </summary>
    private string Collections { get; init; } = "";

    /// <summary>The folders that Docusaurus publishes, a more specific one first.</summary>
    public DocusaurusPlugin[] Plugins { get; private init; } = [];

    /// <summary>The folder of the content in Strata's own layout.</summary>
    public const string OwnFolder = "input/";

    private static readonly ContentFolder[] Input = [new(OwnFolder, "")];

    /// <summary>
    /// The generators whose content may be in <see cref="OwnFolder"/>, named by the setting <c>generator</c>.
    /// Docusaurus has several folders of content.
    /// </summary>
    public static readonly Generator[] Movable =
    [
        Generator.Jekyll,
        Generator.Hugo,
        Generator.Zola,
        Generator.MdBook,
        Generator.MkDocs,
        Generator.Starlight,
        Generator.Statiq,
    ];

    private static readonly string[] StatiqFiles = ["Program.cs", "config.wyam", "settings.yml", "appsettings.json"];

    /// <summary>Whether the files were written for another generator.</summary>
    public bool IsForeign => Generator is not (Generator.Strata or Generator.None);

    /// <summary>The folders of content, a more specific one first.</summary>
    public IReadOnlyList<ContentFolder> Folders =>
        Generator switch
        {
            Generator.Strata when Main.Length > 0 => Input,
            Generator.Hugo or Generator.Zola =>
            [
                new(Main, ""),
                .. Translations.Select(folder => new ContentFolder(folder, "")),
                new("static/", "", IsCopied: true),
            ],
            Generator.Docusaurus =>
            [
                .. Plugins
                    .Where(plugin => plugin.Outside is null)
                    .Select(plugin => new ContentFolder(plugin.Folder, plugin.Folder)),
                new("src/pages/", ""),
                new("static/", "", IsCopied: true),
            ],
            Generator.Starlight => [new(Main, ""), new("public/", "", IsCopied: true)],
            Generator.Jekyll when Collections.Length > 0 => [new(Collections + "_", "_"), new(Main, "")],
            _ => [new(Main, "")],
        };

    /// <summary>
    /// Whether <c>theme/</c> is Strata's: several generators have a folder of this name for files of their own, so that
    /// a foreign tree has one only beside settings of Strata.
    /// </summary>
    public bool HasTheme => !IsForeign || (IsConfigured && Generator is not (Generator.MdBook or Generator.Statiq));

    /// <summary>Whether the root has the settings of a Strata site.</summary>
    private bool IsConfigured { get; init; }

    /// <summary>Whether a file contains the settings of a generator.</summary>
    public static bool IsSettingsFile(string path) =>
        path == HugoFolders.Shared || HugoFolders.IsPart(path) || SettingsFiles.Any(each => each.Files.Contains(path));

    /// <summary>Whether a file contains the settings of the generator of this root.</summary>
    public bool IsSettings(string path) =>
        (path == HugoFolders.Shared && Generator is Generator.Hugo or Generator.Zola)
        || (Generator is Generator.Hugo && HugoFolders.IsPart(path))
        || SettingsFiles.Any(each => each.Generator == Generator && each.Files.Contains(path));

    /// <summary>The file of the settings of the generator that has most of them; null without one.</summary>
    /// <param name="paths">The files of this root, in ordinal order.</param>
    public string? SettingsIn(IEnumerable<string> paths) =>
        paths
            .Where(IsSettings)
            .MinBy(path =>
                !HugoFolders.IsPart(path) ? 0
                : HugoFolders.IsMain(path) ? 1
                : 2
            );

    /// <summary>Recognises the layout of a root.</summary>
    /// <param name="paths">The files of the root, or the names of its entries, with a slash after folders, and the
    /// files in the folders of Hugo's settings.</param>
    /// <param name="read">The text of a file; null if it cannot be read.</param>
    public static ContentTree Of(IEnumerable<string> paths, Func<string, string?> read)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            names.Add(path.IndexOf('/') is >= 0 and var slash ? path[..(slash + 1)] : path);
            if (HugoFolders.IsPart(path))
                names.Add(path);
        }

        bool isConfigured = names.Contains(SourcePaths.Data) && read(SourcePaths.Config) is not null;
        if (names.Contains(OwnFolder))
        {
            Generator written = isConfigured ? WrittenFor(read(SourcePaths.Config)!) : Generator.Strata;
            return !isConfigured && StatiqFiles.Any(names.Contains) ? new(Generator.Statiq, OwnFolder)
                : written is Generator.Strata ? new(Generator.Strata, OwnFolder)
                : With(written, OwnFolder, names, read) with { IsConfigured = true };
        }

        Generator generator = GeneratorOf(names);
        return generator is Generator.None
            ? new(isConfigured ? Generator.Strata : Generator.None, "")
            : With(generator, MainOf(generator, names, read), names, read) with
            {
                IsConfigured = isConfigured,
            };
    }

    /// <summary>The generator that the setting <c>generator</c> names.</summary>
    private static Generator WrittenFor(string settings) =>
        Enum.TryParse(GeneratorSetting().Match(settings).Groups["name"].Value, ignoreCase: true, out Generator named)
        && Movable.Contains(named)
            ? named
            : Generator.Strata;

    private static ContentTree With(
        Generator generator,
        string main,
        HashSet<string> names,
        Func<string, string?> read
    ) =>
        new(generator, main)
        {
            Plugins =
                generator is Generator.Docusaurus
                    ? DocusaurusPlugins.Of(
                        DocusaurusFiles.Where(names.Contains).Select(read).FirstOrDefault() ?? "",
                        read
                    )
                    : [],
            Collections =
                generator is Generator.Jekyll
                && Folder(CollectionsDir().Match(read(SourcePaths.JekyllConfig) ?? ""), "") is { Length: > 0 } folder
                    ? main + folder
                    : "",
            Translations = generator is Generator.Hugo ? HugoFolders.Translations(names, read, main) : [],
        };

    private static Generator GeneratorOf(HashSet<string> names)
    {
        foreach ((Generator generator, string[] files) in SettingsFiles)
        {
            if (files.Any(names.Contains))
                return generator;
        }

        if (names.Any(HugoFolders.IsMain))
            return Generator.Hugo;
        // Jekyll needs no settings.
        if (names.Contains("_posts/") || names.Contains("_layouts/"))
            return Generator.Jekyll;
        // Hugo of former years and Zola share the name of the settings; only Zola has these folders.
        if (names.Contains(HugoFolders.Shared) && names.Contains("content/"))
            return names.Contains("templates/") || names.Contains("sass/") ? Generator.Zola : Generator.Hugo;
        return Generator.None;
    }

    private static string MainOf(Generator generator, HashSet<string> names, Func<string, string?> read) =>
        generator switch
        {
            Generator.MdBook => Folder(BookSource().Match(read("book.toml") ?? ""), "src/"),
            Generator.MkDocs => Folder(DocsDir().Match(read("mkdocs.yml") ?? read("mkdocs.yaml") ?? ""), "docs/"),
            Generator.Docusaurus => "docs/",
            Generator.Starlight => "src/content/docs/",
            Generator.Hugo => HugoFolders.Main(names, read),
            Generator.Zola => "content/",
            Generator.Jekyll => JekyllFolder(names, read),
            _ => "",
        };

    /// <summary>The folder that the settings of Jekyll name; the root if it does not exist.</summary>
    private static string JekyllFolder(HashSet<string> names, Func<string, string?> read)
    {
        string folder = Folder(SourceDir().Match(read(SourcePaths.JekyllConfig) ?? ""), "");
        return folder.Length > 0 && names.Contains(folder[..(folder.IndexOf('/') + 1)]) ? folder : "";
    }

    /// <summary>The folder that the settings name, if it is one inside the root; otherwise the usual one.</summary>
    private static string Folder(Match setting, string usual) =>
        FolderNamed(setting.Groups["folder"].Value) is { Length: > 0 } folder ? folder : usual;

    /// <summary>
    /// A folder that settings name, ending with a slash; empty for the one that contains it, null for one outside.
    /// </summary>
    public static string? FolderNamed(string written)
    {
        string name = written.StartsWith("./", StringComparison.Ordinal) ? written[2..] : written;
        return name is "" or "." ? ""
            : name[0] is '/' or '.' || name.Contains("..", StringComparison.Ordinal) || name.Contains(':') ? null
            : name.Trim('/') + "/";
    }

    /// <summary>
    /// The place of a file on the site, before the rules for addresses: the path below its content folder, where an
    /// index is always <c>index.md</c>. Null for a file that is not content.
    /// </summary>
    public string? PlaceOf(string path)
    {
        if (!IsForeign && SourcePaths.IsInternal(path))
            return null;
        foreach (ContentFolder folder in Folders)
        {
            if (path.StartsWith(folder.Source, StringComparison.Ordinal))
                return folder.Place + WithIndex(path[folder.Source.Length..]);
        }

        return null;
    }

    /// <summary>Whether a file is in a folder of content, and in none that is more specific.</summary>
    public bool IsIn(ContentFolder folder, string path) =>
        Folders.First(each => path.StartsWith(each.Source, StringComparison.Ordinal)) == folder;

    /// <summary>The plug-in of Docusaurus that publishes a place; null for none.</summary>
    public DocusaurusPlugin? PluginOf(string place) =>
        Array.Find(Plugins, plugin => place.StartsWith(plugin.Folder, StringComparison.Ordinal));

    /// <summary>Names the index of a folder <c>index.md</c>.</summary>
    public string WithIndex(string place)
    {
        int name = place.LastIndexOf('/') + 1;
        string? index = Generator switch
        {
            Generator.Hugo or Generator.Zola => "_index.",
            Generator.MdBook or Generator.MkDocs or Generator.Docusaurus => "README.",
            _ => null,
        };
        return index is not null && place.AsSpan(name).StartsWith(index, StringComparison.Ordinal)
            ? place[..name] + "index." + place[(name + index.Length)..]
            : place;
    }

    /// <summary>Whether a file is Markdown that becomes a page.</summary>
    public bool IsMarkdown(string path) =>
        (
            SourcePaths.IsMarkdown(path)
            || (
                Generator is Generator.Docusaurus or Generator.Starlight
                && path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase)
            )
        ) && !IsInCopiedFolder(path);

    private bool IsInCopiedFolder(string path) =>
        Folders.Any(folder => folder.IsCopied && path.StartsWith(folder.Source, StringComparison.Ordinal));

    /// <summary>Whether a file is Markdown, or a page in HTML if it has front matter.</summary>
    public bool IsPageFile(string path) =>
        IsMarkdown(path)
        || (
            Generator is Generator.Jekyll or Generator.Hugo
            && (
                path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
                || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
            )
            && !IsInCopiedFolder(path)
        );

    /// <summary>Whether an entry of the root is listed, by its name.</summary>
    public bool IsTopEntry(string name) =>
        Generator switch
        {
            Generator.Strata when Main.Length > 0 => name is "input" or "data" or "theme",
            // Pages of a book include other files of the root.
            Generator.MdBook => IsSiteFile(name) && name is not ("book" or "target" or "output"),
            Generator.Jekyll when Main.Length > 0 => Main.StartsWith(name + "/", StringComparison.Ordinal)
                || name is SourcePaths.JekyllConfig or "data" or "theme",
            Generator.Jekyll => name != "output" && (IsJekyllEntry(name) || name == SourcePaths.JekyllConfig),
            Generator.Strata or Generator.None => name != "output" && IsSiteFile(name),
            _ => Folders.Any(folder => folder.Source.StartsWith(name + "/", StringComparison.Ordinal))
                || name == "data"
                || (name == "theme" && HasTheme)
                || (name is "layouts" or "config" && Generator is Generator.Hugo)
                || (Generator is Generator.MkDocs && IsIncluded(name))
                || IsSettings(name),
        };

    /// <summary>Whether pages of MkDocs may include an entry of the root: a text such as a list of changes, or a folder
    /// that its extensions use by habit.</summary>
    private static bool IsIncluded(string name) => SourcePaths.IsMarkdown(name) || name is "includes" or "snippets";

    /// <summary>Whether an entry of a folder is listed, by its name.</summary>
    /// <param name="folder">The folder, relative to the root, ending with a slash; empty for the root.</param>
    /// <param name="name">The name.</param>
    public bool IsEntryOf(string folder, string name) =>
        folder.Length == 0 ? IsTopEntry(name)
        : Generator is Generator.Jekyll && (folder == Main || folder == Collections) ? IsJekyllEntry(name)
        : IsSiteFile(name);

    /// <summary>Whether an entry of the content folder of Jekyll is listed, by its name.</summary>
    private bool IsJekyllEntry(string name) =>
        IsSiteFile(name) || (name[0] == '_' && name is not ("_site" or "_sass" or "_plugins" or "_layouts"));

    /// <summary>Whether an entry above or below the content folders is listed, by its path without a slash at the end.
    /// </summary>
    public bool IsEntry(string path)
    {
        if (
            !IsForeign
            || Generator is Generator.MdBook
            || (Generator is Generator.Jekyll && Main.Length == 0)
            || (Generator is Generator.MkDocs && IsIncluded(path.Split('/')[0]))
            || IsSettings(path)
            || path is "data" or "theme"
        )
            return true;
        return path.StartsWith("data/", StringComparison.Ordinal) || path.StartsWith("theme/", StringComparison.Ordinal)
            ? IsOwnData(path)
            : Folders
                .Select(folder => folder.Source)
                .Concat(Generator is Generator.Hugo ? [.. ShortcodeFolders, .. HugoFolders.SettingsFolders] : [])
                .Any(folder =>
                    path.StartsWith(folder, StringComparison.Ordinal)
                    || folder.StartsWith(path + "/", StringComparison.Ordinal)
                );
    }

    /// <summary>
    /// Whether a file or folder belongs to the site, by its name. Names that begin with a dot or an underscore do not,
    /// except those that a generator gives to content, and the files that hosts look for.
    /// </summary>
    public bool IsSiteFile(string name) =>
        name[0] is not ('.' or '_')
            ? name != "node_modules"
            : name is "_posts" or "_drafts" or ".well-known" or ".nojekyll"
                || (
                    Generator is Generator.Hugo or Generator.Zola
                    && name.StartsWith("_index.", StringComparison.Ordinal)
                )
                || (Generator is Generator.Docusaurus && name.StartsWith("_category_.", StringComparison.Ordinal))
                || (Generator is Generator.Hugo && name is "_shortcodes" or "_default")
                || (!IsForeign && name is (SourcePaths.FolderDefaults or SourcePaths.Parts));

    /// <summary>Whether a file of <c>data/</c> or <c>theme/</c> is Strata's; a foreign tree has others there.</summary>
    private static bool IsOwnData(string path) =>
        path.StartsWith("theme/", StringComparison.Ordinal)
        || path is SourcePaths.Config or SourcePaths.Glossary or SourcePaths.BaseImages or SourcePaths.ImageBases
        || OwnFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal) || path == folder.TrimEnd('/'));

    /// <summary>The templates of the site's own shortcodes of Hugo; the second since 2025.</summary>
    public static readonly string[] ShortcodeFolders = ["layouts/shortcodes/", "layouts/_shortcodes/"];

    private static readonly string[] OwnFolders =
    [
        SourcePaths.Topologies,
        SourcePaths.Vocabularies,
        SourcePaths.Compatibility,
    ];

    [GeneratedRegex("""^generator\s*:\s*["']?(?<name>\w+)["']?\s*(?:#.*)?$""", RegexOptions.Multiline)]
    private static partial Regex GeneratorSetting();

    [GeneratedRegex("""^[^\S\n]*src\s*=\s*"(?<folder>[^"\n]+)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex BookSource();

    /// <summary>The value of a setting of YAML: words, so that their blanks are read in one way.</summary>
    private const string FolderValue =
        """\s*:[ \t]*(?:["'][ \t]*)?(?<folder>(?>[^"'#\r\n \t]+(?:[ \t]+[^"'#\r\n \t]+)*))"""
        + """[ \t]*(?:["'][ \t]*)?(?:[#\r].*)?$""";

    [GeneratedRegex("^source" + FolderValue, RegexOptions.Multiline)]
    private static partial Regex SourceDir();

    [GeneratedRegex("^collections_dir" + FolderValue, RegexOptions.Multiline)]
    private static partial Regex CollectionsDir();

    [GeneratedRegex("""^docs_dir\s*:\s*["']?(?<folder>[\w./-]+)["']?\s*$""", RegexOptions.Multiline)]
    private static partial Regex DocsDir();
}
