using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Tests.Sites;

namespace Strata.Tests.Content;

/// <summary>Cases in which the parser differs from GitHub's specification, and excerpts that end anywhere.</summary>
public sealed class GfmTests
{
    private static Site Plan(string text) =>
        SiteBuilder.Plan(
            SiteFiles.FromText(
                new Dictionary<string, string> { ["input/posts/2024-01-02-a.md"] = $"---\ntitle: A\n---\n{text}\n" }
            ),
            new BuildOptions { AsOf = new NodaTime.LocalDate(2026, 1, 1) }
        );

    [Fact]
    public void A_pipe_in_code_in_a_table_loses_its_backslash() =>
        Assert.Contains("<code>x | y</code>", Plan("| a | b |\n|---|---|\n| `x \\| y` | z |").Text("/posts/a/"));

    [Fact]
    public void Text_right_below_a_table_is_its_last_row()
    {
        string page = Plan("| a | b |\n|---|---|\n| 1 | 2 |\ntext below\n\nAfter.").Text("/posts/a/");
        Assert.Contains("<td>text below</td>", page);
        Assert.Contains("<p>After.</p>", page);
    }

    [Theory]
    [InlineData("Intro. <!--more--> Rest.", "Intro.", "Rest.")]
    [InlineData("- one\n- two\n\n  <!-- MORE -->\n\nafter", "two", "after")]
    [InlineData("<table><tr><td>\n\nstart\n\n<!--more-->\n\nrest\n\n</td></tr></table>", "start", "rest")]
    [InlineData("![Only a picture](https://example.org/a.png)\n\n- item text", "item text", "picture")]
    public void An_excerpt_ends_at_its_mark_and_is_closed(string text, string shown, string hidden)
    {
        string home = Plan(text).Text("/");
        string main = home[home.IndexOf("<main", StringComparison.Ordinal)..];
        Assert.Contains(shown, main);
        Assert.DoesNotContain(hidden, main);
        Assert.Equal(Count(main, "<table"), Count(main, "</table"));
        Assert.Equal(Count(main, "<ul"), Count(main, "</ul"));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
