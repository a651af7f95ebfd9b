using Strata.Engine.Localization;

namespace Strata.Engine.Sites.Settings;

/// <summary>A language that the site is in, and what the site is called in it.</summary>
internal sealed record SiteLanguage
{
    /// <summary>The tag, such as <c>de</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>
    /// The path that its pages stand below: <c>/</c> for the site's own language, <c>/de/</c> for a further one.
    /// </summary>
    public required string Root { get; init; }

    public required MessageCatalog Messages { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The navigation that the author wrote; null where the pages make it.</summary>
    public IReadOnlyList<NavigationItem>? Navigation { get; init; }

    /// <summary>What the language calls itself.</summary>
    public string Name => Messages.Get("language");
}
