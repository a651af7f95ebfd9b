using Microsoft.Playwright;

namespace Strata.Tests.Browser;

/// <summary>A site in Hebrew, in the browser.</summary>
public sealed class RightToLeftSite : IAsyncLifetime
{
    // Its Arabic catalog has few messages, and the font of social cards has no Hebrew letters.
    public PublishedSite Site { get; } = new(Path.Combine(Folders.Sites, "right-to-left"), "LANG006", "PIC001");

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>Pages in a right-to-left language are mirrored; code and pictures in them are not.</summary>
public class RightToLeftTests(RightToLeftSite fixture) : IClassFixture<RightToLeftSite>
{
    private const string Post = "/posts/kernel/";
    private const string Chapter = "/docs/next/";

    [Theory]
    [InlineData(Post, 320, ColorScheme.Light)]
    [InlineData(Post, 375, ColorScheme.Dark)]
    [InlineData(Post, 1280, ColorScheme.Light)]
    [InlineData(Chapter, 375, ColorScheme.Light)]
    [InlineData(Chapter, 1280, ColorScheme.Dark)]
    [InlineData("/", 320, ColorScheme.Light)]
    [InlineData("/ar/posts/kernel/", 375, ColorScheme.Light)]
    public async Task A_page_is_accessible_and_fits(string path, int width, ColorScheme scheme)
    {
        await using OpenPage open = await fixture.Site.Open(path, width, scheme);
        Assert.Equal("rtl", await open.Page.EvaluateAsync<string>("document.documentElement.dir"));
        foreach (IElementHandle summary in await open.Page.QuerySelectorAllAsync(".diagram summary"))
            await summary.ClickAsync();
        await PageTests.AssertAccessible(open.Page);
        await PageTests.AssertNoHorizontalScroll(open.Page);
    }

    [Theory]
    [InlineData(Post, ".top nav", ".brand")]
    [InlineData(Post, ".top .languages", ".top nav li")]
    [InlineData(Post, "button.theme", ".top .languages")]
    [InlineData(Post, ".post > .toc", ".post > .prose")]
    [InlineData(Post, ".meta li:nth-child(2)", ".meta li:nth-child(1)")]
    [InlineData(Post, ".tabs label:nth-of-type(2)", ".tabs label:nth-of-type(1)")]
    [InlineData(Post, "td:nth-child(2)", "td:nth-child(1)")]
    [InlineData(Chapter, ".documentation > .post", ".sidebar")]
    [InlineData("/", ".bottom ul", ".bottom p")]
    public async Task The_second_of_two_elements_is_left_of_the_first(string path, string second, string first)
    {
        await using OpenPage open = await fixture.Site.Open(path);
        Assert.True(
            (await Box(open.Page, second)).X + 1 < (await Box(open.Page, first)).X,
            $"'{second}' is not left of '{first}'."
        );
    }

    [Fact]
    public async Task Text_starts_at_the_right_and_code_at_the_left()
    {
        await using OpenPage open = await fixture.Site.Open(Post, width: 375);
        string[] sides = await open.Page.EvaluateAsync<string[]>(
            """
            () => ['h1', '.lead, .prose > p', '.diagram figcaption', '.callout > p'].map(name => {
              const element = document.querySelector(name), range = document.createRange();
              range.selectNodeContents(element);
              const text = range.getClientRects()[0], page = document.documentElement.clientWidth;
              return text.left < page - text.right ? 'left' : 'right';
            })
            """
        );
        Assert.Equal(["right", "right", "right", "right"], sides);
        // The start of a line that is wider than the page is visible.
        Assert.InRange((await Box(open.Page, ".code code")).X, 0, 40);
        Assert.Equal(
            "4px",
            await open.Page.EvaluateAsync<string>(
                "getComputedStyle(document.querySelector('.callout')).borderRightWidth"
            )
        );
    }

    private static async Task<LocatorBoundingBoxResult> Box(IPage page, string selector) =>
        (await page.Locator(selector).First.BoundingBoxAsync())!;
}
