using Microsoft.Playwright;

namespace Strata.Tests.Browser;

/// <summary>Pages read with the Tab key alone.</summary>
public class KeyboardTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    /// <summary>
    /// Where the focus is: what it is called, and what is wrong with how it shows or with its place after the stop
    /// before.
    /// </summary>
    private const string Stop = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body || at === document.documentElement) return null;
          const name = `${at.localName} "${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)}"`;
          const faults = [];
          if (!at.matches(':focus-visible')) faults.push('is not marked as focused');
          const outlined = element => element && getComputedStyle(element).outlineStyle !== 'none' && parseFloat(getComputedStyle(element).outlineWidth) >= 2;
          const framed = at.closest('svg') && parseFloat(getComputedStyle(at.firstElementChild).strokeWidth) >= 4;
          if (!outlined(at) && !outlined(at.closest('label')) && !framed) faults.push('shows no focus');
          const shown = (at.closest('label') ?? at).getBoundingClientRect();
          if (shown.width < 1 || shown.height < 1 || shown.bottom <= 0 || shown.top >= innerHeight || shown.right <= 0 || shown.left >= innerWidth) faults.push('is out of sight');
          if (window.before && !(window.before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push('comes before the stop before it');
          window.before = at;
          return [name, faults.join(' and ')];
        }
        """;

    [Theory]
    [InlineData("/", 30)]
    [InlineData("/posts/container-host-container-os-kernel/", 50)]
    [InlineData("/docs/markdown/", 60)]
    [InlineData("/topologies/linux-containers/", 30)]
    public async Task Every_stop_shows_itself_in_the_order_of_the_page_and_none_is_a_trap(string path, int fewest)
    {
        await using OpenPage open = await site.Open(path);
        List<string> stops = [],
            faults = [];
        while (stops.Count < 400)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            if (await open.Page.EvaluateAsync<string[]?>(Stop) is not [string name, string fault])
                break;
            stops.Add(name);
            if (fault.Length > 0)
                faults.Add($"{stops.Count}: {name} {fault}");
        }

        Assert.Empty(faults);
        Assert.InRange(stops.Count, fewest, 399);
        Assert.Contains("Skip to the content", stops[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_version_opens_with_the_keyboard_and_its_table_can_be_scrolled()
    {
        await using OpenPage open = await site.Open("/topologies/kubernetes-runtime-classes/", width: 320);
        ILocator summary = open.Page.Locator(".diagram summary");
        await summary.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.True(await open.Page.EvaluateAsync<bool>("document.activeElement.matches('.diagram .scroll')"));
        await open.Page.Keyboard.PressAsync("ArrowRight");
        // It moves smoothly, and the page's policy lets no one wait inside it.
        for (
            int wait = 0;
            wait < 100 && !await open.Page.EvaluateAsync<bool>("document.activeElement.scrollLeft > 0");
            wait++
        )
            await open.Page.WaitForTimeoutAsync(50);
        Assert.True(await open.Page.EvaluateAsync<bool>("document.activeElement.scrollLeft > 0"));
    }
}
