using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Links;

/// <summary>The target of a link: the address to write, or the problem.</summary>
/// <param name="Rest">The query and fragment after the path, or a whole address of another site.</param>
/// <param name="Code">The code of the problem; null for a valid link.</param>
/// <param name="Message">The problem.</param>
/// <param name="Fix">Returns its fix, because similar names take most of the time.</param>
internal readonly record struct ResolvedLink(
    string Rest,
    DiagnosticCode? Code = null,
    string Message = "",
    Func<string>? Fix = null
)
{
    /// <summary>The path on this site; null for another address.</summary>
    public string? Path { get; init; }

    /// <summary>The address, with a placeholder for the root if it is a path of the site.</summary>
    public string Address => Path is null ? Rest : SitePath.Placeholder(Path) + Rest;
}

/// <summary>Resolves the links in the text of pages.</summary>
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
    /// <summary>The most links of a page whose messages have suggestions, which take most of the time.</summary>
    private const int MaxSuggestions = 1000;

    /// <summary>The address to write for a link that planning found valid.</summary>
    public string AddressOf(Page page, Link link) => Resolve(page, link).Address;

    /// <summary>The HTML of a term or fact that planning found valid.</summary>
    public string DataHtml(Link link, string html) => data.Html(link, html);

    /// <summary>The text of a term or fact.</summary>
    public string DataText(Link link, string text) => data.Text(link, text);

    /// <summary>
    /// Resolves a target outside pages, such as that of the navigation: from the root of the site or of the content.
    /// </summary>
    public ResolvedLink ResolveFromRoot(string target)
    {
        switch (WebAddress.KindOf(target))
        {
            case AddressKind.Outside:
                return new(target);
            case AddressKind.Refused or AddressKind.Data:
                return new("", Codes.LinkScheme, WebAddress.SchemeProblem(target), () => WebAddress.SchemeFix);
        }

        (string path, string query, string fragment) = Split(target);
        if (path.Length > 0 && Existing(Normalise("/" + path.TrimStart('/'))) is { } found)
            return Anchored(found, query, fragment);
        if (targets.LeftOutAt(Normalise("/" + path.TrimStart('/'))) is { } leftOut)
            return new(
                "",
                Codes.LinkDead,
                $"'{target}' leads to {leftOut.Source}, which is not published: {leftOut.Because}.",
                () => "Publish that file, or remove the link."
            );
        return new(
            "",
            Codes.LinkDead,
            $"The page or file '{target}' does not exist.",
            () =>
                Suggestions.For(path, routes.Names, "Write a path of the site such as '/about/', or an https address.")
        );
    }

    /// <summary>
    /// Resolves a target relative to the address of the page, or else relative to its source file.
    /// </summary>
    public ResolvedLink Resolve(Page page, Link link)
    {
        if (link.Kind is LinkKind.Wiki)
            return WikiTargets.Resolve(page, link, targets, (path, id) => Anchored(path, "", id));
        AddressKind kind = WebAddress.KindOf(link.Target);
        if (kind is AddressKind.Data)
            return data.Check(link);
        if (kind is not AddressKind.OfTheSite)
            return new(kind is AddressKind.Refused ? "" : link.Target);
        (string path, string query, string fragment) = Split(link.Target);
        if (path.Length == 0)
            return query.Length == 0
                ? Anchored(page.Path, query, fragment)
                : new(query + fragment) { Path = page.Path };
        if ((path.StartsWith('/') ? FromPlugin(page, path) ?? FromRoot(path) : FromPage(page, path)) is { } found)
            return Anchored(found, query, fragment);

        if (
            targets.IsUnreadable(Normalise("/" + (path.StartsWith('/') ? path[1..] : FolderOf(page.Place) + path))[1..])
        )
            return new(link.Target);
        if (scope.Tree.Generator is Generator.MdBook && BookLinks.Leaves(FolderOf(page.Path) + path))
            return new(link.Target);
        if (scope.MissingFeeds.Contains(Normalise(path.StartsWith('/') ? path : FolderOf(page.Path) + path)))
            return new(
                link.Target,
                Codes.LinkDead,
                $"The feed '{link.Target}' does not exist: a site without an address has none.",
                () => "Set 'url:' in the settings to the address of the site."
            );
        if (LeftOut(page, path) is { } leftOut)
            return new(
                link.Target,
                Codes.LinkDead,
                $"The link '{link.Target}' leads to {leftOut.Source}, which is not published: {leftOut.Because}.",
                () => "Publish that file, or remove the link."
            );
        string noun = link.Kind is LinkKind.Image ? "image" : "page or file";
        return new(
            link.Target,
            Codes.LinkDead,
            $"The {noun} '{link.Target}' does not exist.",
            () =>
                Suggestions.For(
                    path,
                    path.StartsWith('/') ? routes.Names.Near(path) : RelativeCandidates(page, path),
                    "Write a path of the site such as '/about/', or the path of a file from this one, such as "
                        + "'../about.md'."
                )
        );
    }

    /// <summary>Reports the dead links of a page.</summary>
    public void Check(Page page, DiagnosticBag bag)
    {
        var report = new FileReport(page.Source, bag);
        int invalidLinks = 0;
        foreach (Link link in page.Links)
        {
            if (Resolve(page, link) is not { Code: { } code } invalid || scope.IsShownLink(page.Source, link.Target))
                continue;
            string fix =
                ++invalidLinks <= MaxSuggestions
                    ? invalid.Fix!()
                    : $"Correct the {MaxSuggestions} links before it; their messages have suggestions.";
            report.Add(code, link.Span, invalid.Message, fix);
        }
    }

    /// <summary>The links of a page to anchors that a layout generates.</summary>
    public IEnumerable<(Link Link, string Path, string Id)> LinksToGeneratedAnchors(Page page) =>
        from link in page.Document.FragmentLinks
        where WebAddress.KindOf(link.Target) is AddressKind.OfTheSite
        let found = Resolve(page, link)
        where found is { Code: null, Path: not null } && targets.WrittenAt(found.Path) is null
        let id = Uri.UnescapeDataString(found.Rest[(found.Rest.IndexOf('#') + 1)..])
        where found.Rest.Contains('#') && id.Length > 0 && id != "top"
        select (link, found.Path, id);

    /// <summary>The paths like a relative one that a link from a page may have.</summary>
    private List<string> RelativeCandidates(Page page, string path) =>
        [
            .. targets.Sources.Near(path).Select(source => SitePath.Relative(page.Source, source)),
            .. routes.Names.Near(path),
        ];

    /// <summary>The file that a dead link leads to although it is not published; null for none.</summary>
    private LeftOutTarget? LeftOut(Page page, string path) =>
        path.StartsWith('/')
            ? targets.LeftOutAt(Normalise(path))
            : targets.LeftOutAt(Normalise("/" + FolderOf(page.Place) + path))
                ?? targets.LeftOutAt(Normalise(FolderOf(page.Path) + path));

    private ResolvedLink Anchored(string path, string query, string fragment)
    {
        if (fragment.Length > 1 && targets.WrittenAt(path) is { } target)
        {
            string id = Uri.UnescapeDataString(fragment[1..]);
            PageAnchors anchors = targets.AnchorsOf(target);
            // The ids of headings are composed; a link may be written on a system that is not.
            string composed = Composition.Compose(id);
            if (composed != id && !anchors.Contains(id) && anchors.Contains(composed))
                return new(query + "#" + composed) { Path = path };
            // What is left out of that page, which is reported there, may have had the anchor.
            if (!anchors.Contains(id) && id != "top" && !target.Document.IsIncomplete)
                return new(
                    query + fragment,
                    Codes.LinkAnchor,
                    $"{target.Source} has no anchor '{fragment}'.",
                    () =>
                        anchors.All.Count == 0
                            ? $"Remove '{fragment}': the page has no headings."
                            : Suggestions.OrList($"#{id}", anchors.Fragments, "Its anchors are")
                )
                {
                    Path = path,
                };
        }

        return new(query + fragment) { Path = path };
    }

    /// <summary>
    /// The route at a path, or else at the path without the base path of the site, which old links may contain.
    /// </summary>
    private string? FromRoot(string path) =>
        // Not to the redirect at the address of a missing translation.
        (scope.Tree.Generator is Generator.Starlight && !targets.HasPage(path) ? FromMainLanguage(path) : null)
        ?? Existing(Normalise(path))
        ?? (
            scope.BasePath.Length > 1 && path.StartsWith(scope.BasePath, StringComparison.Ordinal)
                ? Existing(Normalise(path[(scope.BasePath.Length - 1)..]))
                : null
        );

    /// <summary>
    /// The page of a file that a link of Docusaurus names from the content folder of the page, such as one version of
    /// a documentation.
    /// </summary>
    private string? FromPlugin(Page page, string path) =>
        scope.Tree.IsMarkdown(path) && scope.Tree.PluginOf(page.Place) is { } plugin
            ? Existing(Normalise("/" + plugin.Folder + path[1..]))
            : null;

    private string? FromPage(Page page, string path)
    {
        return Existing(Normalise(FolderOf(page.Path) + path))
            ?? Existing(Normalise("/" + FolderOf(page.Place) + path))
            ?? (
                scope.Tree.PlaceOf(Normalise("/" + FolderOf(page.Source) + path)[1..]) is { } place
                    ? Existing("/" + place)
                    : null
            )
            ?? (scope.Tree.IsForeign ? FromOldPage(page, path) : null);
    }

    /// <summary>
    /// The page of the main language, which Starlight shows at the addresses of pages that are not translated.
    /// </summary>
    private string? FromMainLanguage(string path)
    {
        int end = path.IndexOf('/', 1);
        return
            scope.Tree.Generator is Generator.Starlight
            && end > 1
            && LanguageTag.IsWellFormed(path[1..end])
            && routes.Find(path[..(end + 1)]) is not null
            ? Existing(path[end..])
            : null;
    }

    /// <summary>
    /// The route that a browser finds from a page of another generator: some write no slash after the address of a
    /// page, and some put the files beside a page where its address is.
    /// </summary>
    private string? FromOldPage(Page page, string path)
    {
        if (Existing(Normalise(FolderOf(page.Path.TrimEnd('/')) + path)) is { } found)
            return found;
        string address = Normalise(FolderOf(page.Path) + path);
        return targets.WrittenAt(FolderOf(address)) is { } beside
            ? routes.Find(Normalise("/" + FolderOf(beside.Place) + address[FolderOf(address).Length..]))
            : null;
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The route at a path, or the page of the source file at that path.</summary>
    private string? Existing(string path)
    {
        if (scope.Tree.IsMarkdown(path))
        {
            string place = scope.Tree.WithIndex(path[1..]);
            return targets.OfPlace(place) is { } page
                ? Translated(page)
                : routes.Find(targets.RedirectOf(place) ?? path);
        }

        if (routes.Find(path) is { } found)
            return found;
        if (!path.EndsWith('/') && (routes.Find(path + "/") ?? routes.Find(path + ".html")) is { } completed)
            return completed;
        if (path.EndsWith("/index.html", StringComparison.Ordinal))
            return routes.Find(path[..^"index.html".Length]);
        return scope.Tree.IsForeign ? ExistingForeign(path) : null;
    }

    /// <summary>Whether a path is in a further language; Starlight shows the main page without one there.</summary>
    private static bool IsBelow(string path, string root) =>
        root.Length > 1 && path.StartsWith(root, StringComparison.Ordinal);

    /// <summary>The path of a page in the language of the link; a link of Zola means the file that it names.</summary>
    private string Translated(Page page) =>
        scope.Tree.Generator is Generator.Zola ? page.Path : translations.For(scope.Language, page).Path;

    /// <summary>
    /// The route that a link of another generator means: links there may end with an extension, or not.
    /// </summary>
    private string? ExistingForeign(string path)
    {
        string name = path.EndsWith(".html", StringComparison.Ordinal) ? path[..^5] : path.TrimEnd('/');
        return routes.Find(name + "/")
            ?? routes.Find(name + ".html")
            ?? (name.Length > 0 && targets.OfPlace(name[1..] + ".md") is { } page ? Translated(page) : null)
            ?? (
                scope.Tree.Generator is Generator.Starlight && IsBelow(path, scope.Language.Root)
                    ? Existing("/" + path[scope.Language.Root.Length..])
                    : null
            );
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
