using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Strata.Bench;

/// <summary>
/// Measures what a query of a large site costs a reader: the bytes of all shards that the browser loads for it,
/// uncompressed, and the time to the first result, over loopback. Each query has a new browser context, with an empty
/// cache.
/// </summary>
internal static class Search
{
    private const int Port = 8499;

    /// <param name="output">The built site of the verb <c>pages</c>.</param>
    public static async Task Time(string output)
    {
        using var server = new StaticServer(output, Port);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
            }
        );
        List<QueryCost> all = [];
        foreach (string query in Queries())
            all.Add(await Measure(browser, server.Home, query));
        foreach (QueryCost cost in all.OrderBy(cost => cost.Bytes))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{cost.Bytes, 7} B  {cost.Files, 3} files  {cost.Time, 5:0} ms  '{cost.Query}': {cost.Status}"
                )
            );
        double[] bytesLoaded = all.Select(cost => (double)cost.Bytes).Order().ToArray();
        double[] times = all.Select(cost => cost.Time).Order().ToArray();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all.Count} queries: median {bytesLoaded[all.Count / 2] / 1000:0.0} kB, worst "
                    + $"{bytesLoaded[^1] / 1000:0.0} kB; first result after median {times[all.Count / 2]:0} "
                    + $"ms, worst {times[^1]:0} ms"
            )
        );
    }

    /// <summary>
    /// Frequent and rare words, several words at once, prefixes of one to four letters, and words that the site lacks.
    /// </summary>
    private static IEnumerable<string> Queries()
    {
        var pages = new NaturalPages();
        int[] ranks = [0, 1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 20_000, 29_000];
        IEnumerable<string> single = ranks.Select(pages.Word);
        IEnumerable<string> several = Enumerable
            .Range(0, 14)
            .Select(i =>
                string.Join(' ', Enumerable.Range(0, 2 + (i % 3)).Select(n => pages.Word((i * 17) + (n * n * 40))))
            );
        IEnumerable<string> prefixes = (
            (string[])
                [
                    "a",
                    "c",
                    "e",
                    "s",
                    "t",
                    "co",
                    "re",
                    "st",
                    "un",
                    "de",
                    "pr",
                    "con",
                    "sta",
                    "rea",
                    "tra",
                    "clou",
                    "unst",
                    "prea",
                ]
        );
        IEnumerable<string> unfinished = Enumerable
            .Range(0, 6)
            .Select(i => $"{pages.Word(i * 5)} {pages.Word(60 + (i * 300))[..2]}");
        return single
            .Concat(several)
            .Concat(prefixes)
            .Concat(unfinished)
            .Append("no-such-word-zzzz")
            .Append($"x{pages.Word(300)[1..]}");
    }

    private static async Task<QueryCost> Measure(IBrowser browser, string home, string query)
    {
        await using IBrowserContext context = await browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        List<Task<byte[]>> loaded = [];
        page.Response += (_, response) =>
        {
            if (response.Url.Contains("/_strata/search/en/", StringComparison.Ordinal))
                loaded.Add(response.BodyAsync());
        };
        var watch = Stopwatch.StartNew();
        await page.GotoAsync($"{home}search/?q={Uri.EscapeDataString(query)}");
        // Wait for a result, or for the message that there is none.
        await page.Locator(".search-panel li, .search-panel .status:text('No page')").First.WaitForAsync();
        double time = watch.Elapsed.TotalMilliseconds;
        await Task.Delay(200);
        byte[][] bodies = await Task.WhenAll(loaded);
        return new QueryCost(
            query,
            bodies.Length,
            bodies.Sum(body => body.Length),
            time,
            await page.Locator(".search-panel .status").InnerTextAsync()
        );
    }

    /// <summary>The cost of a query.</summary>
    /// <param name="Query">The query.</param>
    /// <param name="Files">The number of loaded shards.</param>
    /// <param name="Bytes">Their size.</param>
    /// <param name="Time">The milliseconds to the first result.</param>
    /// <param name="Status">The message above the results.</param>
    private sealed record QueryCost(string Query, int Files, int Bytes, double Time, string Status);
}
