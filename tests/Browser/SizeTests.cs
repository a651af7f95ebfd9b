using Microsoft.Playwright;

namespace Strata.Tests.Browser;

/// <summary>Pages of every kind with larger letters, and on paper.</summary>
public class SizeTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    /// <summary>What is cut off, or lies upon something else in the header, the footer or the text.</summary>
    private const string Faults = """
        () => {
          const faults = [];
          if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} wide in ${innerWidth}`);
          const seen = [...document.querySelectorAll('body *')].filter(element => !element.closest('svg, details:not([open]) > :not(summary)') && element.getClientRects().length > 0 && getComputedStyle(element).clipPath === 'none');
          for (const element of seen) {
            const style = getComputedStyle(element);
            if (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) faults.push(`${element.className || element.localName} is cut`);
          }
          const boxes = seen.filter(element => element.matches('a, button, summary, h1, h2, h3, p, pre, th, td') && !element.matches('.skip, .copy') && element.closest('.sidebar') === null);
          for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < Math.min(i + 12, boxes.length); j++) {
            if (boxes[i].contains(boxes[j]) || boxes[j].contains(boxes[i])) continue;
            for (const a of boxes[i].getClientRects()) for (const b of boxes[j].getClientRects()) {
              if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 8)
                faults.push(`"${boxes[i].textContent.trim().slice(0, 30)}" lies upon "${boxes[j].textContent.trim().slice(0, 30)}"`);
            }
          }
          return faults.map(fault => `${location.pathname}: ${fault}`);
        }
        """;

    /// <summary>A browser at 200 % shows half as many pixels; letters alone may be twice as large too.</summary>
    [Theory]
    [InlineData(640, "100%")]
    [InlineData(640, "200%")]
    [InlineData(1280, "200%")]
    public async Task Nothing_is_cut_off_or_lies_upon_another_at_twice_the_size(int width, string letters)
    {
        await using OpenPage open = await site.Open("/", width);
        List<string> faults = [];
        foreach (string path in PageTests.Kinds)
        {
            await open.Page.GotoAsync(site.Home + path[1..]);
            await open.Page.EvaluateAsync("size => { document.documentElement.style.fontSize = size; }", letters);
            faults.AddRange(await open.Page.EvaluateAsync<string[]>(Faults));
        }

        Assert.Empty(faults);
    }

    /// <summary>The widths of A4 upright and on its side.</summary>
    [Theory]
    [InlineData(718)]
    [InlineData(1046)]
    public async Task Paper_has_the_text_alone_and_all_of_it(int width)
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
                      for (const element of document.querySelectorAll('.top nav, button, .sidebar, .toc, .bottom, .diagram summary, .copy'))
                        if (element.getClientRects().length > 0) faults.push(`${element.className || element.localName} is printed`);
                      const text = document.querySelector('main h1').getBoundingClientRect();
                      if (text.left > 60) faults.push(`the text begins at ${text.left}`);
                      for (const figure of document.querySelectorAll('.diagram'))
                        if (getComputedStyle(figure.querySelector('.wide') ?? figure).breakInside !== 'avoid' && getComputedStyle(figure).breakInside !== 'avoid') faults.push('a picture may be split');
                      if (getComputedStyle(document.documentElement).colorScheme !== 'light') faults.push('dark colours');
                      return faults.map(fault => `${location.pathname}: ${fault}`);
                    }
                    """
                )
            );
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_text_version_that_is_open_is_printed_and_one_that_is_closed_is_not()
    {
        await using OpenPage open = await site.Open(OwnSite.OneDiagram);
        ILocator words = open.Page.Locator(".diagram details > ul");
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await words.IsVisibleAsync());
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await open.Page.Locator(".diagram summary").ClickAsync();
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await words.IsVisibleAsync());
    }
}
