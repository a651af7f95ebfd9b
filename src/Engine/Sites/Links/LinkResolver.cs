using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

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
/// <param name="targets">The pages that links may lead to, with their anchors.</param>
/// <param name="routes">All paths that links may lead to.</param>
/// <param name="translations">The translations of pages.</param>
/// <param name="data">The terms and facts.</param>
/// <param name="scope">The edition that the links are in.</param>
internal sealed class LinkResolver(
    LinkTargets targets,
    RouteTable routes,
    Translations translations,
    DataLinks data,
    LinkScope scope
)
{
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
            Suggestions.For(path, routes.Paths, "Write a path of the site such as '/about/', or an https address.")
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
            : targets.Sources.Select(source => SitePath.Relative(page.Source, source)).Concat(routes.Paths);
        return new(
            "",
            Codes.LinkDead,
            $"There is no {what} '{link.Target}'.",
            Suggestions.For(
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
        from link in page.Document.FragmentLinks
        where WebAddress.KindOf(link.Target) is AddressKind.OfTheSite
        let found = Resolve(page, link)
        where found is { Code: null, Path: not null } && targets.WrittenAt(found.Path) is null
        let id = Uri.UnescapeDataString(found.Rest[(found.Rest.IndexOf('#') + 1)..])
        where found.Rest.Contains('#') && id.Length > 0 && id != "top"
        select (link, found.Path, id);

    private ResolvedLink Anchored(string path, string query, string fragment)
    {
        if (fragment.Length > 1 && targets.WrittenAt(path) is { } target)
        {
            string id = Uri.UnescapeDataString(fragment[1..]);
            PageAnchors anchors = targets.AnchorsOf(target);
            if (!anchors.Contains(id) && id != "top")
                return new(
                    "",
                    Codes.LinkAnchor,
                    $"{target.Source} has no place '{fragment}'.",
                    anchors.All.Count == 0
                        ? $"Leave '{fragment}' out: the page has no headings."
                        : Suggestions.OrList(
                            $"#{id}",
                            [.. anchors.All.Select(anchor => $"#{anchor}")],
                            "Its places are"
                        )
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
            scope.BasePath.Length > 1 && path.StartsWith(scope.BasePath, StringComparison.Ordinal)
                ? Existing(Normalise(path[(scope.BasePath.Length - 1)..]))
                : null
        );

    private string? FromPage(Page page, string path)
    {
        string source = page.Source[scope.ContentFolder.Length..];
        return Existing(Normalise(page.Path[..(page.Path.LastIndexOf('/') + 1)] + path))
            ?? Existing(Normalise("/" + source[..(source.LastIndexOf('/') + 1)] + path));
    }

    /// <summary>The route at a path, or the page of the source file at that path.</summary>
    private string? Existing(string path)
    {
        if (SourcePaths.IsMarkdown(path))
            return targets.OfSource(scope.ContentFolder + path[1..]) is { } page
                    ? translations.For(scope.Language, page).Path
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
}
