using Microsoft.Playwright;

namespace Strata.Tests.Browser;

/// <summary>Navigation with the Tab key alone.</summary>
public class KeyboardTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    /// <summary>
    /// The name of the focused element, and the faults of its outline or of its order after the last stop.
    /// </summary>
    internal const string Stop = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body || at === document.documentElement) return null;
          const text = at.getAttribute('aria-label') ?? at.textContent ?? '';
          const name = `${at.localName} "${text.trim().slice(0, 40)}"`;
          const faults = [];
          if (!at.matches(':focus-visible')) faults.push('is not marked as focused');
          const outlined = element => element && getComputedStyle(element).outlineStyle !== 'none'
            && parseFloat(getComputedStyle(element).outlineWidth) >= 2;
          const framed = at.closest('svg') && parseFloat(getComputedStyle(at.firstElementChild).strokeWidth) >= 4;
          if (!outlined(at) && !outlined(at.closest('label, .editor')) && !framed) faults.push('shows no focus');
          const box = (at.closest('label') ?? at).getBoundingClientRect();
          const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          if (box.width < 1 || box.height < 1 || !inView) faults.push('is not visible');
          const follows = !window.last || window.last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
          if (!follows) faults.push('precedes the last stop');
          window.last = at;
          return [name, faults.join(' and ')];
        }
        """;

    [Theory]
    [InlineData("/", 30)]
    [InlineData("/posts/container-host-container-os-kernel/", 50)]
    [InlineData("/docs/write/markdown/", 60)]
    [InlineData("/topologies/linux-containers/", 30)]
    public async Task Every_tab_stop_is_visible_in_document_order_and_none_is_a_trap(string path, int minStops)
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
        Assert.InRange(stops.Count, minStops, 399);
        Assert.Contains("Skip to the content", stops[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_alternative_opens_with_the_keyboard_and_its_table_can_be_scrolled()
    {
        await using OpenPage open = await site.Open("/topologies/kubernetes-runtime-classes/", width: 320);
        ILocator summary = open.Page.Locator(".diagram summary");
        await summary.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.True(await open.Page.EvaluateAsync<bool>("document.activeElement.matches('.diagram .scroll')"));
        await open.Page.Keyboard.PressAsync("ArrowRight");
        // Scrolling is smooth, and the page's policy forbids a wait inside the page, which needs eval.
        for (
            int wait = 0;
            wait < 100 && !await open.Page.EvaluateAsync<bool>("document.activeElement.scrollLeft > 0");
            wait++
        )
            await open.Page.WaitForTimeoutAsync(50);
        Assert.True(await open.Page.EvaluateAsync<bool>("document.activeElement.scrollLeft > 0"));
    }
}
