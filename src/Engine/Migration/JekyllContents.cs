namespace Strata.Engine.Migration;

/// <summary>What the Liquid of a Jekyll page shows of other files, besides front matter.</summary>
internal sealed record JekyllContents
{
    /// <summary>Nothing of other files.</summary>
    public static readonly JekyllContents None = new();

    /// <summary>
    /// The time of the build, as Jekyll prints it: that of the newest post, so that it does not depend on the clock.
    /// Null without posts.
    /// </summary>
    public string? Time { get; init; }

    /// <summary>The copied files, relative to the folder of the pages; null if no page lists them.</summary>
    public IReadOnlyList<string>? StaticFiles { get; init; }

    /// <summary>The HTML of the body of a content file; null if it is not available.</summary>
    public Func<string, string?> HtmlOf { get; init; } = _ => null;

    /// <summary>Whether a link of a page is in the body of another one that it shows, where it is reported.</summary>
    public Func<string, string, bool> IsShownLink { get; init; } = (_, _) => false;

    /// <summary>Whether the list of posts on the home page shows them whole.</summary>
    public bool HasWholePosts { get; init; }
}
