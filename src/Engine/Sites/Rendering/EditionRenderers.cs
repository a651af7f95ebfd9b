using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Graphics;

namespace Strata.Engine.Sites.Rendering;

/// <summary>
/// An edition with what renders its pages, created when the first page is rendered: all routes are known then.
/// </summary>
internal sealed class EditionRenderers(Edition edition, DataPageSet dataPages, IReadOnlyList<FeedLink> feeds)
{
    private readonly Lazy<PageRenderer> pages = new(() =>
    {
        var shared = new SharedModels(edition);
        var figures = new FigureRenderer(edition, edition.Templates, shared);
        return new PageRenderer(edition, new PageModels(edition, shared, dataPages, feeds), shared, figures, dataPages);
    });

    public Edition Edition => edition;

    public DataPageSet DataPages => dataPages;

    public PageRenderer Pages => pages.Value;
}
