using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Strata.Bench;

/// <summary>
/// Measures the time from writing a post until the browser has the new text, in an open page of <c>strata preview</c>.
/// </summary>
internal static class Preview
{
    /// <summary>Long enough to check the whole site, so that edits do not overlap.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    // Reports the time at which each marker appears in the page, by the machine's clock.
    private const string WatchScript = """
        let last = "";
        const look = () => {
          const found = /marker-(\d+)-end/.exec(document.querySelector("main")?.textContent ?? "");
          if (!found || found[1] === last) return;
          last = found[1];
          window.seen(last, performance.timeOrigin + performance.now());
        };
        new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
        """;

    /// <param name="program">The published program, or <c>strata.dll</c>.</param>
    /// <param name="root">A site root of the verb <c>posts</c>.</param>
    /// <param name="edits">The number of edits of a post.</param>
    /// <param name="part">The part that is edited: <c>body</c> or <c>title</c>.</param>
    public static async Task Time(string program, string root, int edits, string part)
    {
        string post = Directory.GetFiles(Path.Combine(root, "input", "posts"), "*-post-7.md").Single();
        string text = await File.ReadAllTextAsync(post);
        bool isManaged = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isManaged ? "dotnet" : program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (
            string argument in (string[])
                [.. isManaged ? [program] : Array.Empty<string>(), "preview", "--root", root, "--port", "0"]
        )
            start.ArgumentList.Add(argument);
        using Process preview = Process.Start(start)!;
        try
        {
            string address = (await preview.StandardOutput.ReadLineAsync())!.Split(' ')[0];
            _ = preview.StandardOutput.ReadToEndAsync();
            Func<int, string> edited =
                part == "title"
                    ? marker => text.Replace("title: ", $"title: marker-{marker}-end ")
                    : marker => $"{text}\nmarker-{marker}-end\n";
            List<double> times = await Measure(address + "posts/post-7/", post, edited, edits);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{edits} edits of a {part}: p50 {times[edits / 2]:0.0} ms, p95 "
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
        int expected = -1;
        await page.ExposeFunctionAsync<string, double, bool>(
            "seen",
            (marker, time) => marker == $"{expected}" && seen.TrySetResult(time)
        );
        await page.AddInitScriptAsync(WatchScript);
        await page.GotoAsync(address);
        List<double> times = [];
        // The first edits are a warm-up.
        for (int edit = -5; edit < edits; edit++)
        {
            await Task.Delay(Pause);
            seen = new TaskCompletionSource<double>();
            expected = edit + 100;
            double written = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
            await File.WriteAllTextAsync(post, edited(expected));
            double time = await seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
            if (edit >= 0)
                times.Add(time - written);
        }

        return times.Order().ToList();
    }
}
