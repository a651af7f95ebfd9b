using Microsoft.Playwright;

namespace Strata.Tests.Browser;

/// <summary>Pages of every layout at larger text sizes, and in print.</summary>
public class SizeTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    /// <summary>Lists elements that are cut off and pairs that overlap.</summary>
    private const string Faults = """
        () => {
          const faults = [];
          const width = document.documentElement.scrollWidth;
          if (width > innerWidth) faults.push(`the page is ${width} wide in ${innerWidth}`);
          const visible = [...document.querySelectorAll('body *')].filter(element =>
            !element.closest('svg, details:not([open]) > :not(summary)')
            && element.getClientRects().length > 0
            && getComputedStyle(element).clipPath === 'none');
          for (const element of visible) {
            const hides = getComputedStyle(element).overflowX === 'hidden';
            if (hides && element.scrollWidth > element.clientWidth + 1)
              faults.push(`${element.className || element.localName} is cut`);
          }
          const boxes = visible.filter(element =>
            element.matches('a, button, summary, h1, h2, h3, p, pre, th, td')
            && !element.matches('.skip, .copy')
            && element.closest('.sidebar') === null);
          const name = element => `"${element.textContent.trim().slice(0, 30)}"`;
          for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < Math.min(i + 12, boxes.length); j++) {
            if (boxes[i].contains(boxes[j]) || boxes[j].contains(boxes[i])) continue;
            for (const a of boxes[i].getClientRects()) for (const b of boxes[j].getClientRects()) {
              const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
              const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              if (across > 3 && down > 8) faults.push(`${name(boxes[i])} overlaps ${name(boxes[j])}`);
            }
          }
          return faults.map(fault => `${location.pathname}: ${fault}`);
        }
        """;

    /// <summary>Zoom of 200 % halves the width in CSS pixels; the text size alone may be doubled too.</summary>
    [Theory]
    [InlineData(640, "100%")]
    [InlineData(640, "200%")]
    [InlineData(1280, "200%")]
    public async Task Nothing_is_cut_off_or_overlaps_at_twice_the_size(int width, string fontSize)
    {
        await using OpenPage open = await site.Open("/", width);
        List<string> faults = [];
        foreach (string path in PageTests.Kinds)
        {
            await open.Page.GotoAsync(site.Home + path[1..]);
            await open.Page.EvaluateAsync("size => { document.documentElement.style.fontSize = size; }", fontSize);
            faults.AddRange(await open.Page.EvaluateAsync<string[]>(Faults));
        }

        Assert.Empty(faults);
    }

    /// <summary>The widths of A4 in portrait and in landscape.</summary>
    [Theory]
    [InlineData(718)]
    [InlineData(1046)]
    public async Task Print_has_all_of_the_text_and_nothing_else(int width)
    {
        await using OpenPage open = await site.Open("/", width, ColorScheme.Dark);
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        List<string> faults = [];
        foreach (string path in PageTests.Kinds)
        {
            await open.Page.GotoAsync(site.Home + path[1..]);
            faults.AddRange(await open.Page.EvaluateAsync<string[]>(Faults));
            faults.AddRange(
                await open.Page.EvaluateAsync<string[]>(
                    """
                    () => {
                      const faults = [];
                      const screenOnly = '.top nav, button, .sidebar, .toc, .bottom, .diagram summary, .copy';
                      for (const element of document.querySelectorAll(screenOnly))
                        if (element.getClientRects().length > 0)
                          faults.push(`${element.className || element.localName} is printed`);
                      const text = document.querySelector('main h1').getBoundingClientRect();
                      if (text.left > 60) faults.push(`the text begins at ${text.left}`);
                      const canBreak = element => getComputedStyle(element).breakInside !== 'avoid';
                      for (const figure of document.querySelectorAll('.diagram'))
                        if (canBreak(figure.querySelector('.wide') ?? figure) && canBreak(figure))
                          faults.push('a picture may be split');
                      const scheme = getComputedStyle(document.documentElement).colorScheme;
                      if (scheme !== 'light') faults.push('the colours are dark');
                      return faults.map(fault => `${location.pathname}: ${fault}`);
                    }
                    """
                )
            );
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task An_open_text_alternative_is_printed_and_a_closed_one_is_not()
    {
        await using OpenPage open = await site.Open(OwnSite.OneDiagram);
        ILocator outline = open.Page.Locator(".diagram details > ul");
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await outline.IsVisibleAsync());
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await open.Page.Locator(".diagram summary").ClickAsync();
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await outline.IsVisibleAsync());
    }
}
