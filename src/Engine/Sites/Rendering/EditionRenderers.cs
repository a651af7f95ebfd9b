using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Graphics;

namespace Strata.Engine.Sites.Rendering;

/// <summary>
/// An edition with the services that check and render its pages. The renderer is created with the first page that is
/// rendered: all routes are known then.
/// </summary>
internal sealed class EditionRenderers
{
    private readonly Lazy<PageRenderer> pages;

    public EditionRenderers() => pages = new Lazy<PageRenderer>(CreateRenderer);

    public required Edition Edition { get; init; }

    public required EditionLinks Links { get; init; }

    public required DataPageSet DataPages { get; init; }

    /// <summary>The feeds of all posts.</summary>
    public required IReadOnlyList<FeedLink> Feeds { get; init; }

    /// <summary>The consumers of bodies; null in a preview, which renders only what is requested.</summary>
    public required BodyConsumers? BodyConsumers { get; init; }

    public PageRenderer Pages => pages.Value;

    private PageRenderer CreateRenderer()
    {
        var shared = new SharedModels(Edition, Links);
        var figures = new FigureRenderer(Edition, Edition.Templates, shared);
        return new PageRenderer(
            Edition,
            new PageModels(Edition, Links, shared, DataPages, Feeds),
            new PageBodies(Edition, Links, figures, BodyConsumers),
            new DataPageModels(Edition, Links, figures, DataPages)
        );
    }
}
