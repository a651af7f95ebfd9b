using Microsoft.Playwright;
using Strata.Engine.Building;
using Strata.Tests.Browser;

namespace Strata.Tests.Trust;

/// <summary>The site of all payloads, in a browser.</summary>
public sealed class InjectionSite : IAsyncLifetime
{
    private readonly Site site;

    public InjectionSite()
    {
        site = PayloadSite.Plan();
        Published = new PublishedSite(() => site);
    }

    public PublishedSite Published { get; }

    /// <summary>The addresses of all routes that a browser shows.</summary>
    public IEnumerable<string> Addresses =>
        site
            .Routes.Where(route => !route.Path.StartsWith("/_strata/", StringComparison.Ordinal))
            .Select(route =>
                Published.Home + string.Join('/', route.Path[1..].Split('/').Select(Uri.EscapeDataString))
            );

    public ValueTask InitializeAsync() => Published.InitializeAsync();

    public ValueTask DisposeAsync() => Published.DisposeAsync();
}

/// <summary>
/// No payload of <c>tests/Trust/payloads/</c> runs script or leads to another site, even in a browser that ignores the
/// content security policy.
/// </summary>
public sealed class InjectionTests(InjectionSite site) : IClassFixture<InjectionSite>
{
    /// <summary>
    /// Finds attributes that run script, and moves pointer and focus to every element. A link is not followed: its
    /// scheme decides.
    /// </summary>
    private const string Probe = """
        () => {
          const faults = [];
          for (const element of document.querySelectorAll('*')) {
            for (const { name, value } of element.attributes) {
              if (/^on|^srcdoc$/i.test(name)) faults.push(`${element.localName} ${name}=${value}`);
              if (!/^(href|src|action|formaction|data|xlink:href|poster|cite|ping)$/i.test(name)) continue;
              const scheme = URL.canParse(value, location.href) ? new URL(value, location.href).protocol : '';
              if (!['http:', 'https:', 'mailto:', 'tel:', ''].includes(scheme))
                faults.push(`${element.localName} ${name}=${value}`);
            }
            for (const event of ['mouseover', 'pointerover', 'focus', 'toggle', 'animationstart'])
              element.dispatchEvent(new Event(event));
          }
          return faults.map(fault => `${location.pathname}: ${fault}`);
        }
        """;

    /// <summary>The pages that are open at once.</summary>
    private const int Pages = 4;

    private readonly List<string> faults = [];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_payload_runs(bool ignoresPolicy)
    {
        await using IBrowserContext context = await site.Published.NewContext(
            new BrowserNewContextOptions { BypassCSP = ignoresPolicy, ReducedMotion = ReducedMotion.Reduce }
        );
        await Watch(context);
        IEnumerable<string[]> parts = site.Addresses.Chunk((site.Addresses.Count() / Pages) + 1);
        await Task.WhenAll(
            parts.Select(async addresses =>
            {
                IPage page = await Open(context);
                foreach (string address in addresses)
                    await Visit(page, address);
            })
        );
        await Search(await Open(context));
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("<script>pwn()</script>")]
    [InlineData("<img src=x onerror=pwn()>")]
    [InlineData("<p onclick=pwn()>")]
    [InlineData("<a href=javascript:pwn()>x</a>")]
    [InlineData("<img src=https://evil.example/a.png>")]
    public async Task A_payload_that_runs_is_noticed(string html)
    {
        await using IBrowserContext context = await site.Published.NewContext(new BrowserNewContextOptions());
        await Watch(context);
        IPage page = await Open(context);
        await page.SetContentAsync(html);
        faults.AddRange(await page.EvaluateAsync<string[]>(Probe));
        await page.WaitForTimeoutAsync(100);
        Assert.NotEmpty(faults);
    }

    /// <summary>Notices scripts of payloads, and requests to other sites.</summary>
    private async Task Watch(IBrowserContext context)
    {
        await context.ExposeFunctionAsync("pwn", () => Note("pwn() was called"));
        await context.RouteAsync(
            "**/*",
            async route =>
            {
                if (route.Request.Url.StartsWith(site.Published.Home, StringComparison.Ordinal))
                {
                    await route.ContinueAsync();
                    return;
                }

                Note($"request: {route.Request.Url}");
                await route.AbortAsync();
            }
        );
    }

    /// <summary>Opens a page whose dialogs, errors and violations of the policy are noticed.</summary>
    private async Task<IPage> Open(IBrowserContext context)
    {
        IPage page = await context.NewPageAsync();
        page.Dialog += async (_, dialog) =>
        {
            Note($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                Note($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => Note($"{page.Url}: {error}");
        return page;
    }

    private void Note(string fault)
    {
        lock (faults)
            faults.Add(fault);
    }

    private async Task Visit(IPage page, string address)
    {
        try
        {
            await page.GotoAsync(address);
        }
        catch (PlaywrightException error) when (error.Message.Contains("Download", StringComparison.Ordinal))
        {
            return; // A browser saves such a file instead of showing it.
        }

        if (!page.Url.StartsWith(site.Published.Home, StringComparison.Ordinal))
            Note($"{address} leads to {page.Url}");
        foreach (string fault in await page.EvaluateAsync<string[]>(Probe))
            Note(fault);
    }

    /// <summary>Shows all results for words of the payloads.</summary>
    private async Task Search(IPage page)
    {
        foreach (string query in new[] { "pwn", "script", "javascript", "evil example", "onerror" })
        {
            await page.GotoAsync($"{site.Published.Home}search/?q={Uri.EscapeDataString(query)}");
            await page.Locator(".search-panel li").First.WaitForAsync();
            await page.EvaluateAsync("() => document.querySelector('.search-panel .more:not([hidden])')?.click()");
            foreach (string fault in await page.EvaluateAsync<string[]>(Probe))
                Note(fault);
        }
    }
}
