using System.Diagnostics;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Rules;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Bench;

/// <summary>
/// Measures the time to read and check many topologies: a site with copies of this repository's topologies.
/// </summary>
internal static class Topologies
{
    private const int Runs = 9;

    /// <summary>
    /// Prints the best of several runs of reading and checking, and of a whole plan, which also computes two layouts
    /// and the prose of each.
    /// </summary>
    public static void Time(string root, int count)
    {
        List<string> texts = Directory
            .GetFiles(Path.Combine(root, "data/topologies"), "*.yml")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
        SiteFiles source = SiteFiles.FromText(
            Enumerable
                .Range(0, count)
                .ToDictionary(
                    number => $"data/topologies/stack-{number}.yml",
                    number => texts[number % texts.Count],
                    StringComparer.Ordinal
                )
        );
        Console.WriteLine(
            $"{count} topologies, best of {Runs} runs: read and checked in "
                + $"{Best(() => ReadAndCheck(source)):0.000} s; planned whole in "
                + $"{Best(() => SiteBuilder.Plan(source, new BuildOptions())):0.000} s"
        );
    }

    private static void ReadAndCheck(SiteFiles source)
    {
        BuildContext build = new(source, new BuildOptions(), new BuildCache());
        CatalogueSet catalogues = SiteLoader.Catalogues(build);
        SiteLanguages languages = SiteLoader.Languages(build, SiteLoader.Config(build));
        TopologySet topologies = SiteLoader.Topologies(build, catalogues, languages);
        DiagnosticBag bag = build.Diagnostics;
        RuleRunner.RunAll(
            topologies.All,
            new RuleInputs(catalogues.BaseImages, catalogues.Tables, catalogues.Glossary, AsOf: null),
            bag
        );
        if (bag.HasErrors)
            throw new InvalidOperationException(bag.Sorted()[0].ToString());
    }

    /// <summary>The shortest time of several runs, in seconds.</summary>
    private static double Best(Action action)
    {
        double best = double.MaxValue;
        for (int run = 0; run < Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }
}
