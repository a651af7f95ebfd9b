using System.Diagnostics;
using System.Globalization;
using Markdig;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Bench;

/// <summary>
/// Compares the processor time of a build with that of Markdig alone for the same bodies, in one process. The ratio
/// depends much less on the machine than the times.
/// </summary>
internal static class Cost
{
    /// <summary>The highest ratio: 17.0 to 20.9 were measured on 2026-11-30.</summary>
    private const double Bound = 24;

    private const int Posts = 1000;
    private const int Runs = 10;

    /// <summary>The times that all bodies are parsed in a run: once is too short for the clock of processor time.
    /// </summary>
    private const int Parses = 8;

    /// <summary>Prints the ratio.</summary>
    /// <returns>Whether it is within the bound.</returns>
    public static bool IsWithinBound()
    {
        DirectoryInfo work = Directory.CreateTempSubdirectory("strata-cost-");
        try
        {
            string site = Path.Combine(work.FullName, "site");
            PostFiles.Write(site, Posts);
            List<string> bodies = Directory.GetFiles(Path.Combine(site, "input", "posts")).Select(BodyOf).ToList();
            MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();
            List<double> builds = [],
                parses = [];
            for (int run = 0; run < Runs; run++)
            {
                builds.Add(Measure(() => Build(site)));
                parses.Add(Measure(() => Parse(bodies, pipeline)) / Parses);
            }

            // The fastest ones: other programs, and a warm-up, make a run slower, and nothing makes it faster.
            double ratio = builds.Min() / parses.Min();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A build of {Posts} posts takes {ratio:0.0} times the processor time of Markdig; at most {Bound}."
                )
            );
            return ratio <= Bound;
        }
        finally
        {
            work.Delete(true);
        }
    }

    /// <summary>Renders a site without writing it: the time to create files depends on the disk.</summary>
    private static void Build(string root)
    {
        Site site = SiteBuilder.Plan(SiteFiles.FromFolder(root), new BuildOptions());
        if (site.HasErrors || site.Routes.Count < Posts)
            throw new InvalidOperationException("The site has errors.");
        RouteLoop.Run(site.Routes, route => route.Render());
    }

    private static void Parse(List<string> bodies, MarkdownPipeline pipeline)
    {
        for (int time = 0; time < Parses; time++)
            bodies.ForEach(body => Markdown.ToHtml(body, pipeline));
    }

    private static string BodyOf(string path)
    {
        string text = File.ReadAllText(path);
        return text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length)..];
    }

    /// <summary>The processor time of an action in seconds, of all threads, without that of the system.</summary>
    private static double Measure(Action action)
    {
        GC.Collect();
        TimeSpan before = Process.GetCurrentProcess().UserProcessorTime;
        action();
        return (Process.GetCurrentProcess().UserProcessorTime - before).TotalSeconds;
    }
}
