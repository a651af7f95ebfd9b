using NodaTime;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Feeds;

/// <summary>A feed of the newest posts.</summary>
internal sealed record Feed
{
    public required FeedFormat Format { get; init; }

    /// <summary>The path.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>The path of the page that lists the same posts.</summary>
    public required string List { get; init; }

    /// <summary>The posts, newest first, no more than a feed contains.</summary>
    public required IReadOnlyList<Page> Posts { get; init; }

    /// <summary>The last change of any post; from the posts' own dates, so that two builds agree.</summary>
    public ZonedDateTime Updated => Posts.Select(post => post.LastChanged).MaxBy(date => date.ToInstant());

    /// <summary>The body of a post as HTML with absolute addresses.</summary>
    public static string Body(Page post, Edition site, PageRenderer pages, List<Diagnostic> diagnostics)
    {
        BodyHtml html = pages.FeedBody(post);
        diagnostics.AddRange(html.Diagnostics);
        return SitePath.Resolve(html.Body.Whole, site.Config.Address!.AbsoluteUri);
    }
}
