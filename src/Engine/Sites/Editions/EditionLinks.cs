using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Editions;

/// <summary>The services that find paths and addresses for the pages of one edition.</summary>
internal sealed record EditionLinks
{
    /// <summary>The targets of links.</summary>
    public required LinkResolver Resolver { get; init; }

    /// <summary>The image files of the site.</summary>
    public required SiteImages Images { get; init; }

    /// <summary>The pages of other languages with the same content.</summary>
    public required Translations Translations { get; init; }

    /// <summary>The pictures for social networks.</summary>
    public required SocialCardPaths Cards { get; init; }

    /// <summary>The smaller versions of pictures.</summary>
    public required PictureVariants Variants { get; init; }

    /// <summary>All routes of the site.</summary>
    public required RouteTable Routes { get; init; }
}
