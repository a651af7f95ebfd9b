using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Strata.Tests.Browser;

/// <summary>Documentation in a browser: tabs, the sidebar, code and headings.</summary>
public class ReadingTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private const string Markdown = "/docs/write/markdown/";

    [Theory]
    [InlineData(375, ColorScheme.Light, ForcedColors.None)]
    [InlineData(1280, ColorScheme.Dark, ForcedColors.None)]
    [InlineData(1280, ColorScheme.Light, ForcedColors.Active)]
    public async Task Documentation_is_accessible(int width, ColorScheme scheme, ForcedColors forced)
    {
        await using OpenPage open = await site.Open(Markdown, width, scheme, forcedColors: forced);
        Assert.Empty(
            (await open.Page.RunAxe()).Violations.Select(violation =>
                $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"
            )
        );
    }

    [Fact]
    public async Task Tabs_work_with_the_keyboard_and_without_script()
    {
        await using OpenPage open = await site.Open(Markdown, script: false);
        ILocator panels = open.Page.Locator(".tabs > .panel");
        const string Shown = "panels => panels.map(panel => getComputedStyle(panel).display).join(' ')";
        Assert.Equal("block none", await panels.EvaluateAllAsync<string>(Shown));
        await open.Page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Linux" }).FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("none block", await panels.EvaluateAllAsync<string>(Shown));
    }

    [Fact]
    public async Task The_sidebar_opens_on_a_phone_without_script_and_is_always_visible_on_a_wide_screen()
    {
        await using (OpenPage phone = await site.Open(Markdown, width: 375, script: false))
        {
            ILocator link = phone
                .Page.Locator(".sidebar")
                .GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Topologies" });
            Assert.False(await link.IsVisibleAsync());
            await phone.Page.Locator(".sidebar > summary").FocusAsync();
            await phone.Page.Keyboard.PressAsync("Enter");
            // The group of another chapter is closed.
            Assert.False(await link.IsVisibleAsync());
            await phone
                .Page.Locator(".sidebar li summary", new PageLocatorOptions { HasText = "Diagrams" })
                .ClickAsync();
            await link.ClickAsync();
            Assert.EndsWith("/docs/diagrams/topologies/", phone.Page.Url);
        }

        await using OpenPage wide = await site.Open(Markdown);
        Assert.Equal(
            "Markdown",
            await wide
                .Page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Documentation" })
                .Locator("[aria-current=page]")
                .InnerTextAsync()
        );
    }

    [Fact]
    public async Task Code_is_copied_without_line_numbers_marks_and_removed_lines()
    {
        await using OpenPage open = await site.Open(Markdown);
        await open.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        ILocator code = open.Page.Locator(".code", new PageLocatorOptions { Has = open.Page.Locator("ins") });
        await code.HoverAsync();
        await code.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Copy" }).ClickAsync();
        await code.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Copied" }).WaitForAsync();
        Assert.Equal(
            "FROM debian:13-slim\nRUN apt-get update\n",
            await open.Page.EvaluateAsync<string>("navigator.clipboard.readText()")
        );
    }

    [Fact]
    public async Task A_heading_shows_its_anchor_on_keyboard_focus()
    {
        await using OpenPage open = await site.Open(Markdown);
        ILocator anchor = open.Page.Locator("#tabs > .anchor");
        const string Mark = "link => getComputedStyle(link, '::after').content";
        Assert.Equal("none", await anchor.EvaluateAsync<string>(Mark));
        await open.Page.Keyboard.PressAsync("Tab");
        await anchor.FocusAsync();
        Assert.Contains("#", await anchor.EvaluateAsync<string>(Mark));
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#tabs", open.Page.Url);
    }

    [Fact]
    public async Task The_button_that_copies_covers_no_code_on_a_phone()
    {
        await using IBrowserContext context = await site.NewContext(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 375, Height = 800 },
                HasTouch = true,
                IsMobile = true,
            }
        );
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(site.Home + "docs/start/getting-started/");
        string[] covered = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('.code > pre')].filter((code) => {
              const text = document.createRange();
              text.selectNodeContents(code.querySelector('code'));
              const first = text.getClientRects()[0], button = code.nextElementSibling?.getBoundingClientRect();
              return !button || first.top < button.bottom;
            }).map((code) => code.textContent)
            """
        );
        Assert.Empty(covered);
    }
}
