using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Migration;

/// <summary>What the Liquid of a Jekyll tree can read: settings, data files, includes, and the posts by name.</summary>
internal sealed partial class JekyllTree
{
    private readonly Dictionary<string, string> posts = new(StringComparer.Ordinal);

    private readonly ContentTree layout;

    /// <param name="places">All files of the tree, relative to the folder of the pages, in ordinal order.</param>
    /// <param name="site">The settings of the tree.</param>
    /// <param name="includes">The files that Liquid includes, and those of data.</param>
    /// <param name="layout">The folders of the tree.</param>
    public JekyllTree(IEnumerable<string> places, JekyllSite site, IncludedFiles includes, ContentTree layout)
    {
        this.layout = layout;
        Site = site;
        Includes = includes;
        Data = new LiquidData(includes);
        Pages = new LiquidPages([], site, JekyllContents.None);
        foreach (string path in places.Where(path => IsPostOrDraft(path) && path.Contains('.')))
        {
            string name = path[..path.LastIndexOf('.')];
            posts.TryAdd(name[(name.LastIndexOf('/') + 1)..], path);
            posts.TryAdd(name.Replace("_posts/", "", StringComparison.Ordinal), path);
        }
    }

    public JekyllSite Site { get; }

    public IncludedFiles Includes { get; }

    /// <summary>What Liquid shows of other files.</summary>
    public JekyllContents Contents { get; private set; } = JekyllContents.None;

    /// <summary>The folder of the files to include, relative to the site root.</summary>
    public string IncludesFolder => layout.Main + Site.Includes;

    /// <summary>The folder of the data files, relative to the site root.</summary>
    public string DataFolder => layout.Main + Site.Data;

    /// <summary>The data files.</summary>
    public LiquidData Data { get; }

    /// <summary>The pages, for lists of them; none before their front matter was read.</summary>
    public LiquidPages Pages { get; private set; }

    /// <summary>The path of a content file below the folder of the pages.</summary>
    public string PlaceOf(string path) => layout.PlaceOf(path) ?? path;

    /// <summary>The tree with its pages.</summary>
    /// <param name="pages">The pages; posts newest first.</param>
    /// <param name="contents">What Liquid shows of other files.</param>
    public JekyllTree With(IReadOnlyList<JekyllPage> pages, JekyllContents contents)
    {
        var tree = (JekyllTree)MemberwiseClone();
        tree.Contents = contents;
        tree.Pages = new LiquidPages(pages, Site, contents);
        return tree;
    }

    /// <summary>Whether a file is in a folder of posts or drafts.</summary>
    public static bool IsPostOrDraft(string path) =>
        path.Split('/')[..^1].Any(folder => folder is "_posts" or "_drafts");

    /// <summary>
    /// Whether a file in a folder of posts is one: Jekyll ignores names without a date, such as that of a template.
    /// </summary>
    public static bool IsDatedOrDraft(string path) =>
        path.Contains("_drafts/", StringComparison.Ordinal) || DatedName().IsMatch(path);

    // DATE_FILENAME_MATCHER of Jekyll 4 (lib/jekyll/document.rb)
    [GeneratedRegex(@"(^|/)\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^./]+$")]
    private static partial Regex DatedName();

    /// <summary>The file of a post by the name that <c>post_url</c> accepts; null if there is none.</summary>
    public string? PostNamed(string name) => posts.GetValueOrDefault(name.Trim('/'));

    /// <summary>The fix for a name that no post has.</summary>
    public string FixFor(string name) =>
        Suggestions.For(
            name,
            posts.Keys.Order(StringComparer.Ordinal).ToList(),
            "Write the name of a file in _posts/, without its extension."
        );
}
