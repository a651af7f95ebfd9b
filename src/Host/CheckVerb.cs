using System.Collections.Concurrent;
using System.Diagnostics;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;

namespace Strata.Host;

/// <summary><c>strata check</c>: renders every page and writes none.</summary>
internal static class CheckVerb
{
    public static int Run(RunSettings settings)
    {
        var watch = Stopwatch.StartNew();
        ConcurrentBag<Diagnostic> diagnostics = [];
        Site? site;
        using (var progress = new Progress(settings, "Reading"))
        {
            site = SiteOnDisk.Plan(settings);
            if (site is null)
                return ExitCodes.Usage;

            // Files come from no template: there is nothing wrong with them that was not found before.
            List<Route> routes = site.Routes.Where(route => route.Kind is not RouteKind.File).ToList();
            progress.Begin("Rendering", routes.Count);
            Parallel.For(
                0,
                routes.Count,
                index =>
                {
                    foreach (Diagnostic diagnostic in routes[index].Render().Diagnostics)
                        diagnostics.Add(diagnostic);
                    progress.Add();
                }
            );
        }

        List<Diagnostic> found = [.. site.Diagnostics, .. RenderErrors.Merge(diagnostics)];
        if (settings.External)
        {
            (IReadOnlyList<Diagnostic> dead, int asked, int left) = OutsideLinkCheck.Run(site.OutsideLinks);
            found.AddRange(
                settings.Build.Strict ? dead.Select(diagnostic => diagnostic with { IsStrict = true }) : dead
            );
            found = found
                .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Span)
                .ToList();
            if (settings is { Quiet: false, Format: "human" })
                Console.Out.WriteLine($"{asked} outside addresses asked{(left > 0 ? $", {left} left out" : "")}");
        }

        return Reporter.Report(settings, site, found, output: null, watch.Elapsed);
    }
}
