using NodaTime;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Feeds;

/// <summary>A list of the newest posts for feed readers.</summary>
/// <param name="Path">Its own path.</param>
/// <param name="Title">The title.</param>
/// <param name="List">The page that shows the same posts.</param>
/// <param name="Posts">The posts, newest first, no more than a feed contains.</param>
internal sealed record Feed(string Path, string Title, string List, IReadOnlyList<Page> Posts)
{
    /// <summary>The time of the last change, from the dates of the posts, so that two builds agree.</summary>
    public ZonedDateTime Updated => Posts.Select(post => post.LastChanged).MaxBy(date => date.ToInstant());

    /// <summary>The whole text of a post, every address in it absolute.</summary>
    public static string Body(Page post, Edition site, PageRenderer pages, string feed, List<Diagnostic> diagnostics) =>
        SitePath.Resolve(pages.FeedBody(post, feed, diagnostics), site.Config.Address!.AbsoluteUri);
}
