using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Publishing;

/// <summary>The pages that authors wrote, then the child pages of data pages.</summary>
internal sealed class PageRoutes : IEditionRouteSource
{
    public void AddRoutes(EditionRenderers renderers, RouteTable routes)
    {
        Edition edition = renderers.Edition;
        // A home page with the layout of the list is a part of the list, as is the page of a section.
        Page? home = edition.ListedHome;
        HashSet<Page> listed = new(
            edition.Sections.Select(section => section.Index).Append(home).OfType<Page>(),
            ReferenceEqualityComparer.Instance
        );
        foreach (Page page in edition.Pages.All.Where(page => !listed.Contains(page)))
            routes.Add(
                new Route(page.Path, RouteKind.Page, () => renderers.Pages.Content(page))
                {
                    Boxes = edition.Diagrams.BoxesIn(page.Document),
                },
                page.Source,
                page.FrontMatter.PathSpan
            );
        foreach (ChildPage child in renderers.DataPages.ChildrenIn(edition))
        {
            var route = new Route(child.Path, RouteKind.Page, () => renderers.Pages.Child(child));
            if (child.Source.Length > 0)
                routes.Add(route, child.Source);
            else
                routes.AddDefault(route);
        }
    }
}
