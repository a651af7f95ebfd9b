using NodaTime;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Checks;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Building;

/// <summary>
/// A planned site: its routes, which render on request, and the diagnostics found so far. Checks that need the whole
/// site run on request, so that a preview can check the open page first.
/// </summary>
public sealed class Site
{
    private readonly IReadOnlyList<EditionRenderers> editions;
    private readonly IReadOnlyList<Route> routes;
    private readonly DiagnosticBag diagnostics;
    private bool isPartOfAnother;

    /// <param name="editions">The editions of the site, that of its main language first.</param>
    /// <param name="routes">All routes.</param>
    /// <param name="diagnostics">The diagnostics so far.</param>
    internal Site(IReadOnlyList<EditionRenderers> editions, IReadOnlyList<Route> routes, DiagnosticBag diagnostics)
    {
        this.editions = editions;
        this.routes = routes;
        this.diagnostics = diagnostics;
        Diagnostics = HelpLinks.Add(Main, diagnostics.Sorted());
    }

    /// <summary>
    /// All routes; none when there are errors, unless the site is that without the pages that have them.
    /// </summary>
    public IReadOnlyList<Route> Routes => IsPublishable ? routes : [];

    /// <summary>Whether the site can be written.</summary>
    public bool IsPublishable => isPartOfAnother || !HasErrors;

    /// <summary>The diagnostics, by file and position.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private init; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity is Severity.Error);

    /// <summary>The public address; null without one.</summary>
    public Uri? Address => Main.Config.Address;

    /// <summary>The links to other sites: in pages, in the navigation and in the sources of catalogues.</summary>
    public IReadOnlyList<OutsideLink> OutsideLinks =>
        Sites.Checks.OutsideLinks.In(editions.Select(each => each.Edition).ToList());

    /// <summary>The figures that were not verified in the year before a day.</summary>
    public IReadOnlyList<Diagnostic> OldFigures(LocalDate today)
    {
        var bag = new DiagnosticBag();
        FigureAgeCheck.Run(Main, today, bag);
        return bag.Sorted();
    }

    /// <summary>The counts of published and omitted content.</summary>
    public SiteReport Report =>
        field ??= new()
        {
            Pages = Routes.Count(route => route.Kind is RouteKind.Page),
            Diagrams = editions
                .SelectMany(each => each.Edition.Diagrams.All)
                .DistinctBy(topology => topology.Id)
                .Count(),
            Drafts = LeftOut.Drafts,
            Unpublished = LeftOut.Unpublished,
            Future = LeftOut.Future.Count,
        };

    private Edition Main => editions[0].Edition;

    private UnpublishedPages LeftOut => Main.AllPages.LeftOut;

    /// <summary>
    /// This site, which can be published, with the diagnostics of the whole one that it is a part of.
    /// </summary>
    internal Site WithDiagnosticsOf(Site whole) =>
        new(editions, routes, diagnostics) { Diagnostics = whole.Diagnostics, isPartOfAnother = true };

    /// <summary>Checks some of the pages.</summary>
    /// <param name="paths">The paths of the pages, or their content files.</param>
    /// <returns>The site with the diagnostics of these pages.</returns>
    public Site CheckPages(IReadOnlySet<string> paths)
    {
        foreach (EditionRenderers each in editions)
        {
            foreach (
                Page page in each.Edition.Pages.All.Where(page =>
                    paths.Contains(page.Path) || paths.Contains(page.Source)
                )
            )
                SiteCheck.Run(page, each.Edition, each.Links, diagnostics);
        }

        return new Site(editions, routes, diagnostics);
    }

    /// <summary>Checks the whole site.</summary>
    /// <returns>The site with all diagnostics.</returns>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public Site Check(CancellationToken cancellation = default)
    {
        SiteCheck.Run(editions, diagnostics, cancellation);
        return new Site(editions, routes, diagnostics);
    }
}
