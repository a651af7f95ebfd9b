using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Checks;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;

namespace Strata.Engine.Building;

/// <summary>
/// A site read and planned, whose links, diagrams and layouts are still to be checked: a preview looks at the open page
/// first.
/// </summary>
public sealed class ArrangedSite
{
    private readonly IReadOnlyList<Edition> editions;
    private readonly DiagnosticBag bag;

    /// <param name="editions">The site in each of its languages, its own first.</param>
    /// <param name="bag">What is wrong so far.</param>
    internal ArrangedSite(IReadOnlyList<Edition> editions, DiagnosticBag bag)
    {
        this.editions = editions;
        this.bag = bag;
    }

    /// <summary>The site with some of its pages checked only.</summary>
    /// <param name="wanted">The paths of those pages, and the content files.</param>
    public BuiltSite CheckOnly(IReadOnlySet<string> wanted)
    {
        foreach (Edition edition in editions)
        {
            foreach (
                Page page in edition.Pages.All.Where(page => wanted.Contains(page.Path) || wanted.Contains(page.Source))
            )
                SiteCheck.Run(page, edition, bag);
        }

        return Built();
    }

    /// <summary>The site with all that can be wrong.</summary>
    /// <exception cref="OperationCanceledException">The check is not wanted any more.</exception>
    public BuiltSite Check(CancellationToken stop = default)
    {
        SiteCheck.Run(editions, bag, stop);
        return Built();
    }

    private Edition Site => editions[0];

    private BuiltSite Built() =>
        new()
        {
            Routes = bag.HasErrors ? [] : Site.Routes.Routes,
            Address = Site.Config.Address,
            LinksToElsewhere = new(() => SiteCheck.OutsideLinks(editions)),
            Diagnostics = DataPageList.AddHelpLinks(Site, bag.Sorted()),
            Diagrams = editions
                .SelectMany(edition => edition.Diagrams.Shown)
                .DistinctBy(topology => topology.Id)
                .Count(),
            Drafts = Site.Pages.Drafts,
            Unpublished = Site.Pages.Unpublished,
            Future = Site.Pages.Future.Count,
        };
}
