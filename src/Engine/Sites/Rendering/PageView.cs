using Strata.Engine.Content;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>A page as templates receive it: one that an author wrote, or one that the site generates.</summary>
internal sealed record PageView
{
    public required PageModels Models { get; init; }

    /// <summary>The page that an author wrote; null for a page that the site generates.</summary>
    public Page? Source { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The title for the browser's tab.</summary>
    public required string DocumentTitle { get; init; }

    public required string Path { get; init; }

    public required string Description { get; init; }

    public required string LanguageTag { get; init; }

    /// <summary>The absolute address; empty without a site address.</summary>
    public required string Canonical { get; init; }

    public required IReadOnlyList<FeedLink> Feeds { get; init; }

    /// <summary>The stylesheets that it needs besides the main one.</summary>
    public required IReadOnlyList<string> Styles { get; init; }

    /// <summary>The pages whose text it shows, for its Content-Security-Policy.</summary>
    public IReadOnlyList<Page> Shown { get; init; } = [];

    /// <summary>The beginning of a post, if it has a lead.</summary>
    public HtmlFragment Lead { get; init; } = HtmlFragment.Empty;

    /// <summary>The path that a redirect leads to; empty for other pages.</summary>
    public string Target { get; init; } = "";

    /// <summary>The page that an author wrote, for the fields that only such pages have.</summary>
    public Page Page => Source!;

    public DocumentationPlace? Place => Models.PlaceOf(Page);

    public IEnumerable<Heading> TableOfContents => Page.Document.Headings.Where(heading => heading.Level is 2 or 3);

    public string Published => Source?.Date is { } date ? SharedModels.Iso(date) : "";

    public string Changed => Source is { IsPost: true } post ? SharedModels.Iso(post.LastChanged) : "";
}
