using System.Globalization;
using System.Security.Cryptography;
using Strata.Bench;
using Strata.Bench.Builds;
using Strata.Bench.Fuzzing;
using Strata.Bench.Import;
using Strata.Bench.Searches;

switch (args)
{
    case ["posts", var folder, var written]
        when int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int posts):
        PostFiles.Write(folder, posts);
        return 0;
    case ["builds", var strata, var hugo, var folder, .. var counts]:
        Benchmark.Table(new Comparison(strata, hugo, "bench/hugo", folder), counts.Select(Number));
        return 0;
    case ["page", var page, var version, var strata, var hugo, var folder, .. var counts]:
        ResultPage.Write(
            page,
            "bash bench/run.sh",
            version,
            Benchmark.Table(new Comparison(strata, hugo, "bench/hugo", folder), counts.Select(Number))
        );
        return 0;
    case ["cost"]:
        return Cost.IsWithinBound() ? 0 : 1;
    case ["pages", var folder, var written]
        when int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int pages):
        new NaturalPages().Write(folder, pages);
        return 0;
    case ["index", var site]:
        SearchIndexing.Time(site);
        return 0;
    case ["search", var output]:
        await Search.Time(output);
        return 0;
    case ["quality", var pagefind, .. var sites] when sites.Length > 0 && sites.Length % 2 == 0:
        await Quality.Table(pagefind == "-" ? null : pagefind, sites);
        return 0;
    case ["typos", var output, var written, var draw]
        when int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int queries):
        TypedTitles.Write(output, queries, Number(draw));
        return 0;
    case ["topologies", var root, var written]
        when int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int topologies):
        Topologies.Time(root, topologies);
        return 0;
    case ["preview", var program, var root, "body" or "title", var written]
        when int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int edits):
        await Preview.Time(program, root, edits, args[3]);
        return 0;
    case ["plan", var root, var written]
        when int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int edits) && edits > 0:
        Plan.Time(root, edits);
        return 0;
    case ["diagrams", var root, var written]
        when int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int runs) && runs > 0:
        Diagrams.Time(root, runs);
        return 0;
    case ["import", var folder, .. var rest] when rest.Length < 2:
        ImportTrial.Run(folder, rest is [var drawings] ? drawings : null);
        return 0;
    case ["migration", var old, var current]:
        return Migration.Compare(old, current, Console.Out);
    case ["fuzz", var written, .. var rest]
        when rest.Length < 2 && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds):
        int seed = rest is [var number]
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : RandomNumberGenerator.GetInt32(int.MaxValue);
        return Fuzzer.Run(Directory.GetCurrentDirectory(), TimeSpan.FromSeconds(seconds), seed) == 0 ? 0 : 1;
    default:
        Console.Error.WriteLine(
            "usage: dotnet run -c Release --project bench -- posts DIR COUNT | pages DIR COUNT | index SITE | "
                + "search OUTPUT | quality PAGEFIND|- OUTPUT QUERIES... | typos OUTPUT COUNT SEED | "
                + "topologies SITE COUNT | "
                + "diagrams SITE RUNS | plan DIR EDITS | preview PROGRAM "
                + "DIR body|title EDITS | builds STRATA HUGO DIR COUNT... | "
                + "page FILE VERSION STRATA HUGO DIR COUNT... | cost | migration OLD NEW | import DIR [DRAWINGS] | "
                + "fuzz SECONDS [SEED]"
        );
        return 2;
}

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
