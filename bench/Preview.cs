using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Strata.Bench;

/// <summary>
/// How long it takes from writing a post until the browser has the new text, in an open page of <c>strata preview</c>.
/// </summary>
internal static class Preview
{
    /// <summary>Long enough for the whole site to be checked, so that edits do not run into each other.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    // Tells the moment at which each marker is in the page, by the machine's clock.
    private const string Watch = """
        let last = "";
        const look = () => {
          const found = /marker-(\d+)-end/.exec(document.querySelector("main")?.textContent ?? "");
          if (found && found[1] !== last) { last = found[1]; window.seen(last, performance.timeOrigin + performance.now()); }
        };
        new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
        """;

    /// <param name="program">The published program, or <c>strata.dll</c>.</param>
    /// <param name="root">A site root that the verb <c>posts</c> made.</param>
    /// <param name="edits">How often the post is written.</param>
    /// <param name="what">What is edited of it: <c>body</c> or <c>title</c>.</param>
    public static async Task Time(string program, string root, int edits, string what)
    {
        string post = Directory.GetFiles(Path.Combine(root, "input", "posts"), "*-post-7.md").Single();
        string text = await File.ReadAllTextAsync(post);
        bool managed = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(managed ? "dotnet" : program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (
            string argument in (string[])
                [.. managed ? [program] : Array.Empty<string>(), "preview", "--root", root, "--port", "0"]
        )
            start.ArgumentList.Add(argument);
        using Process preview = Process.Start(start)!;
        try
        {
            string address = (await preview.StandardOutput.ReadLineAsync())!.Split(' ')[0];
            _ = preview.StandardOutput.ReadToEndAsync();
            Func<int, string> edited =
                what == "title"
                    ? marker => text.Replace("title: ", $"title: marker-{marker}-end ")
                    : marker => $"{text}\nmarker-{marker}-end\n";
            List<double> times = await Measure(address + "posts/post-7/", post, edited, edits);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{edits} edits of a {what}: p50 {times[edits / 2]:0.0} ms, p95 "
                        + $"{times[Math.Min(edits - 1, edits * 95 / 100)]:0.0} ms, longest {times[^1]:0.0} ms"
                )
            );
        }
        finally
        {
            preview.Kill();
            await File.WriteAllTextAsync(post, text);
        }
    }

    private static async Task<List<double>> Measure(string address, string post, Func<int, string> edited, int edits)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
            }
        );
        IPage page = await browser.NewPageAsync();
        var seen = new TaskCompletionSource<double>();
        int wanted = -1;
        await page.ExposeFunctionAsync<string, double, bool>(
            "seen",
            (marker, moment) => marker == $"{wanted}" && seen.TrySetResult(moment)
        );
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(address);
        List<double> times = [];
        // The first edits warm the program up.
        for (int edit = -5; edit < edits; edit++)
        {
            await Task.Delay(Pause);
            seen = new TaskCompletionSource<double>();
            wanted = edit + 100;
            double written = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
            await File.WriteAllTextAsync(post, edited(wanted));
            double moment = await seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
            if (edit >= 0)
                times.Add(moment - written);
        }

        return times.Order().ToList();
    }
}
