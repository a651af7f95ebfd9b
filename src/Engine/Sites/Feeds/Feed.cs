using NodaTime;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Feeds;

/// <summary>A list of the newest posts for readers' programs.</summary>
/// <param name="Path">Its own path.</param>
/// <param name="Title">What it is called.</param>
/// <param name="List">The page that shows the same posts.</param>
/// <param name="Posts">The posts, newest first, no more than a feed holds.</param>
internal sealed record Feed(string Path, string Title, string List, IReadOnlyList<Page> Posts)
{
    public const string AtomType = "application/atom+xml";

    private const int MostPosts = 20;

    public static string AtomPath(Edition site) => site.Language.Root + "feed.xml";

    private static string RssPath(Edition site) => site.Language.Root + "rss.xml";

    private static string JsonPath(Edition site) => site.Language.Root + "feed.json";

    /// <summary>When anything in it last changed; from the posts' own dates, so that two builds agree.</summary>
    public ZonedDateTime Updated => Posts.Select(Changed).MaxBy(date => date.ToInstant());

    public static ZonedDateTime Changed(Page post) => post.Updated ?? post.Date!.Value;

    /// <summary>The path of the Atom feed of a category or tag.</summary>
    public static string PathOf(TaxonomyTerm term) => term.Path + "feed.xml";

    /// <summary>The feeds of a site with an address: those of all posts, and one for each term.</summary>
    public static void AddAll(Edition site, SiteRenderers renderers)
    {
        if (site.Config.Address is null || site.Pages.Posts.Count == 0)
            return;
        IReadOnlyList<Page> newest = site.Pages.Posts.Take(MostPosts).ToList();
        if (site.Config.Features.Feeds)
        {
            Feed Whole(string path) => new(path, site.Title, site.Language.Root, newest);
            site.Routes.AddDefault(
                AtomPath(site),
                RouteKind.Data,
                () => AtomFeed.Render(site, renderers.Pages, Whole(AtomPath(site)))
            );
            site.Routes.AddDefault(
                RssPath(site),
                RouteKind.Data,
                () => RssFeed.Render(site, renderers.Pages, Whole(RssPath(site)))
            );
            site.Routes.AddDefault(
                JsonPath(site),
                RouteKind.Data,
                () => JsonFeed.Render(site, renderers.Pages, Whole(JsonPath(site)))
            );
        }

        if (!site.Config.Features.TermFeeds)
            return;
        foreach (Taxonomy taxonomy in site.Taxonomies)
        {
            foreach ((TaxonomyTerm term, IReadOnlyList<Page> posts) in taxonomy.Terms)
            {
                string title = site.Messages.Get(
                    "titles.document",
                    site.Messages.Get($"titles.{taxonomy.Kind}_term", term.Name),
                    site.Title
                );
                var feed = new Feed(PathOf(term), title, term.Path, posts.Take(MostPosts).ToList());
                site.Routes.AddDefault(feed.Path, RouteKind.Data, () => AtomFeed.Render(site, renderers.Pages, feed));
            }
        }
    }

    /// <summary>The feeds that every page names, each a type, a title and a path.</summary>
    public static IEnumerable<TemplateModel> Models(Edition site) =>
        new[]
        {
            (AtomType, AtomPath(site)),
            ("application/rss+xml", RssPath(site)),
            ("application/feed+json", JsonPath(site)),
        }
            .Where(feed => site.Routes.Contains(feed.Item2))
            .Select(feed => Model(feed.Item1, site.Title, feed.Item2));

    public static TemplateModel Model(string type, string title, string path) =>
        new()
        {
            ["type"] = type,
            ["title"] = title,
            ["url"] = path,
        };

    /// <summary>Who wrote a post; a feed must name someone.</summary>
    public static string AuthorOf(Page post, Edition site) =>
        post.FrontMatter.Author ?? (site.Config.Author.Length > 0 ? site.Config.Author : site.Title);

    /// <summary>The whole text of a post, every address in it absolute.</summary>
    public static string Body(Page post, Edition site, PageRenderer pages, string feed, List<Diagnostic> diagnostics) =>
        SitePath.Resolve(pages.FeedBody(post, feed, diagnostics), site.Config.Address!.AbsoluteUri);
}
