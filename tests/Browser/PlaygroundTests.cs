using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Strata.Tests.Host;

namespace Strata.Tests.Browser;

/// <summary>The site of this repository with its playground, whose engine is built if it is missing.</summary>
public sealed class PlaygroundSite : IAsyncLifetime
{
    public PublishedSite Site { get; } = new(AddPlayground);

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static void AddPlayground(string output)
    {
        ProgramRun run = ProgramRun.Of("bash", [".github/scripts/playground.sh", output], Folders.Repository);
        Assert.True(run.Code == 0, $"playground.sh ends with {run.Code}:\n{run.Out}\n{run.Error}");
    }
}

/// <summary>A topology is drawn while it is typed, with the keyboard alone, and nothing leaves the browser.</summary>
public sealed class PlaygroundTests(PlaygroundSite fixture) : IClassFixture<PlaygroundSite>
{
    private const string Page = "/play/";

    /// <summary>The program starts on a machine that runs other tests too.</summary>
    private const float Patience = 60_000;

    [Fact]
    public async Task An_error_is_at_its_line_its_fix_changes_the_picture_and_the_link_opens_the_same_text()
    {
        await using OpenPage open = await Live(Page);
        ILocator text = Text(open.Page);
        string example = await text.InputValueAsync();
        await text.FillAsync(example.Replace("Linux kernel", "Kernel seven").Replace("os: linux", "os: linus"));
        await Expect(State(open.Page)).ToHaveTextAsync(new Regex("^One error"));
        int line =
            example[..example.IndexOf("os: linux", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
        await Expect(open.Page.Locator(".lines .error")).ToHaveTextAsync($"{line}");
        await Expect(open.Page.Locator(".paint .fault.error")).ToHaveTextAsync("linus");
        ILocator message = open.Page.Locator(".faults li");
        await Expect(message).ToContainTextAsync("linus");
        Assert.Contains("Linux kernel", await Stage(open.Page).TextContentAsync() ?? "");

        await message.GetByRole(AriaRole.Button, new() { Name = $"Line {line}" }).ClickAsync();
        Assert.Equal("linus", await open.Page.EvaluateAsync<string>("getSelection().toString()"));
        await open.Page.Keyboard.TypeAsync("linux");
        await Expect(State(open.Page)).ToHaveTextAsync("The picture shows the text.");
        await Expect(Stage(open.Page)).ToContainTextAsync("Kernel seven");
        await Expect(message).ToHaveCountAsync(0);

        await open.Page.WaitForURLAsync("**/play/#text=*");
        await using OpenPage other = await fixture.Site.OpenAddress(open.Page.Url);
        await Expect(Stage(other.Page)).ToContainTextAsync("Kernel seven");
        Assert.Equal(await text.InputValueAsync(), await Text(other.Page).InputValueAsync());
    }

    [Fact]
    public async Task The_keyboard_alone_completes_a_key_and_leaves_the_editor()
    {
        await using OpenPage open = await Live(Page);
        ILocator text = Text(open.Page);
        await text.FillAsync("title: Test\nstack:\n");
        await open.Page.Keyboard.PressAsync("Control+End");
        await open.Page.Keyboard.TypeAsync("  - ");
        await open.Page.Keyboard.PressAsync("Control+Space");
        ILocator words = open.Page.GetByRole(AriaRole.Listbox, new() { Name = "Completions" });
        await Expect(words.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await open.Page.Keyboard.PressAsync("Escape");
        await Expect(words).ToBeHiddenAsync();
        await open.Page.Keyboard.TypeAsync("ho");
        await Expect(words.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.TypeAsync("Server");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.TypeAsync("os");
        await open.Page.Keyboard.PressAsync("Control+Space");
        await open.Page.Keyboard.PressAsync("Enter");
        await Expect(words.GetByRole(AriaRole.Option).First).ToContainTextAsync("linux");
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("title: Test\nstack:\n  - host: Server\n    os: linux", await text.InputValueAsync());
        await Expect(open.Page.Locator(".help")).ToHaveTextAsync(new Regex("^os: The operating system"));

        await open.Page.Keyboard.PressAsync("Tab");
        await Expect(text).Not.ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(text).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Control+z");
        Assert.NotEqual("title: Test\nstack:\n  - host: Server\n    os: linux", await text.InputValueAsync());
    }

    [Fact]
    public async Task Base_images_of_the_catalogue_are_completed()
    {
        await using OpenPage open = await Live(Page);
        await Text(open.Page).FillAsync("title: Test\nstack:\n  - container: web\n    image: ");
        await open.Page.Keyboard.PressAsync("Control+End");
        await open.Page.Keyboard.TypeAsync("debian:13-");
        ILocator words = open.Page.GetByRole(AriaRole.Listbox, new() { Name = "Completions" });
        await Expect(words.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("image: debian:13-slim", await Text(open.Page).InputValueAsync());
    }

    [Fact]
    public async Task Every_tab_stop_is_visible_and_none_is_a_trap()
    {
        await using OpenPage open = await Live(Page);
        List<string> faults = [];
        int stops = 0;
        while (stops < 100)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            if (await open.Page.EvaluateAsync<string[]?>(KeyboardTests.Stop) is not [string name, string fault])
                break;
            stops++;
            if (fault.Length > 0)
                faults.Add($"{name} {fault}");
        }

        Assert.Empty(faults);
        Assert.InRange(stops, 25, 99);
    }

    /// <summary>One page for all looks: each further one would load the engine again.</summary>
    [Fact]
    public async Task The_page_is_accessible_and_fits()
    {
        (int Width, ColorScheme Scheme, ForcedColors Forced)[] looks =
        [
            (1280, ColorScheme.Light, ForcedColors.None),
            (800, ColorScheme.Dark, ForcedColors.None),
            (375, ColorScheme.Dark, ForcedColors.None),
            (375, ColorScheme.Light, ForcedColors.None),
            (320, ColorScheme.Light, ForcedColors.Active),
        ];
        await using OpenPage open = await Live(Page);
        await Check();
        await Text(open.Page).FillAsync("title: Test\nstack:\n  - host: Server\n    os: linus\n    h");
        await Expect(State(open.Page)).ToHaveTextAsync(new Regex("errors?\\."));
        await open.Page.Keyboard.PressAsync("Control+Space");
        await Check();

        async Task Check()
        {
            foreach ((int width, ColorScheme scheme, ForcedColors forced) in looks)
            {
                await open.Page.SetViewportSizeAsync(width, 900);
                await open.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced });
                // The drawing follows the page.
                await Expect(Stage(open.Page)).ToHaveAttributeAsync("data-theme", $"{scheme}".ToLowerInvariant());
                await PageTests.AssertAccessible(open.Page);
                await PageTests.AssertNoHorizontalScroll(open.Page);
            }
        }
    }

    [Fact]
    public async Task Each_topology_opens_in_the_playground_in_every_view_width_and_colour()
    {
        await using OpenPage open = await Live("/topologies/tcp-ip/", follow: "Open in the playground");
        await Expect(Stage(open.Page)).ToContainTextAsync("QUIC");
        Assert.Equal("tcp-ip", await open.Page.Locator("select[name=example]").InputValueAsync());
        foreach (string view in new[] { "nested", "layers", "relations", "stack" })
        {
            string before = await Stage(open.Page).InnerHTMLAsync();
            await open.Page.Locator("select[name=view]").SelectOptionAsync(view);
            await Expect(open.Page.Locator(".state")).ToHaveTextAsync("The picture shows the text.");
            if (view != "stack")
                await open.Page.WaitForURLAsync($"**&view={view}");
            Assert.True(view == "stack" || before != await Stage(open.Page).InnerHTMLAsync(), view);
        }

        await open.Page.GetByText("Narrow", new() { Exact = true }).ClickAsync();
        await Expect(Stage(open.Page).Locator(".narrow")).ToBeVisibleAsync();
        await Expect(Stage(open.Page).Locator(".wide")).ToBeHiddenAsync();
        await open.Page.GetByText("Dark", new() { Exact = true }).ClickAsync();
        await Expect(Stage(open.Page)).ToHaveCSSAsync("background-color", "rgb(22, 21, 19)");
        await open.Page.Locator("select[name=example]").SelectOptionAsync("sqlite");
        await Expect(Stage(open.Page)).ToContainTextAsync("SQLite");
        await open.Page.GoBackAsync();
        await Expect(Stage(open.Page)).ToContainTextAsync("QUIC");
    }

    [Fact]
    public async Task A_pasted_Compose_file_or_manifest_is_imported()
    {
        (string Text, string Image)[] pasted =
        [
            ("services:\n  web:\n    image: nginx:1.29\n    ports: ['80:80']\n", "nginx:1.29"),
            (
                "apiVersion: v1\nkind: Pod\nmetadata: { name: shop }\n"
                    + "spec: { containers: [{ name: web, image: httpd:2.4 }] }\n",
                "httpd:2.4"
            ),
        ];
        await using OpenPage open = await Live(Page);
        foreach ((string text, string image) in pasted)
        {
            await Text(open.Page).FillAsync(text);
            await Expect(State(open.Page)).ToContainTextAsync("error");
            await Expect(open.Page.Locator(".faults")).ToBeHiddenAsync();
            await open.Page.GetByRole(AriaRole.Button, new() { Name = "Import as topology" }).ClickAsync();
            await Expect(State(open.Page)).ToHaveTextAsync("The picture shows the text.");
            await Expect(Stage(open.Page)).ToContainTextAsync(image);
            Assert.Contains("stack:", await Text(open.Page).InputValueAsync());
        }
    }

    [Fact]
    public async Task While_the_text_has_errors_choices_change_the_picture_that_is_shown()
    {
        await using OpenPage open = await Live(Page);
        ILocator size = open.Page.Locator(".size");
        string wide = await size.TextContentAsync() ?? "";
        await Text(open.Page).FillAsync("title: Test\nstack:\n  - hots: Server\n");
        await Expect(State(open.Page)).ToContainTextAsync("that of the last text without errors");
        await open.Page.GetByText("Narrow", new() { Exact = true }).ClickAsync();
        await open.Page.GetByText("Dark", new() { Exact = true }).ClickAsync();
        await Expect(size).Not.ToHaveTextAsync(new Regex("^" + Regex.Escape(wide.Split(" pixels")[0])));
        IDownload file = await open.Page.RunAndWaitForDownloadAsync(() =>
            open.Page.GetByRole(AriaRole.Button, new() { Name = "SVG", Exact = true }).ClickAsync()
        );
        string svg = await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("fill=\"#161513\"", svg, StringComparison.Ordinal);
        await Expect(open.Page.Locator(".faults li")).Not.ToHaveCountAsync(0);

        await open.Page.WaitForURLAsync("**/play/#text=*");
        await using OpenPage other = await fixture.Site.OpenAddress(open.Page.Url);
        await Expect(State(other.Page)).ToContainTextAsync("there is none of this text yet");
        await Expect(other.Page.GetByRole(AriaRole.Button, new() { Name = "SVG", Exact = true })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task A_list_begins_on_the_next_line_and_Backspace_removes_an_indentation()
    {
        await using OpenPage open = await Live(Page);
        ILocator text = Text(open.Page);
        await text.FillAsync("title: Test\n");
        await open.Page.Keyboard.PressAsync("Control+End");
        await open.Page.Keyboard.TypeAsync("stack");
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("title: Test\nstack:\n  - ", await text.InputValueAsync());
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Keyboard.TypeAsync("host: Server");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("Backspace");
        Assert.Equal("title: Test\nstack:\n  - host: Server\n  ", await text.InputValueAsync());
    }

    [Fact]
    public async Task A_drawing_is_saved_and_its_text_copied()
    {
        await using OpenPage open = await Live(Page);
        await Saved("SVG", "linux-containers.svg", "<svg ");
        await Saved("PNG", "linux-containers.png", "\u0089PNG");
        await Saved("Text", "linux-containers.txt", "kernel");
        await open.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Copy Markdown" }).ClickAsync();
        await Expect(open.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        string copied = await open.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal($"```topology\n{await Text(open.Page).InputValueAsync()}```\n", copied);

        async Task Saved(string button, string name, string content)
        {
            IDownload file = await open.Page.RunAndWaitForDownloadAsync(() =>
                open.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync()
            );
            Assert.Equal(name, file.SuggestedFilename);
            byte[] bytes = await File.ReadAllBytesAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
            Assert.Contains(content, System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_the_engine_or_script_the_page_shows_the_picture_and_names_the_command()
    {
        // Not an OpenPage: the browser reports each file that it does not load.
        await using IBrowserContext plain = await fixture.Site.NewContext(new() { JavaScriptEnabled = false });
        IPage read = await plain.NewPageAsync();
        await read.GotoAsync(fixture.Site.Home + "play/");
        await ShowsPicture(read);
        IBrowserContext context = await fixture.Site.NewContext(new BrowserNewContextOptions());
        await context.AddInitScriptAsync("delete globalThis.WebAssembly");
        await using OpenPage old = await OpenPage.At(context, fixture.Site.Home + "play/");
        await Expect(State(old.Page)).ToContainTextAsync("The engine does not run here");
        await ShowsPicture(old.Page);

        static async Task ShowsPicture(IPage page)
        {
            await Expect(page.Locator("figure.diagram svg:visible")).ToHaveCountAsync(1);
            await Expect(page.Locator(".callout")).ToContainTextAsync("strata diagram stack.yml");
            await Expect(page.Locator("textarea")).ToBeHiddenAsync();
        }
    }

    /// <summary>Opens a page, follows a link of it, and waits until the engine has drawn.</summary>
    private async Task<OpenPage> Live(string path, string? follow = null)
    {
        OpenPage open = await fixture.Site.Open(path);
        if (follow is not null)
            await open.Page.GetByRole(AriaRole.Link, new() { Name = follow }).ClickAsync();
        await open.Page.Locator(".play[data-state=live]").WaitForAsync(new() { Timeout = Patience });
        return open;
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static ILocator Text(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Topology in YAML" });

    private static ILocator Stage(IPage page) => page.Locator(".stage");

    private static ILocator State(IPage page) => page.Locator(".play .state");
}
