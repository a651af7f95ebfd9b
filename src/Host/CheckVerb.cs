using System.Diagnostics;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;

namespace Strata.Host;

/// <summary><c>strata check</c>: renders all pages and writes nothing.</summary>
internal static class CheckVerb
{
    public static int Run(RunSettings settings)
    {
        var watch = Stopwatch.StartNew();
        IReadOnlyList<Diagnostic> diagnostics;
        Site? site;
        using (var progress = new Progress(settings, "Reading"))
        {
            site = SiteOnDisk.Plan(settings);
            if (site is null)
                return ExitCodes.Usage;

            // Files do not come from templates, so rendering them finds no further errors.
            List<Route> routes = site.Routes.Where(route => route.Kind is not RouteKind.File).ToList();
            progress.Begin("Rendering", routes.Count);
            diagnostics = RouteLoop.Run(
                routes,
                route =>
                {
                    RenderedFile file = route.Render();
                    progress.Add();
                    return file;
                }
            );
        }

        IReadOnlyList<Diagnostic> all = [.. site.Diagnostics, .. diagnostics];
        if (settings.External)
            all = WithFacts(settings, site, all);
        return Reporter.Report(settings, site, all, output: null, watch.Elapsed);
    }

    /// <summary>Adds what time has made false: dead links, and figures that nobody verified for a year.</summary>
    private static List<Diagnostic> WithFacts(RunSettings settings, Site site, IReadOnlyList<Diagnostic> diagnostics)
    {
        OutsideLinkReport report = OutsideLinkCheck.Run(
            site.OutsideLinks,
            new OutsideLimits { IncludesPrivate = settings.Private }
        );
        if (settings is { Quiet: false, Format: "human" })
            Terminal.Print(
                $"{report.Requested} external address{(report.Requested == 1 ? "" : "es")} requested"
                    + (report.Skipped > 0 ? $", {report.Skipped} skipped" : "")
            );
        return diagnostics
            .Concat(
                report
                    .Diagnostics.Concat(site.OldFigures(settings.Build.AsOf ?? CommandLine.Today))
                    .Select(diagnostic => diagnostic with { IsStrict = settings.Build.Strict })
            )
            .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Span)
            .ToList();
    }
}
