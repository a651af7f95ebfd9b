using Strata.Engine.Content;
using Strata.Engine.Localization;

namespace Strata.Engine.Sites.Settings;

/// <summary>A language of the site, with the title of the site in it.</summary>
internal sealed record SiteLanguage
{
    /// <summary>The tag, such as <c>de</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>
    /// The path above its pages: <c>/</c> for the main language, <c>/de/</c> for a further one.
    /// </summary>
    public required string Root { get; init; }

    public required MessageCatalog Messages { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The navigation that the author wrote; null if it is derived from the pages.</summary>
    public IReadOnlyList<NavigationItem>? Navigation { get; init; }

    /// <summary>More links at the bottom of each page.</summary>
    public IReadOnlyList<NavigationItem> Footer { get; init; } = [];

    /// <summary>The line above each page; null for none.</summary>
    public BannerText? Banner { get; init; }

    /// <summary>All links that the settings add to each page.</summary>
    public IEnumerable<NavigationItem> Links =>
        [
            .. Navigation ?? [],
            .. Footer,
            .. Banner?.Links.Select(link => new NavigationItem(link.Text, link.Target, Banner.Span)) ?? [],
        ];

    /// <summary>
    /// The folder of its pages, and that of the main language, each ending with a slash; null if the names of files end
    /// with the language.
    /// </summary>
    public (string Own, string Main)? Folders { get; init; }

    /// <summary>The name of the language as another generator writes it; empty for that in the messages.</summary>
    public string WrittenName { get; init; } = "";

    /// <summary>The name of the language in that language.</summary>
    public string Name => WrittenName.Length > 0 ? WrittenName : Messages.Get("language");
}
