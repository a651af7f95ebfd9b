using Strata.Engine.Content;
using Strata.Engine.Content.Links;
using Strata.Engine.Search;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Search;

/// <summary>The pages that a reader can search for, with their text and the text of their diagrams.</summary>
internal static class SearchPages
{
    /// <summary>
    /// Lists pages that are not posts, then posts, newest first, then data pages. Results with the same score keep
    /// this order.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="written">The authors' pages that are searched.</param>
    /// <param name="dataPages">The kinds of data pages.</param>
    /// <param name="links">Resolves the links of pages.</param>
    public static IReadOnlyList<SearchPage> Of(
        Edition site,
        IReadOnlyList<Page> written,
        DataPageSet dataPages,
        LinkResolver links
    )
    {
        IReadOnlyDictionary<string, int> linking = LinkingPages(site, links);
        return
        [
            .. written.Where(page => !page.IsPost).Select(page => Written(site, page, dataPages, linking)),
            .. written
                .Where(page => page.IsPost)
                .OrderByDescending(page => page.Date!.Value.ToInstant())
                .ThenBy(page => page.Path, StringComparer.Ordinal)
                .Select(page => Written(site, page, dataPages, linking)),
            .. dataPages
                .ChildrenIn(site)
                .GroupBy(child => child.Layout)
                .SelectMany(children => Children(children, linking)),
        ];
    }

    /// <summary>The number of pages whose text links to a path.</summary>
    private static Dictionary<string, int> LinkingPages(Edition site, LinkResolver links)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        HashSet<string> targets = new(StringComparer.Ordinal);
        foreach (Page page in site.Pages.All)
        {
            targets.Clear();
            foreach (Link link in page.Links)
            {
                if (
                    link.Kind is LinkKind.Page
                    && links.Resolve(page, link).Path is { } path
                    && path != page.Path
                    && targets.Add(path)
                )
                    counts[path] = counts.GetValueOrDefault(path) + 1;
            }
        }

        return counts;
    }

    private static IEnumerable<SearchPage> Children(
        IEnumerable<ChildPage> children,
        IReadOnlyDictionary<string, int> linking
    ) =>
        children
            .OrderBy(child => child.Path, StringComparer.Ordinal)
            .Select(child => new SearchPage
            {
                Title = child.Title,
                Address = AddressOf(child.Path),
                LinkingPages = linking.GetValueOrDefault(child.Path),
                Sections = child.SearchSections(),
            });

    private static SearchPage Written(
        Edition site,
        Page page,
        DataPageSet dataPages,
        IReadOnlyDictionary<string, int> linking
    ) =>
        new()
        {
            Title = page.Title,
            Address = AddressOf(page.Path),
            Description = page.FrontMatter.Description ?? "",
            LinkingPages = linking.GetValueOrDefault(page.Path),
            Terms = page.Categories.Concat(page.Tags).Select(term => term.Name).ToList(),
            Sections =
            [
                .. page.Document.Sections.Select(section => SectionOf(site, page, section)),
                .. dataPages.Find(page.Layout)?.SearchSections(page, site) ?? [],
            ],
        };

    private static SearchSection SectionOf(Edition site, Page page, TextSection section)
    {
        if (section.Diagram is not { } number)
            return new SearchSection(section.Anchor, section.Heading, IsDiagram: false, section.Utf8);
        DiagramReference reference = page.Document.Diagrams[number];
        DiagramRequest figure = DiagramRequest.Parse(reference);
        if (reference.Source is DiagramSource.Chart)
            return SearchText.Diagram(
                figure.IdFor(figure.Names),
                section.Heading,
                SizeChartData.Describe(site.Catalogues.BaseImages, figure, site.Messages)
            );
        RenderedDiagram diagram = site.Diagrams.Of(reference)!;
        return SearchText.Diagram(
            figure.IdFor(diagram.Topologies.Select(topology => topology.Id)),
            section.Heading,
            diagram.Text
        );
    }

    private static string AddressOf(string path) => SitePath.Encode(path)[1..];
}
