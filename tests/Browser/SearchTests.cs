using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Strata.Engine.Output;
using Strata.Tests.Sites;

namespace Strata.Tests.Browser;

/// <summary>The search with a keyboard, from a query string, from a disk and without script.</summary>
public class SearchTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private const string Docs = "/docs/write/markdown/";

    [Fact]
    public async Task The_keyboard_opens_the_search_and_follows_a_result_to_its_section()
    {
        await using OpenPage open = await site.Open(Docs);
        await open.Page.Keyboard.PressAsync("Control+k");
        ILocator dialog = open.Page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Search" });
        await dialog.WaitForAsync();
        await open.Page.Keyboard.TypeAsync("task lis");
        await Assertions
            .Expect(dialog.GetByRole(AriaRole.Status))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^\\d+ pages?$"));
        ILocator result = dialog
            .GetByRole(AriaRole.Link)
            .Filter(new LocatorFilterOptions { HasText = "Task lists" })
            .First;
        Assert.Contains("Task", await result.Locator("mark").AllInnerTextsAsync());
        for (
            int step = 0;
            step < 20 && !await result.EvaluateAsync<bool>("link => link === document.activeElement");
            step++
        )
            await open.Page.Keyboard.PressAsync("ArrowDown");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.WaitForURLAsync("**/docs/write/markdown/#task-lists");
        Assert.False(await dialog.IsVisibleAsync());
    }

    [Fact]
    public async Task Escape_returns_the_focus_and_a_slash_opens_the_search_except_in_a_text_field()
    {
        await using OpenPage open = await site.Open(Docs);
        ILocator button = open.Page.GetByRole(
            AriaRole.Button,
            new PageGetByRoleOptions { Name = "Search", Exact = true }
        );
        await button.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        ILocator field = open.Page.GetByRole(AriaRole.Searchbox);
        await field.WaitForAsync();
        await open.Page.Keyboard.TypeAsync("a/b");
        Assert.Equal("a/b", await field.InputValueAsync());
        await open.Page.Keyboard.PressAsync("ArrowUp");
        await open.Page.Locator("dialog .close").ClickAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(field).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_query_string_contains_the_query_and_changes_while_typing()
    {
        await using OpenPage open = await site.Open("/search/?q=Web+shop");
        ILocator drawn = open
            .Page.Locator(".search-panel li")
            .Filter(new LocatorFilterOptions { HasText = "Diagram" })
            .First;
        await drawn.WaitForAsync();
        Assert.Contains(
            "#fig-",
            await drawn
                .GetByRole(AriaRole.Link)
                .Filter(new LocatorFilterOptions { HasText = "Diagram" })
                .First.GetAttributeAsync("href")
        );
        await open.Page.GetByRole(AriaRole.Searchbox).FillAsync("KRN001");
        await Assertions.Expect(open.Page).ToHaveURLAsync(site.Home + "search/?q=KRN001");
        await Assertions.Expect(open.Page.Locator(".search-panel li strong").First).ToContainTextAsync("KRN001");
        await open.Page.GetByRole(AriaRole.Searchbox).FillAsync("xyzzyqq");
        await Assertions
            .Expect(open.Page.GetByRole(AriaRole.Status))
            .ToContainTextAsync("No page has all of these words.");
        Assert.Equal(0, await open.Page.Locator(".search-panel li").CountAsync());
    }

    [Fact]
    public async Task A_match_in_a_title_precedes_one_in_the_text_and_more_results_load()
    {
        await using OpenPage open = await site.Open("/search/?q=base+images");
        await Assertions.Expect(open.Page.Locator(".search-panel li strong").First).ToHaveTextAsync("Base images");
        Assert.Equal(8, await open.Page.Locator(".search-panel ol > li").CountAsync());
        await open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "More results" }).ClickAsync();
        await Assertions.Expect(open.Page.Locator(".search-panel ol > li")).ToHaveCountAsync(16);
        await Assertions
            .Expect(open.Page.Locator(".search-panel ol > li").Nth(8).GetByRole(AriaRole.Link).First)
            .ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("topolgy", "With similar words: topology.", "Topology")]
    [InlineData("kernle isolation", "With similar words: kernel.", "kernel")]
    [InlineData("wsl2", "With similar words: wsl, 2.", "WSL")]
    [InlineData("ternel isolation", "With similar words: kernel.", "kernel")]
    [InlineData("okpology", "With similar words: topology.", "Topology")]
    [InlineData("topo logy", "With similar words: topology.", "Topology")]
    [InlineData("basepicture", "With similar words: base, picture.", "base")]
    [InlineData("--base-path", "", "--base-path")]
    [InlineData("how is the site published", "", "publish")]
    [InlineData("kernel zzzqqq", "No page has all of these words. These have most of them:", "kernel")]
    public async Task A_query_with_an_error_or_a_name_or_too_many_words_finds_what_is_meant(
        string query,
        string status,
        string shown
    )
    {
        await using OpenPage open = await site.Open("/search/");
        await open.Page.GetByRole(AriaRole.Searchbox).FillAsync(query);
        await open.Page.Locator(".search-panel li").First.WaitForAsync();
        await Assertions
            .Expect(open.Page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync(
                new System.Text.RegularExpressions.Regex(
                    "^" + System.Text.RegularExpressions.Regex.Escape(status) + " ?\\d+ pages?$"
                )
            );
        await Assertions
            .Expect(open.Page.Locator(".search-panel li").First)
            .ToContainTextAsync(shown, new LocatorAssertionsToContainTextOptions { IgnoreCase = true });
    }

    [Fact]
    public async Task Escape_closes_the_dialog_at_once_even_with_a_query()
    {
        await using OpenPage open = await site.Open(Docs);
        await open.Page.Keyboard.PressAsync("/");
        await open.Page.GetByRole(AriaRole.Searchbox).FillAsync("kernel");
        await open.Page.Locator("dialog li").First.WaitForAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(open.Page.Locator("dialog")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(320, ColorScheme.Light, ForcedColors.None)]
    [InlineData(1280, ColorScheme.Dark, ForcedColors.None)]
    [InlineData(1280, ColorScheme.Light, ForcedColors.Active)]
    public async Task The_search_is_accessible_and_fits(int width, ColorScheme scheme, ForcedColors forced)
    {
        await using OpenPage open = await site.Open("/search/?q=hyper-v", width, scheme, forcedColors: forced);
        await open.Page.Locator(".search-panel li").First.WaitForAsync();
        await AssertAccessibleAndFits(open.Page);
        await open.Page.GotoAsync(site.Home + Docs[1..]);
        await open.Page.ClickAsync("button.find");
        await open.Page.GetByRole(AriaRole.Searchbox).FillAsync("kernel");
        await open.Page.Locator("dialog li").First.WaitForAsync();
        await AssertAccessibleAndFits(open.Page);
    }

    [Fact]
    public async Task Without_script_the_page_links_to_the_archive()
    {
        await using OpenPage open = await site.Open("/search/", script: false);
        Assert.False(await open.Page.Locator("button.find").IsVisibleAsync());
        Assert.True(
            await open
                .Page.Locator("main")
                .GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Archive" })
                .IsVisibleAsync()
        );
        await open.Page.Locator("header a.find").ClickAsync();
        Assert.EndsWith("/archive/", open.Page.Url);
    }

    [Fact]
    public async Task The_page_for_404_offers_a_search()
    {
        await using OpenPage open = await site.Open("/404.html");
        await open.Page.GetByRole(AriaRole.Searchbox).FillAsync("kernel");
        await open.Page.Locator(".search-panel li").First.WaitForAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page).ToHaveURLAsync(site.Home + "search/?q=kernel");
    }

    [Fact]
    public async Task The_search_works_from_a_disk_and_splits_words_as_the_index_does()
    {
        SiteInMemory odd = new SiteInMemory()
            .With(
                "input/a.md",
                "# Ångström\n\n## Part\n\nLigatures: Straße, Œuvre, İstanbul, C#, ΟΔΟΣ. Docker容器运行 と コンテナ.\n"
            )
            .With("input/b.md", "# Other\n\nNothing here.\n");
        string folder = Directory.CreateTempSubdirectory("strata-search-").FullName;
        try
        {
            OutputWriter.Write(folder, odd.PlanWithoutErrors().Routes);
            await using OpenPage open = await site.OpenAddress(
                new Uri(Path.Combine(folder, "search", "index.html")).AbsoluteUri
            );
            ILocator link = open.Page.Locator(".search-panel li").GetByRole(AriaRole.Link);
            foreach (
                string query in (string[])
                    [
                        "angstr",
                        "strasse",
                        "STRASS",
                        "oeuv",
                        "istan",
                        "İst",
                        "c#",
                        "οδος",
                        "容器",
                        "器",
                        "コンテナ",
                        "ång ligat",
                    ]
            )
            {
                await open.Page.GetByRole(AriaRole.Searchbox).FillAsync("");
                await Assertions.Expect(link).ToHaveCountAsync(0);
                await open.Page.GetByRole(AriaRole.Searchbox).FillAsync(query);
                await Assertions.Expect(link).ToHaveCountAsync(1);
                await Assertions.Expect(link.Locator("mark").First).ToBeVisibleAsync();
            }

            await link.ClickAsync();
            Assert.EndsWith("/a/index.html#part", open.Page.Url);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AssertAccessibleAndFits(IPage page)
    {
        Assert.Empty(
            (await page.RunAxe()).Violations.Select(violation =>
                $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"
            )
        );
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }
}
