using Microsoft.Playwright;
using Strata.Engine.Building;
using Strata.Engine.Output;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Tests.Browser;

/// <summary>A site, built once and served under /repo/, and a browser.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    private readonly Func<Site> plan;
    private readonly Action<string> complete = _ => { };
    private readonly string folder = Directory.CreateTempSubdirectory("strata-published-").FullName;
    private SiteServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>This repository's own site with pages of every layout.</summary>
    public PublishedSite()
        : this(() => OwnSite.Plan()) { }

    /// <param name="root">The site root.</param>
    /// <param name="known">The codes of diagnostics that the site may have.</param>
    internal PublishedSite(string root, params string[] known)
        : this(() => Plan(root, known)) { }

    internal PublishedSite(Func<Site> plan) => this.plan = plan;

    /// <summary>This repository's own site.</summary>
    /// <param name="complete">Changes the written site before it is served.</param>
    internal PublishedSite(Action<string> complete)
        : this(() => OwnSite.Plan()) => this.complete = complete;

    public string Home => server!.Home;

    /// <summary>The paths of all pages but redirects.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>The paths of redirect pages.</summary>
    public IReadOnlyList<string> Redirects { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Site site = plan();
        Assert.Empty(OutputWriter.Write(folder, site.Routes).Diagnostics);
        complete(folder);
        Pages = Paths(site, RouteKind.Page);
        Redirects = Paths(site, RouteKind.Redirect);
        server = await SiteServer.Start(folder, "/repo/");
        playwright = await Playwright.CreateAsync();
        // Other tests use the same cores: five seconds, the default, are too short for a page that starts an engine.
        Assertions.SetDefaultExpectTimeout(60_000);
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments }
        );
    }

    private static Site Plan(string root, string[] known)
    {
        Site site = SiteBuilder.Plan(
            SiteFiles.FromFolder(root),
            new BuildOptions { Future = true, BaseUrl = new Uri("http://127.0.0.1/repo/") }
        );
        Assert.DoesNotContain(site.Diagnostics, diagnostic => !known.Contains(diagnostic.Code.Id));
        return site;
    }

    private static List<string> Paths(Site site, RouteKind kind) =>
        site.Routes.Where(route => route.Kind == kind).Select(route => route.Path).ToList();

    /// <summary>A new session of the browser.</summary>
    public Task<IBrowserContext> NewContext(BrowserNewContextOptions options) => browser!.NewContextAsync(options);

    /// <summary>Opens a page. An error in the browser fails the test when the page is disposed.</summary>
    public Task<OpenPage> Open(
        string path,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        bool script = true,
        ForcedColors forcedColors = ForcedColors.None
    ) => OpenAddress(Home + path.TrimStart('/'), width, scheme, script, forcedColors);

    /// <summary>Opens a page at an absolute address, such as that of a file.</summary>
    public async Task<OpenPage> OpenAddress(
        string address,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        bool script = true,
        ForcedColors forcedColors = ForcedColors.None
    )
    {
        IBrowserContext context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = script,
                ForcedColors = forcedColors,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        return await OpenPage.At(context, address);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A page in the browser, with the errors that the browser reports.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> errors = [];

    private OpenPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                errors.Add($"{message.Location}: {message.Text}");
        };
        page.PageError += (_, message) => errors.Add(message);
        page.RequestFailed += (_, request) => errors.Add($"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    public static async Task<OpenPage> At(IBrowserContext context, string address)
    {
        var open = new OpenPage(context, await context.NewPageAsync());
        await open.Page.GotoAsync(address);
        return open;
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.Empty(errors);
    }
}
