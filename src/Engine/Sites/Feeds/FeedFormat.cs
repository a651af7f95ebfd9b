using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Feeds;

/// <summary>A format of the feed of all posts.</summary>
/// <param name="MediaType">The media type, by which pages announce it.</param>
/// <param name="FileName">The name of its file in the root of a language.</param>
/// <param name="Render">Writes a feed.</param>
internal sealed record FeedFormat(
    string MediaType,
    string FileName,
    Func<Edition, PageRenderer, Feed, RenderedFile> Render
)
{
    public static FeedFormat Atom { get; } = new(FeedLink.Atom, EditionPaths.AtomFile, AtomFeed.Render);

    public static FeedFormat Rss { get; } = new("application/rss+xml", "rss.xml", RssFeed.Render);

    /// <summary>All formats, in the order in which pages announce them.</summary>
    public static IReadOnlyList<FeedFormat> All { get; } =
    [Atom, Rss, new("application/feed+json", "feed.json", JsonFeed.Render)];

    public string PathIn(SiteLanguage language) => language.Root + FileName;
}
