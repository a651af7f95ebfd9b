using Strata.Engine.Diagnostics;
using Strata.Engine.Site;

namespace Strata.Engine;

/// <summary>A site read and planned, whose links, diagrams and layouts are still to be checked: a preview looks at the open page first.</summary>
public sealed class ArrangedSite
{
    private readonly SiteModel site;
    private readonly DiagnosticBag bag;

    internal ArrangedSite(SiteModel site, DiagnosticBag bag)
    {
        this.site = site;
        this.bag = bag;
    }

    /// <summary>The site with some of its pages checked only.</summary>
    /// <param name="wanted">The paths of those pages, and the content files.</param>
    public BuiltSite CheckOnly(IReadOnlySet<string> wanted)
    {
        foreach (Page page in site.Pages.All)
        {
            if (wanted.Contains(page.Path) || wanted.Contains(page.Source))
                SiteCheck.Run(page, site, bag);
        }

        return Built();
    }

    /// <summary>The site with all that can be wrong.</summary>
    /// <exception cref="OperationCanceledException">The check is not wanted any more.</exception>
    public BuiltSite Check(CancellationToken stop = default)
    {
        SiteCheck.Run(site, bag, stop);
        return Built();
    }

    private BuiltSite Built() => new()
    {
        Routes = bag.HasErrors ? [] : site.Routes.Routes,
        Address = site.Settings.Address,
        OutsideLinks = SiteCheck.OutsideLinks(site),
        Diagnostics = DataPages.Explain(site, bag.Sorted()),
        Diagrams = site.Drawings.Shown,
        Drafts = site.Pages.Drafts,
        Unpublished = site.Pages.Unpublished,
        Future = site.Pages.Future.Count,
    };
}
