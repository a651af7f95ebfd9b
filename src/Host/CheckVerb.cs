using System.Collections.Concurrent;
using System.Diagnostics;
using Strata.Engine;
using Strata.Engine.Diagnostics;

namespace Strata.Host;

/// <summary><c>strata check</c>: renders every page and writes none.</summary>
internal static class CheckVerb
{
    public static int Run(RunSettings settings)
    {
        var watch = Stopwatch.StartNew();
        ConcurrentBag<Diagnostic> mistakes = [];
        BuiltSite? site;
        using (var progress = new Progress(settings, "Reading"))
        {
            site = SiteOnDisk.Plan(settings);
            if (site is null)
                return ExitCodes.Usage;
            progress.Begin("Rendering", site.Routes.Count);
            Parallel.For(0, site.Routes.Count, index =>
            {
                foreach (Diagnostic mistake in site.Routes[index].Render().Mistakes)
                    mistakes.Add(mistake);
                progress.Add();
            });
        }

        return Reporter.Report(settings, site, [.. site.Diagnostics, .. mistakes], output: null, watch.Elapsed);
    }
}
