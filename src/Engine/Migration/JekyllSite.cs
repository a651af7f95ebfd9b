using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Migration;

/// <summary>
/// The settings in <c>_config.yml</c> that decide on the pages of a Jekyll site and on their addresses.
/// </summary>
internal sealed record JekyllSite
{
    /// <summary>A site without settings.</summary>
    public static readonly JekyllSite Default = new();

    /// <summary>The pattern or style of permalinks.</summary>
    public string Permalink { get; private init; } = "date";

    /// <summary>The collections with an output, by name; posts are one of them if they have a pattern.</summary>
    public IReadOnlyDictionary<string, string> Collections { get; private init; } = new Dictionary<string, string>();

    /// <summary>The front matter that pages have unless they write it themselves, the least specific first.</summary>
    public IReadOnlyList<JekyllDefault> Defaults { get; private init; } = [];

    /// <summary>Whether all elements of HTML that can contain blocks contain Markdown.</summary>
    public bool ReadsBlockHtml { get; private init; }

    /// <summary>Whether each line of text ends with a line break.</summary>
    public bool HasHardWrap { get; private init; }

    /// <summary>The paths of the later pages of the list of posts, below the root, with the number as <c>:num</c>.
    /// </summary>
    public string PaginatePath { get; private init; } = "page:num/";

    /// <summary>The names of files and folders that are published although they begin with an underscore.</summary>
    private IReadOnlySet<string> Included { get; init; } = new HashSet<string>();

    /// <summary>The folder of the files that pages include, below that of the pages, ending with a slash.</summary>
    public string Includes { get; private init; } = "_includes/";

    /// <summary>The folder of the data files, in the same form.</summary>
    public string Data { get; private init; } = "_data/";

    /// <summary>The folders of layouts and plugins that the settings name, in the same form.</summary>
    private IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>All settings, for <c>site.NAME</c> in pages.</summary>
    public YamlMapping? Values { get; private init; }

    /// <param name="root">The settings.</param>
    /// <param name="report">The file that contains them.</param>
    public static JekyllSite Read(YamlNode? root, FileReport report)
    {
        if (root is not YamlMapping config)
            return Default;
        var kramdown = config["kramdown"] as YamlMapping;
        return new JekyllSite
        {
            Permalink = Text(config["permalink"]) ?? "date",
            Collections = ReadCollections(config["collections"]),
            Defaults = ReadDefaults(config["defaults"] as YamlSequence, report),
            PaginatePath = (Text(config["paginate_path"]) ?? "/page:num").Trim('/') + "/",
            Included = (config["include"] as YamlSequence)?.Items.Select(Text).OfType<string>().ToHashSet() ?? [],
            ReadsBlockHtml = Text(kramdown?["parse_block_html"]) == "true",
            HasHardWrap = Text(kramdown?["hard_wrap"]) == "true",
            Includes = Folder(config, "includes_dir") ?? Default.Includes,
            Data = Folder(config, "data_dir") ?? Default.Data,
            Programs =
            [
                .. ((string[])["layouts_dir", "plugins_dir"]).Select(key => Folder(config, key)).OfType<string>(),
            ],
            Values = config,
        };
    }

    /// <summary>The collection of a file; null for a page, and for a file of no collection with an output.</summary>
    /// <param name="place">The file, relative to the folder of the pages.</param>
    public string? CollectionOf(string place)
    {
        int slash = place.IndexOf('/');
        string? name = place[0] == '_' && slash > 0 ? place[1..slash] : null;
        return name is not null && Collections.ContainsKey(name) && name != "posts" ? name : null;
    }

    /// <summary>Whether a file is in a folder that Jekyll does not publish, such as <c>_includes</c>.</summary>
    public bool IsHidden(string place) =>
        IsRead(place)
        || Programs.Any(folder => place.StartsWith(folder, StringComparison.Ordinal))
        || (
            place[0] == '_'
            && place.Contains('/')
            && !JekyllTree.IsPostOrDraft(place)
            && CollectionOf(place) is null
            && !Included.Contains(place[..place.IndexOf('/')])
        );

    /// <summary>Whether a file is one that the Liquid of pages reads.</summary>
    public bool IsRead(string place) =>
        place.StartsWith(Includes, StringComparison.Ordinal) || place.StartsWith(Data, StringComparison.Ordinal);

    /// <summary>The folder that makes a file hidden, without its slash.</summary>
    public string HiddenFolderOf(string place) =>
        Programs.FirstOrDefault(folder => place.StartsWith(folder, StringComparison.Ordinal)) is { } folder
            ? folder.TrimEnd('/')
            : place[..place.IndexOf('/')];

    /// <summary>Front matter with the defaults for a page.</summary>
    public YamlMapping WithDefaults(string place, YamlMapping written) => WithDefaults(place, TypeOf(place), written);

    /// <summary>The defaults for a copied file, which only those of a collection have a type for.</summary>
    public YamlMapping DefaultsOfCopied(string place) =>
        WithDefaults(place, CollectionOf(place) ?? "", new YamlMapping(SourceSpan.Start, []));

    private YamlMapping WithDefaults(string place, string type, YamlMapping written)
    {
        foreach (JekyllDefault values in Defaults.Reverse())
        {
            if (values.IsFor(place, type))
                written = written.Over(values.Values);
        }

        return written;
    }

    private string TypeOf(string place) =>
        JekyllTree.IsPostOrDraft(place)
            ? place.Contains("_drafts/", StringComparison.Ordinal)
                ? "drafts"
                : "posts"
            : CollectionOf(place) ?? "pages";

    private static string? Folder(YamlMapping config, string key) =>
        Text(config[key]) is { } written && ContentTree.FolderNamed(written) is { Length: > 0 } folder ? folder : null;

    private static Dictionary<string, string> ReadCollections(YamlNode? node)
    {
        Dictionary<string, string> collections = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in (node as YamlMapping)?.Entries ?? [])
        {
            var options = entry.Value as YamlMapping;
            if (entry.Key.Value == "posts" || Text(options?["output"]) == "true")
                collections[entry.Key.Value] = Text(options?["permalink"]) ?? "";
        }

        return collections;
    }

    private static List<JekyllDefault> ReadDefaults(YamlSequence? list, FileReport report) =>
        list is null || !DefaultsSize.Of(list).IsAllowed(DefaultsSize.MaxOfTree, "defaults", list.Span, report)
            ? []
            :
            [
                .. list
                    .Items.OfType<YamlMapping>()
                    .Where(item => item["values"] is YamlMapping)
                    .Select(item =>
                    {
                        var scope = item["scope"] as YamlMapping;
                        return new JekyllDefault(
                            (Text(scope?["path"]) ?? "").Trim('/'),
                            Text(scope?["type"]) ?? "",
                            (YamlMapping)item["values"]!.AtStart()
                        );
                    })
                    .OrderBy(item => item.Path.Length)
                    .ThenBy(item => item.Type.Length > 0),
            ];

    private static string? Text(YamlNode? node) => node is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
}

/// <summary>Front matter for the files of a scope.</summary>
/// <param name="Path">The folder or file; empty for all.</param>
/// <param name="Type"><c>pages</c>, <c>posts</c>, <c>drafts</c> or the name of a collection; empty for all.</param>
/// <param name="Values">The keys and values.</param>
internal sealed record JekyllDefault(string Path, string Type, YamlMapping Values)
{
    public bool IsFor(string file, string type) =>
        (Type.Length == 0 || Type == type)
        && (
            Path.Length == 0
            || file == Path
            || file.StartsWith(Path + "/", StringComparison.Ordinal)
            || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Path, file, ignoreCase: false)
        );
}
