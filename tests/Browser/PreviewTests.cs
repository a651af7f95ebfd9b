using Microsoft.Playwright;
using Strata.Tests.Host;

namespace Strata.Tests.Browser;

/// <summary>A page of <c>strata preview</c>, open in a browser while its files change.</summary>
public sealed class PreviewTests : IDisposable
{
    private const string Post = "input/posts/2026-01-02-kernel.md";
    private const string Errors = "strata-diagnostics li";

    private readonly string root = Directory.CreateTempSubdirectory("strata-preview-").FullName;

    public PreviewTests()
    {
        Write("data/site.yml", "title: Test\nurl: https://example.org/base/\n");
        Write(Post, Text());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task An_open_page_is_updated_without_a_reload()
    {
        using RunningPreview preview = RunningPreview.Of(root, "--port", "0");
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments }
        );
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(preview.Address, "posts/kernel/").AbsoluteUri);
        await Listening(page);
        await page.EvaluateAsync("() => { window.same = true; scrollTo(0, 1500); }");

        Write(Post, Text("Changed."));
        await Assertions.Expect(page.GetByText("Changed.")).ToHaveCountAsync(1);
        Assert.Equal(1500, await page.EvaluateAsync<int>("scrollY"));
        // The changes of the theme's script to the page are still there.
        await Assertions.Expect(page.Locator("button.theme")).ToBeVisibleAsync();

        Write("theme/assets/site.css", "main { color: rgb(200, 0, 0); }\n");
        await Assertions.Expect(page.Locator("main")).ToHaveCSSAsync("color", "rgb(200, 0, 0)");

        Write(Post, Text("Broken: [words](/psots/)."));
        await Assertions.Expect(page.Locator(Errors)).ToContainTextAsync("The page or file '/psots/' does not exist.");
        await Assertions.Expect(page.Locator(Errors)).ToContainTextAsync($"{Post}(4,17)");
        await Assertions.Expect(page.Locator("main").GetByText("Broken:")).ToHaveCountAsync(1);

        Write(Post, Text("Mended."));
        await Assertions.Expect(page.Locator(Errors)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("Mended.")).ToHaveCountAsync(1);
        Assert.True(await page.EvaluateAsync<bool>("window.same"));
    }

    /// <summary>
    /// Waits until the page listens for changes: a change before that reloads it, so it changes until one does not.
    /// </summary>
    private async Task Listening(IPage page)
    {
        for (int turn = 1; turn <= 10; turn++)
        {
            await page.EvaluateAsync("window.before = true");
            Write(Post, Text($"Turn {turn}."));
            await Assertions.Expect(page.GetByText($"Turn {turn}.")).ToHaveCountAsync(1);
            if (await page.EvaluateAsync<bool>("window.before === true"))
                return;
        }

        Assert.Fail("The page is loaded anew at every change.");
    }

    private static string Text(string first = "First.") =>
        $"---\ntitle: Kernel\n---\n{first}\n\n"
        + string.Concat(Enumerable.Range(1, 80).Select(number => $"Paragraph {number}.\n\n"));

    private void Write(string path, string text)
    {
        string full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
