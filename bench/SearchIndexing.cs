using System.Diagnostics;
using System.Globalization;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Bench;

/// <summary>
/// Measures the cost of the search index in a build: the processor time to create it, and to write its shards.
/// </summary>
internal static class SearchIndexing
{
    /// <param name="root">A site root, such as one of the verbs <c>posts</c> and <c>pages</c>.</param>
    public static void Time(string root)
    {
        // The first run is a warm-up.
        for (int run = 0; run < 3; run++)
        {
            Site site = SiteBuilder.Plan(SiteFiles.FromFolder(root), new BuildOptions());
            List<Route> shards = site
                .Routes.Where(route =>
                    route.Path.StartsWith("/search/", StringComparison.Ordinal) && route.Kind is RouteKind.Data
                )
                .ToList();
            double index = Measure(() => shards[0].Render());
            long bytes = 0;
            double rest = Measure(() => bytes = shards.Sum(shard => (long)shard.Render().Body!.Length));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{site.Report.Pages} pages, {shards.Count} pieces, {bytes / 1e6:0.0} MB: index {index:0.00} s "
                        + $"CPU, pieces {rest:0.00} s CPU"
                )
            );
        }
    }

    /// <summary>The processor time of an action in seconds.</summary>
    private static double Measure(Action action)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        action();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }
}
