using System.Collections.Concurrent;
using System.Text;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Links;

/// <summary>The edition that links are in.</summary>
/// <param name="Language">The language. A link to a file leads to its translation into it, if there is one.</param>
/// <param name="Tree">The layout of the site root.</param>
/// <param name="BasePath">The path of the site on its host, such as <c>/docs/</c>.</param>
internal sealed record LinkScope(SiteLanguage Language, ContentTree Tree, string BasePath)
{
    /// <summary>The paths of feeds that the site would have with an address; none if it has one.</summary>
    public IReadOnlySet<string> MissingFeeds { get; init; } = new HashSet<string>();

    /// <summary>Whether a link of a file is in the body of another one that it shows, where it is reported.</summary>
    public Func<string, string, bool> IsShownLink { get; init; } = (_, _) => false;
}

/// <summary>The ids in a page that links may lead to.</summary>
internal sealed class PageAnchors(IReadOnlyList<string> all)
{
    private readonly HashSet<string> set = new(all, StringComparer.Ordinal);

    /// <summary>All ids, in the order of the text, then those of diagrams.</summary>
    public IReadOnlyList<string> All => all;

    /// <summary>The ids as the fragments of links.</summary>
    public NameIndex Fragments { get; } = new([.. all.Select(id => $"#{id}")]);

    public bool Contains(string id) => set.Contains(id);
}

/// <summary>The pages that links may lead to, in all languages.</summary>
internal sealed class LinkTargets
{
    private readonly DiagramSets diagrams;
    private readonly IReadOnlySet<string> generatedLayouts;
    private readonly Dictionary<string, Page> byPlace;
    private readonly Dictionary<string, Page> byComposedPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Page> byPath;
    private readonly Dictionary<string, string> redirects = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> unreadable;
    private readonly Lazy<LeftOutTargets> leftOut;
    private readonly Lazy<PageNames> names;
    private readonly Lazy<NameIndex> titles;
    private readonly ConcurrentDictionary<string, PageAnchors> anchors = new(StringComparer.Ordinal);

    /// <param name="pages">All pages.</param>
    /// <param name="documents">The content files.</param>
    /// <param name="diagrams">The diagrams of each language, whose boxes have ids.</param>
    /// <param name="generatedLayouts">The layouts that write ids which are not in the text of the page.</param>
    public LinkTargets(
        PageSet pages,
        DocumentSet documents,
        DiagramSets diagrams,
        IReadOnlySet<string> generatedLayouts
    )
    {
        this.diagrams = diagrams;
        this.generatedLayouts = generatedLayouts;
        byPlace = new Dictionary<string, Page>(pages.All.Count, StringComparer.Ordinal);
        byPath = new Dictionary<string, Page>(pages.All.Count, StringComparer.Ordinal);
        foreach (Page page in pages.All)
        {
            string place = documents.Files.Tree.PlaceOf(page.Source)!;
            byPlace.TryAdd(place, page);
            if (!Ascii.IsValid(place))
                byComposedPlace.TryAdd(Composition.Compose(place), page);
            byPath.TryAdd(page.Path, page);
        }

        foreach (ForeignRedirect redirect in pages.Redirects)
        {
            if (documents.Files.Tree.PlaceOf(redirect.Source) is { } place)
                redirects.TryAdd(place, redirect.From);
        }

        // Only a dead link asks for them.
        unreadable = new(() => UnreadableIn(documents));
        leftOut = new(() => new LeftOutTargets(pages.LeftOut, documents));
        names = new(() => new PageNames(pages.All));
        titles = new(() => new NameIndex([.. pages.All.Select(page => page.Title).Distinct(StringComparer.Ordinal)]));
        Sources = new NameIndex([.. pages.All.Select(page => page.Source)]);
    }

    /// <summary>
    /// Whether a content file could not be read, which is reported: a link to it is not dead, but waits for the fix.
    /// </summary>
    public bool IsUnreadable(string place) => unreadable.Value.Contains(place);

    /// <summary>The unpublished file that a dead link leads to, and the reason; null for none.</summary>
    /// <param name="path">The path on the site, or the place of the file after a slash.</param>
    public LeftOutTarget? LeftOutAt(string path) => leftOut.Value.At(path);

    private static HashSet<string> UnreadableIn(DocumentSet documents)
    {
        HashSet<string> read = documents.All.Select(document => document.Path).ToHashSet(StringComparer.Ordinal);
        return documents
            .Files.Content.Select(file => file.Path)
            .Where(path => documents.Files.Tree.IsMarkdown(path) && !read.Contains(path))
            .Select(path => documents.Files.Tree.PlaceOf(path)!)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The pages by their names. Only a wiki link asks for them.</summary>
    public PageNames Names => names.Value;

    /// <summary>The titles of all pages.</summary>
    public NameIndex Titles => titles.Value;

    /// <summary>The files of all pages.</summary>
    public NameIndex Sources { get; }

    /// <summary>
    /// The page of a content file, whose path may be written in another Unicode form; null for a file that is not
    /// published.
    /// </summary>
    /// <param name="place">The file relative to its content folder, an index named <c>index.md</c>.</param>
    public Page? OfPlace(string place) =>
        byPlace.GetValueOrDefault(place)
        ?? (Ascii.IsValid(place) ? null : byComposedPlace.GetValueOrDefault(Composition.Compose(place)));

    /// <summary>The path of a content file that only leads to another page; null for any other file.</summary>
    public string? RedirectOf(string place) => redirects.GetValueOrDefault(place);

    /// <summary>Whether a content file has the address.</summary>
    public bool HasPage(string path) => byPath.ContainsKey(path) || byPath.ContainsKey(path + "/");

    /// <summary>The page at a path, if all its ids are in its text; otherwise null.</summary>
    public Page? WrittenAt(string path) =>
        byPath.TryGetValue(path, out Page? page) && !generatedLayouts.Contains(page.Layout) ? page : null;

    /// <summary>The ids of a page, collected once.</summary>
    public PageAnchors AnchorsOf(Page page) =>
        anchors.GetOrAdd(
            page.Source,
            _ => new PageAnchors([
                .. page.Document.Anchors.Keys,
                .. diagrams.In(page.Language).AnchorsOf(page.Document),
            ])
        );
}
