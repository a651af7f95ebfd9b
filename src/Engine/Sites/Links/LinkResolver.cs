using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Links;

/// <summary>Where a link leads: the address to write, or what is wrong.</summary>
/// <param name="Rest">What stands behind the path, or the whole of an address that is not the site's own.</param>
/// <param name="Code">What is wrong; null when nothing is.</param>
internal readonly record struct ResolvedLink(
    string Rest,
    DiagnosticCode? Code = null,
    string Message = "",
    string Fix = ""
)
{
    /// <summary>The path on this site; null for another address.</summary>
    public string? Path { get; init; }

    /// <summary>The address, marked where it is the site's own.</summary>
    public string Address => Path is null ? Rest : SitePath.Placeholder(Path) + Rest;
}

/// <summary>Finds the page or file that a link in a page's text means.</summary>
/// <param name="routes">All that a link may lead to.</param>
/// <param name="pages">The pages in all languages.</param>
/// <param name="language">That of the pages whose links are resolved: a link to a file leads to its translation where
/// there is one.</param>
/// <param name="translations">Which pages translate one another.</param>
/// <param name="diagrams">What is drawn in each language.</param>
/// <param name="data">The terms and facts.</param>
/// <param name="contentFolder">Where the files lie.</param>
/// <param name="basePath">The path that the site has on its host.</param>
internal sealed class LinkResolver(
    RouteTable routes,
    PageList pages,
    SiteLanguage language,
    Translations translations,
    IReadOnlyDictionary<SiteLanguage, DiagramSet> diagrams,
    DataLinks data,
    string contentFolder,
    string basePath
)
{
    private readonly Dictionary<string, Page> bySource = pages.All.ToDictionary(
        page => page.Source,
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, Page> pageAt = ByPath(pages);

    /// <summary>The address to write for a link that planning has found to be good.</summary>
    public string AddressOf(Page page, Link link) => Resolve(page, link).Address;

    /// <summary>The HTML of a term or fact that planning has found to be good.</summary>
    public string DataHtml(Link link, string words) => data.Html(link, words);

    /// <summary>The same in words.</summary>
    public string DataText(Link link, string words) => data.Text(link, words);

    /// <summary>
    /// Resolves a target that stands in no page, such as the navigation's: from the top of the site or of its sources.
    /// </summary>
    public ResolvedLink ResolveFromTop(string target)
    {
        if (WebAddress.KindOf(target) is AddressKind.Outside)
            return new(target);
        (string path, string query, string fragment) = Split(target);
        if (
            WebAddress.KindOf(target) is AddressKind.OfTheSite
            && path.Length > 0
            && Existing(Normalise("/" + path.TrimStart('/'))) is { } found
        )
            return Anchored(found, query, fragment);
        return new(
            "",
            Codes.LinkDead,
            $"There is no page or file '{target}'.",
            Suggestions.FixAmongMany(
                path,
                routes.Paths,
                "Write a path of the site such as '/about/', or an https address."
            )
        );
    }

    /// <summary>
    /// Resolves the target as a reader would expect: from the page's own address, or else from the file's place among
    /// the sources.
    /// </summary>
    public ResolvedLink Resolve(Page page, Link link)
    {
        AddressKind kind = WebAddress.KindOf(link.Target);
        if (kind is AddressKind.Data)
            return data.Check(link);
        if (kind is not AddressKind.OfTheSite)
            return new(link.Target);
        (string path, string query, string fragment) = Split(link.Target);
        if (path.Length == 0)
            return query.Length == 0
                ? Anchored(page.Path, query, fragment)
                : new(query + fragment) { Path = page.Path };
        if ((path.StartsWith('/') ? FromTop(path) : FromPage(page, path)) is { } found)
            return Anchored(found, query, fragment);

        string what = link.Kind is LinkKind.Image ? "image" : "page or file";
        IEnumerable<string> near = path.StartsWith('/')
            ? routes.Paths
            : bySource.Keys.Select(source => SitePath.Relative(page.Source, source)).Concat(routes.Paths);
        return new(
            "",
            Codes.LinkDead,
            $"There is no {what} '{link.Target}'.",
            Suggestions.FixAmongMany(
                path,
                [.. near],
                "Write a path of the site such as '/about/', or the path of a file from this one, such as "
                    + "'../about.md'."
            )
        );
    }

    /// <summary>Reports the links of a page that lead nowhere.</summary>
    public void Check(Page page, DiagnosticBag bag)
    {
        var report = new FileReport(page.Source, bag);
        foreach (Link link in page.Links)
        {
            if (Resolve(page, link) is { Code: { } code } wrong)
                report.Add(code, link.Span, wrong.Message, wrong.Fix);
        }
    }

    /// <summary>The links of a page to places of pages that are not written, but made by a layout.</summary>
    public IEnumerable<(Link Link, string Path, string Id)> LinksToGeneratedAnchors(Page page) =>
        from link in page.Document.Links
        where link.Target.Contains('#') && WebAddress.KindOf(link.Target) is AddressKind.OfTheSite
        let found = Resolve(page, link)
        where found is { Code: null, Path: not null } && WrittenAt(found.Path) is null
        let id = Uri.UnescapeDataString(found.Rest[(found.Rest.IndexOf('#') + 1)..])
        where found.Rest.Contains('#') && id.Length > 0 && id != "top"
        select (link, found.Path, id);

    /// <summary>The page at a path whose places are all in its text.</summary>
    private Page? WrittenAt(string path) =>
        pageAt.TryGetValue(path, out Page? page) && !DataPageList.Layouts.Contains(page.Layout) ? page : null;

    private ResolvedLink Anchored(string path, string query, string fragment)
    {
        if (fragment.Length > 1 && WrittenAt(path) is { } target)
        {
            string id = Uri.UnescapeDataString(fragment[1..]);
            IReadOnlyCollection<string> anchors =
            [
                .. target.Document.Anchors,
                .. diagrams[target.Language].AnchorsOf(target.Document),
            ];
            if (!anchors.Contains(id) && id != "top")
                return new(
                    "",
                    Codes.LinkAnchor,
                    $"{target.Source} has no place '{fragment}'.",
                    anchors.Count == 0
                        ? $"Leave '{fragment}' out: the page has no headings."
                        : Suggestions.Fix($"#{id}", [.. anchors.Select(anchor => $"#{anchor}")], "Its places are")
                );
        }

        return new(query + fragment) { Path = path };
    }

    /// <summary>
    /// The route at a path; else as the site of years ago wrote it, with the path it has on its host.
    /// </summary>
    private string? FromTop(string path) =>
        Existing(Normalise(path))
        ?? (
            basePath.Length > 1 && path.StartsWith(basePath, StringComparison.Ordinal)
                ? Existing(Normalise(path[(basePath.Length - 1)..]))
                : null
        );

    private string? FromPage(Page page, string path)
    {
        string source = page.Source[contentFolder.Length..];
        return Existing(Normalise(page.Path[..(page.Path.LastIndexOf('/') + 1)] + path))
            ?? Existing(Normalise("/" + source[..(source.LastIndexOf('/') + 1)] + path));
    }

    /// <summary>The route at a path, or the page of the source file at that path.</summary>
    private string? Existing(string path)
    {
        if (ContentName.IsContent(path))
            return bySource.TryGetValue(contentFolder + path[1..], out Page? page)
                    ? translations.For(language, page).Path
                : routes.Contains(path) ? path
                : null;
        if (routes.Contains(path))
            return path;
        if (!path.EndsWith('/') && routes.Contains(path + "/"))
            return path + "/";
        if (!path.EndsWith('/') && routes.Contains(path + ".html"))
            return path + ".html";
        return path.EndsWith("/index.html", StringComparison.Ordinal) && routes.Contains(path[..^"index.html".Length])
            ? path[..^"index.html".Length]
            : null;
    }

    /// <summary>Removes <c>.</c> and <c>..</c> as a browser does: never above the root.</summary>
    private static string Normalise(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal))
            return path;
        List<string> parts = [];
        string[] written = path.Split('/');
        foreach (string part in written[1..])
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not (".." or "."))
                parts.Add(part);
        }

        string normal = "/" + string.Join('/', parts);
        return written[^1] is "." or ".." && !normal.EndsWith('/') ? normal + "/" : normal;
    }

    private static (string Path, string Query, string Fragment) Split(string target)
    {
        int hash = target.IndexOf('#');
        string fragment = hash < 0 ? "" : target[hash..];
        string rest = hash < 0 ? target : target[..hash];
        int mark = rest.IndexOf('?');
        return (Uri.UnescapeDataString(mark < 0 ? rest : rest[..mark]), mark < 0 ? "" : rest[mark..], fragment);
    }

    private static Dictionary<string, Page> ByPath(PageList pages)
    {
        Dictionary<string, Page> byPath = new(StringComparer.Ordinal);
        foreach (Page page in pages.All)
            byPath.TryAdd(page.Path, page);
        return byPath;
    }
}
