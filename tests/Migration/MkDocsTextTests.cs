using Strata.Engine.Building;
using static Strata.Tests.Migration.ForeignPlan;

namespace Strata.Tests.Migration;

/// <summary>What MkDocs sites write besides Markdown.</summary>
public sealed class MkDocsTextTests
{
    private const string Settings = "site_name: A\nsite_url: https://example.com/";

    [Theory]
    [InlineData("[b](/){ .md-button }", "<a href=\"../\">b</a></p>", "{ .md-button }")]
    [InlineData("[b](/){:target=_blank}", "<a href=\"../\">b</a></p>", "{:target=_blank}")]
    [InlineData("**b**{ .x #here }", "<strong>b</strong><a id=\"here\"></a>", "{ .x #here }")]
    [InlineData("**b**{ #here }", "<strong>b</strong><a id=\"here\"></a>", null)]
    [InlineData("A line.\n{ .annotate }", "A line.", "{ .annotate }")]
    [InlineData("`{ .x }` and `a`{ .y", "<code>{ .x }</code> and <code>a</code>{ .y", null)]
    [InlineData("A set {a=1} of {b}.", "A set {a=1} of {b}.", null)]
    [InlineData("```\n[b](/){ .md-button }\n```", "[b](/){ .md-button }", null)]
    public void An_attribute_list_is_no_text(string text, string html, string? reported)
    {
        Site site = Plan(("mkdocs.yml", Settings), ("docs/index.md", "# Home"), ("docs/a.md", text));
        Assert.Contains(html, MainOf(site, "/a/"));
        Assert.Equal(
            reported is null ? Array.Empty<string>() : [$"The attribute list '{reported}' has no effect."],
            site.Diagnostics.Select(diagnostic => diagnostic.Message)
        );
    }

    [Fact]
    public void The_width_of_an_image_has_an_effect() =>
        Assert.Contains(
            "width=\"300\"",
            MainOf(
                Plan(("mkdocs.yml", Settings), ("docs/index.md", "![A](https://example.com/a.png){ width=\"300\" }")),
                "/"
            )
        );

    [Theory]
    [InlineData("--8<-- \"b.md\"", 1)]
    [InlineData("-8<- \"b.md\"", 1)]
    [InlineData("``` yaml\n--8<-- \"b.yml\"\n```", 1)]
    [InlineData("--8<--\nb.md\n--8<--", 2)]
    [InlineData(";--8<-- \"b.md\"", 0)]
    public void A_snippet_is_reported(string text, int count) =>
        Assert.Equal(
            count,
            Plan(("mkdocs.yml", Settings), ("docs/index.md", text))
                .Diagnostics.Count(diagnostic => diagnostic.Message.StartsWith("The snippet is not included"))
        );
}
