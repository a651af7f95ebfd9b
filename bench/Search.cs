using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Strata.Bench;

/// <summary>
/// What a query of a large site costs a reader: the bytes of all pieces that the browser loads for it, uncompressed,
/// and the time until
/// the first result is there, over loopback. Every query has a browser context of its own, so that nothing is in its
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
        List<(string Query, int Files, int Bytes, double Time, string Said)> all = [];
        foreach (string query in Queries())
            all.Add(await Ask(browser, server.Home, query));
        foreach ((string query, int files, int bytes, double time, string said) in all.OrderBy(asked => asked.Bytes))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{bytes, 7} B  {files, 3} files  {time, 5:0} ms  '{query}': {said}"
                )
            );
        double[] bytesLoaded = all.Select(asked => (double)asked.Bytes).Order().ToArray();
        double[] times = all.Select(asked => asked.Time).Order().ToArray();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all.Count} queries: median {bytesLoaded[all.Count / 2] / 1000:0.0} kB, worst "
                    + $"{bytesLoaded[^1] / 1000:0.0} kB; first result after median {times[all.Count / 2]:0} "
                    + $"ms, worst {times[^1]:0} ms"
            )
        );
    }

    /// <summary>Frequent and rare words, several at once, and beginnings of one to four letters.</summary>
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
        IEnumerable<string> beginnings = (
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
        IEnumerable<string> begun = Enumerable
            .Range(0, 6)
            .Select(i => $"{pages.Word(i * 5)} {pages.Word(60 + (i * 300))[..2]}");
        return single.Concat(several).Concat(beginnings).Concat(begun).Append("no-such-word-zzzz");
    }

    private static async Task<(string Query, int Files, int Bytes, double Time, string Said)> Ask(
        IBrowser browser,
        string home,
        string query
    )
    {
        await using IBrowserContext context = await browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        List<Task<byte[]>> loaded = [];
        page.Response += (_, response) =>
        {
            if (response.Url.Contains("/search/en/", StringComparison.Ordinal))
                loaded.Add(response.BodyAsync());
        };
        var watch = Stopwatch.StartNew();
        await page.GotoAsync($"{home}search/?q={Uri.EscapeDataString(query)}");
        // A page is found, or it is said that there is none.
        await page.Locator(".searcher li, .searcher .status:text('No page')").First.WaitForAsync();
        double time = watch.Elapsed.TotalMilliseconds;
        await Task.Delay(200);
        byte[][] bodies = await Task.WhenAll(loaded);
        return (
            query,
            bodies.Length,
            bodies.Sum(body => body.Length),
            time,
            await page.Locator(".searcher .status").InnerTextAsync()
        );
    }
}
