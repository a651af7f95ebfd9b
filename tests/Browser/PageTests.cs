using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Strata.Tests.Raster;

namespace Strata.Tests.Browser;

/// <summary>Pages in a browser: width, contrast, focus, scrolling, script.</summary>
public class PageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private const string Post = "/posts/container-host-container-os-kernel/";
    private const string Comparison = "/posts/where-the-kernel-is/";
    private const string Views = "/docs/diagrams/topologies/";

    /// <summary>At least one page of every layout; a test finds layouts that are missing.</summary>
    internal static readonly string[] Kinds =
    [
        "/",
        OwnSite.SecondPage,
        Post,
        "/de" + Post,
        Comparison,
        OwnSite.OneDiagram,
        "/docs/",
        "/docs/write/",
        Views,
        "/about/",
        "/categories/",
        "/categories/docker/",
        "/tags/",
        "/archive/",
        "/archive/2026/",
        "/404.html",
        "/search/",
        "/topologies/",
        "/topologies/kata-containers/",
        "/glossary/",
        "/base-images/",
        "/windows-compatibility/",
        "/rules/",
        "/rules/win002/",
    ];

    public static TheoryData<string, int, ColorScheme, ForcedColors> Looks
    {
        get
        {
            var looks = new TheoryData<string, int, ColorScheme, ForcedColors>();
            foreach (string path in Kinds)
            {
                looks.Add(path, 1280, ColorScheme.Light, ForcedColors.None);
                looks.Add(path, 375, ColorScheme.Dark, ForcedColors.None);
                looks.Add(path, 1280, ColorScheme.Light, ForcedColors.Active);
            }

            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_page_is_accessible_and_fits(
        string path,
        int width,
        ColorScheme scheme,
        ForcedColors forcedColors
    )
    {
        await using OpenPage open = await site.Open(path, width, scheme, forcedColors: forcedColors);
        foreach (IElementHandle summary in await open.Page.QuerySelectorAllAsync("details > summary"))
        {
            // The summary of a sidebar is visible on narrow screens only.
            if (await summary.IsVisibleAsync())
                await summary.ClickAsync();
        }

        await AssertAccessible(open.Page);
        await AssertNoHorizontalScroll(open.Page);
    }

    /// <summary>
    /// Two layouts are not among them: the shell, which is around all pages, and the redirect, which has a test of its
    /// own.
    /// </summary>
    [Fact]
    public async Task The_logo_follows_the_theme_that_the_reader_chose_and_has_no_name_of_its_own()
    {
        await using OpenPage open = await site.Open("/about/", scheme: ColorScheme.Light);
        ILocator brand = open.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Strata", Exact = true });
        Assert.Equal("#23507f", await Kernel());
        await open.Page.Locator("button.theme").ClickAsync();
        Assert.Equal("#7fb4ea", await Kernel());

        async Task<string> Kernel()
        {
            using var picture = new Picture(await brand.Locator("img.logo").ScreenshotAsync());
            return picture.ColourAt(picture.Width / 2, picture.Height * 18.5 / 24);
        }
    }

    [Fact]
    public async Task A_page_of_every_layout_is_tested()
    {
        await using OpenPage open = await site.Open("/");
        async Task<SortedSet<string>> KindsOf(IEnumerable<string> paths)
        {
            SortedSet<string> kinds = new(StringComparer.Ordinal);
            foreach (string path in paths)
                kinds.Add(
                    System
                        .Text.RegularExpressions.Regex.Match(
                            await (await open.Page.APIRequest.GetAsync(site.Home + path[1..])).TextAsync(),
                            "<main id=\"_content\" class=\"([^\"]+)\""
                        )
                        .Groups[1]
                        .Value
                );
            return kinds;
        }

        SortedSet<string> tested = await KindsOf(Kinds);
        Assert.Equal(await KindsOf(site.Pages), tested);
        // The shell and the redirect are no kinds of pages, and an author's page is a list.
        Assert.Equal(Directory.GetFiles(Path.Combine(Folders.Repository, "theme", "layouts")).Length - 3, tested.Count);
    }

    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Light, ForcedColors.Active)]
    public async Task A_redirect_page_is_accessible(ColorScheme scheme, ForcedColors forcedColors)
    {
        await using OpenPage open = await site.Open("/about/", scheme: scheme, forcedColors: forcedColors);
        await open.Page.RouteAsync(
            "**/*.html",
            async route =>
            {
                IAPIResponse answer = await route.FetchAsync();
                await route.FulfillAsync(
                    new RouteFulfillOptions
                    {
                        Response = answer,
                        Body = (await answer.TextAsync()).Replace("http-equiv=\"refresh\"", "name=\"stay\""),
                    }
                );
            }
        );
        await open.Page.GotoAsync(site.Home + Assert.Single(site.Redirects)[1..]);
        Assert.True(await open.Page.GetByRole(AriaRole.Link).IsVisibleAsync());
        await AssertAccessible(open.Page);
    }

    [Fact]
    public async Task No_page_scrolls_horizontally_at_320_pixels()
    {
        await using OpenPage open = await site.Open("/", width: 320);
        foreach (string path in site.Pages)
        {
            await open.Page.GotoAsync(site.Home + path[1..]);
            await AssertNoHorizontalScroll(open.Page);
        }
    }

    [Theory]
    [InlineData(320, Post, 3)]
    [InlineData(375, Post, 3)]
    [InlineData(800, Post, 3)]
    [InlineData(1280, Post, 3)]
    [InlineData(320, Comparison, 4)]
    [InlineData(800, Comparison, 4)]
    [InlineData(320, Views, 10)]
    [InlineData(800, Views, 10)]
    public async Task The_text_of_diagrams_is_readable_and_fits_its_boxes(int width, string path, int shown)
    {
        await using OpenPage open = await site.Open(path, width);
        string[] faults = await open.Page.EvaluateAsync<string[]>(
            """
            shown => {
              const faults = [];
              const pictures = [...document.querySelectorAll('figure.diagram svg')]
                .filter(svg => svg.getBoundingClientRect().width > 0);
              if (pictures.length !== shown) faults.push(`${pictures.length} pictures are shown`);
              for (const svg of pictures) {
                const scale = svg.getScreenCTM().a;
                // A comparison stays one picture on a phone, and its text gets smaller.
                const least = svg.querySelector('.cell') ? 9 : 14;
                for (const text of svg.querySelectorAll('text')) {
                  for (const line of [text, ...text.querySelectorAll('tspan')]) {
                    const size = parseFloat(getComputedStyle(line).fontSize) * scale;
                    if (size < least - 0.01) faults.push(`${line.textContent} is ${size} px`);
                  }
                  const at = text.getBBox();
                  // The names of rows are beside boxes, and those of columns above them.
                  const isFree = text.closest('g[aria-hidden]') || text.parentElement.matches('.cell');
                  const rects = [...svg.querySelectorAll('rect')].map(rect => rect.getBBox());
                  const fits = isFree ? at.x >= 0 && at.x + at.width <= svg.viewBox.baseVal.width : rects
                    .some(box => at.x >= box.x && at.x + at.width <= box.x + box.width
                      && at.y >= box.y - 0.5 && at.y + at.height <= box.y + box.height + 0.5);
                  if (!fits) faults.push(`${text.textContent} leaves its box`);
                }
              }
              return faults;
            }
            """,
            shown
        );
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData(Post)]
    [InlineData("/topologies/kata-containers/")]
    [InlineData("/base-images/")]
    public async Task A_wide_screen_shows_the_wide_picture_and_a_phone_the_narrow_one(string path)
    {
        await using (OpenPage wide = await site.Open(path))
            Assert.True(
                await wide.Page.Locator(".diagram .wide").First.IsVisibleAsync()
                    && !await wide.Page.Locator(".diagram .narrow").First.IsVisibleAsync()
            );
        await using OpenPage narrow = await site.Open(path, width: 375);
        Assert.True(
            await narrow.Page.Locator(".diagram .narrow").First.IsVisibleAsync()
                && !await narrow.Page.Locator(".diagram .wide").First.IsVisibleAsync()
        );
    }

    [Fact]
    public async Task The_theme_button_changes_the_theme_and_the_browser_remembers_it()
    {
        await using OpenPage open = await site.Open("/");
        string light = await Background(open.Page);
        await open.Page.ClickAsync("button.theme");
        string dark = await Background(open.Page);
        Assert.NotEqual(light, dark);
        Assert.Equal("true", await open.Page.GetAttributeAsync("button.theme", "aria-pressed"));
        await open.Page.GotoAsync(site.Home + Post.TrimStart('/'));
        Assert.Equal(dark, await Background(open.Page));
        await open.Page.ClickAsync("button.theme");
        Assert.Equal(light, await Background(open.Page));
    }

    [Fact]
    public async Task Everything_can_be_read_without_script()
    {
        await using OpenPage open = await site.Open(Post, script: false);
        Assert.True(await open.Page.Locator("figure.diagram svg:visible").CountAsync() == 3);
        Assert.False(await open.Page.Locator("button.theme").IsVisibleAsync());
        await open.Page.Locator("details > summary").First.ClickAsync();
        Assert.True(await open.Page.Locator("details[open] table").First.IsVisibleAsync());
    }

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_content_and_is_visible()
    {
        await using OpenPage open = await site.Open(Post);
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#_content", await open.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        Assert.NotEqual(
            "none",
            await open.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")
        );
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#_content", open.Page.Url);
    }

    [Fact]
    public async Task A_picture_has_a_name_and_a_description()
    {
        await using OpenPage open = await site.Open(Post);
        foreach (ILocator picture in await open.Page.Locator("svg.diagram-svg").AllAsync())
            Assert.False(
                string.IsNullOrWhiteSpace(
                    await picture.EvaluateAsync<string>(
                        "svg => document.getElementById(svg.getAttribute('aria-labelledby')).textContent && "
                            + "document.getElementById(svg.getAttribute('aria-describedby')).textContent"
                    )
                )
            );
        Assert.Equal(3, await open.Page.GetByRole(AriaRole.Figure).CountAsync());
    }

    [Fact]
    public async Task No_page_has_a_duplicate_id()
    {
        await using OpenPage open = await site.Open("/");
        foreach (string path in site.Pages)
        {
            await open.Page.GotoAsync(site.Home + path[1..]);
            Assert.Empty(
                await open.Page.EvaluateAsync<string[]>(
                    "() => [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => "
                        + "all.indexOf(id) !== i)"
                )
            );
        }
    }

    [Fact]
    public async Task Every_link_works_under_a_sub_path()
    {
        await using OpenPage open = await site.Open("/");
        HashSet<string> visited = [];
        Queue<string> waiting = new([site.Home, .. site.Pages.Select(path => site.Home + path[1..])]);
        while (waiting.TryDequeue(out string? address))
        {
            if (!visited.Add(address.Split('#')[0]))
                continue;
            IAPIResponse response = await open.Page.APIRequest.GetAsync(address);
            Assert.True(response.Ok, $"{address} answers {response.Status}");
            if (!response.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
                continue;
            await open.Page.GotoAsync(address);
            foreach (
                string link in await open.Page.EvaluateAsync<string[]>(
                    "() => [...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), "
                        + "document.baseURI).href)"
                )
            )
            {
                if (link.StartsWith(site.Home, StringComparison.Ordinal))
                    waiting.Enqueue(link);
                else
                    Assert.False(
                        link.StartsWith("http://127.0.0.1", StringComparison.Ordinal),
                        $"{address} links to {link}, outside the site"
                    );
            }
        }

        Assert.True(visited.Count >= site.Pages.Count);
    }

    [Fact]
    public async Task An_old_address_redirects_to_the_post()
    {
        string old = Assert.Single(site.Redirects);
        await using OpenPage open = await site.Open(old);
        await Assertions.Expect(open.Page).ToHaveURLAsync(site.Home + Post.TrimStart('/'));
    }

    private static Task<string> Background(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    internal static async Task AssertAccessible(IPage page)
    {
        AxeResult result = await page.RunAxe();
        string violations = string.Join(
            '\n',
            result.Violations.Select(violation =>
                $"{violation.Id}: {violation.Help}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"
            )
        );
        Assert.True(violations.Length == 0, violations);
    }

    internal static async Task AssertNoHorizontalScroll(IPage page) =>
        Assert.Equal(
            "",
            await page.EvaluateAsync<string>(
                "() => document.documentElement.scrollWidth > innerWidth ? `${location.pathname} is "
                    + "${document.documentElement.scrollWidth} wide in ${innerWidth}` : ''"
            )
        );
}
