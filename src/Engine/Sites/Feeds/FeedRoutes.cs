using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Feeds;

/// <summary>The feeds of a site with an address: of all posts in each format, and an Atom feed of each term.</summary>
internal sealed class FeedRoutes : IEditionRouteSource
{
    private const int MaxPosts = 20;

    public void AddRoutes(EditionRenderers renderers, RouteTable routes)
    {
        Edition edition = renderers.Edition;
        if (edition.Config.Address is null || edition.Pages.Posts.Count == 0)
            return;
        if (edition.Config.Features.Feeds)
        {
            List<Page> newest = edition.Pages.Posts.Take(MaxPosts).ToList();
            foreach (FeedFormat format in FeedFormat.All)
                Add(format, new Feed(format.PathIn(edition.Language), edition.Title, edition.Language.Root, newest));
        }

        if (edition.Config.Features.TermFeeds)
        {
            foreach (Taxonomy taxonomy in edition.Taxonomies)
            {
                foreach ((TaxonomyTerm term, IReadOnlyList<Page> posts) in taxonomy.Terms)
                    Add(FeedFormat.Atom, OfTerm(term, posts, taxonomy.Kind, edition));
            }
        }

        void Add(FeedFormat format, Feed feed) =>
            routes.AddDefault(
                new Route(feed.Path, RouteKind.Data, () => format.Render(edition, renderers.Pages, feed))
            );
    }

    private static Feed OfTerm(TaxonomyTerm term, IReadOnlyList<Page> posts, string kind, Edition edition)
    {
        string title = edition.Messages.Get(
            "titles.document",
            edition.Messages.Get($"titles.{kind}_term", term.Name),
            edition.Title
        );
        return new Feed(EditionPaths.FeedOf(term), title, term.Path, posts.Take(MaxPosts).ToList());
    }
}
