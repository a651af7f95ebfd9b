using System.Diagnostics;
using System.Globalization;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Bench;

/// <summary>
/// What the index of the search costs a build: the processor time of making it, and of writing its pieces.
/// </summary>
internal static class SearchIndexing
{
    /// <param name="root">A site root, such as the verbs <c>posts</c> and <c>pages</c> make.</param>
    public static void Time(string root)
    {
        // The first one warms the program up.
        for (int run = 0; run < 3; run++)
        {
            Site site = SiteBuilder.Plan(SiteFiles.FromFolder(root), new BuildOptions());
            List<Route> pieces = site
                .Routes.Where(route =>
                    route.Path.StartsWith("/search/", StringComparison.Ordinal) && route.Kind is RouteKind.Data
                )
                .ToList();
            double index = Measure(() => pieces[0].Render());
            long bytes = 0;
            double rest = Measure(() => bytes = pieces.Sum(piece => (long)piece.Render().Body!.Length));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{site.Report.Pages} pages, {pieces.Count} pieces, {bytes / 1e6:0.0} MB: index {index:0.00} s "
                        + $"CPU, pieces {rest:0.00} s CPU"
                )
            );
        }
    }

    private static double Measure(Action action)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        action();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }
}
