using System.Text.Json;
using Microsoft.Playwright;

namespace Strata.Tests.Browser;

/// <summary>Figures in a browser: the accessibility tree, highlights and print.</summary>
public class FigureTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private const string Post = "/posts/container-host-container-os-kernel/";
    private const string Linux = "fig-linux-containers",
        HyperV = "fig-windows-hyperv-isolation";

    [Fact]
    public async Task The_accessibility_tree_has_every_box_inside_its_parent()
    {
        await using OpenPage open = await site.Open(Post);
        ICDPSession session = await open.Page.Context.NewCDPSessionAsync(open.Page);
        JsonElement tree = (await session.SendAsync("Accessibility.getFullAXTree"))!.Value;
        Dictionary<string, JsonElement> nodes = tree.GetProperty("nodes")
            .EnumerateArray()
            .DistinctBy(node => node.GetProperty("nodeId").GetString())
            .ToDictionary(node => node.GetProperty("nodeId").GetString()!, StringComparer.Ordinal);
        List<string> reported = [];
        foreach (JsonElement picture in nodes.Values.Where(node => RoleOf(node) == "graphics-document"))
            Report(picture, 0, nodes, reported);
        Golden.Match("accessibility-tree.txt", string.Join('\n', reported) + "\n");
    }

    [Fact]
    public async Task Pointing_at_a_kernel_outlines_the_boxes_that_share_it_and_no_others()
    {
        await using OpenPage open = await site.Open(Post, script: false);
        string user = await Box(open.Page, Linux, "web-shop");
        string before = await Outline(open.Page, user);
        await open.Page.HoverAsync(await Box(open.Page, Linux, "linux-kernel"));
        Assert.NotEqual(before, await Outline(open.Page, user));
        string mine = await Box(open.Page, HyperV, "api"),
            other = await Box(open.Page, HyperV, "iis-site");
        string unmarked = await Outline(open.Page, other);
        await open.Page.HoverAsync(await Box(open.Page, HyperV, "vm-1-windows-kernel"));
        Assert.NotEqual(unmarked, await Outline(open.Page, mine));
        Assert.Equal(unmarked, await Outline(open.Page, other));
    }

    [Fact]
    public async Task The_keyboard_stops_at_kernels_and_outlines_the_boxes_that_share_them()
    {
        await using OpenPage open = await site.Open(Post);
        string user = await Box(open.Page, Linux, "web-shop"),
            kernel = await Box(open.Page, Linux, "linux-kernel");
        string before = await Outline(open.Page, user);
        int marked = 0;
        List<string> stops = [];
        for (int i = 0; i < 200; i++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            if (await open.Page.EvaluateAsync<bool>("document.activeElement === document.body"))
                break;
            if (
                await open.Page.EvaluateAsync<string?>(
                    "document.activeElement.closest('.diagram-svg') && "
                        + "document.activeElement.getAttribute('aria-label')"
                ) is
                { } stop
            )
                stops.Add(stop);
            if (await open.Page.EvaluateAsync<bool>("kernel => document.activeElement.matches(kernel)", kernel))
                marked += await Outline(open.Page, user) == before ? 0 : 1;
        }

        Assert.Equal(5, stops.Count);
        Assert.All(stops, stop => Assert.Contains("kernel", stop, StringComparison.Ordinal));
        Assert.Equal(1, marked);
    }

    [Theory]
    [InlineData(1280, "wide")]
    [InlineData(375, "narrow")]
    public async Task A_link_to_a_box_outlines_it_on_any_screen(int width, string variant)
    {
        await using OpenPage open = await site.Open(Post + "#fig-windows-hyperv-isolation-api", width, script: false);
        Assert.NotEqual(
            await Outline(open.Page, await Box(open.Page, HyperV, "iis-site", variant)),
            await Outline(open.Page, await Box(open.Page, HyperV, "api", variant))
        );
        Assert.True(
            await open.Page.EvaluateAsync<bool>(
                """
                () => {
                  const box = document.querySelector('#fig-windows-hyperv-isolation').getBoundingClientRect();
                  return box.top < innerHeight && box.bottom > 0;
                }
                """
            )
        );
    }

    [Fact]
    public async Task Print_has_the_wide_picture_in_light_colours()
    {
        await using OpenPage open = await site.Open(Post, scheme: ColorScheme.Dark);
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal(3, await open.Page.Locator("figure.diagram svg:visible").CountAsync());
        Assert.Equal(
            "light",
            await open.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).colorScheme")
        );
        Assert.False(await open.Page.Locator("figure.diagram summary").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Text_at_twice_the_size_fits_its_figure_without_horizontal_scrolling()
    {
        await using OpenPage open = await site.Open(Post, width: 640);
        await open.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        Assert.True(await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal(3, await open.Page.Locator("figure.diagram svg:visible").CountAsync());
    }

    /// <summary>The selector of a box: its number is that of the anchor that links point to.</summary>
    private static Task<string> Box(IPage page, string figure, string node, string variant = "wide") =>
        page.EvaluateAsync<string>(
            "([figure, node, variant]) => `#${figure} .${variant} "
                + ".n${document.getElementById(`${figure}-${node}`).className.slice(1)}`",
            new[] { figure, node, variant }
        );

    private static Task<string> Outline(IPage page, string selector) =>
        page.EvaluateAsync<string>(
            "selector => { const style = getComputedStyle(document.querySelector(selector).firstElementChild); "
                + "return style.stroke + ' ' + style.strokeWidth; }",
            selector
        );

    private static void Report(
        JsonElement node,
        int depth,
        Dictionary<string, JsonElement> nodes,
        List<string> reported
    )
    {
        string role = RoleOf(node);
        if (!node.GetProperty("ignored").GetBoolean() && role is not ("StaticText" or "InlineTextBox" or "generic"))
        {
            string? name = node.TryGetProperty("name", out JsonElement given)
                ? given.GetProperty("value").GetString()
                : "";
            reported.Add($"{new string(' ', 2 * depth)}{role}: {name}");
            depth++;
        }

        foreach (JsonElement child in node.GetProperty("childIds").EnumerateArray())
        {
            if (nodes.TryGetValue(child.GetString()!, out JsonElement inner))
                Report(inner, depth, nodes, reported);
        }
    }

    private static string RoleOf(JsonElement node) =>
        node.TryGetProperty("role", out JsonElement role) ? role.GetProperty("value").GetString()! : "";
}
