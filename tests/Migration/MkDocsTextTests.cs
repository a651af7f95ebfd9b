using System.Text.RegularExpressions;
using Strata.Engine.Building;
using Strata.Tests.Sites;
using static Strata.Tests.Migration.ForeignPlan;

namespace Strata.Tests.Migration;

/// <summary>What MkDocs sites write besides Markdown.</summary>
public sealed class MkDocsTextTests
{
    private const string Settings = "site_name: A\nsite_url: https://example.com/";
    private const string Snippets = "\nmarkdown_extensions:\n  - pymdownx.snippets\n";

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
    [InlineData("-8<- \"https://example.com/b.md\"", 1)]
    [InlineData("``` yaml\n--8<-- \"../.git/config\"\n```", 1)]
    [InlineData("--8<--\nb.md\n--8<--", 2)]
    [InlineData(";--8<-- \"b.md\"", 0)]
    public void A_snippet_that_cannot_be_included_is_reported(string text, int count) =>
        Assert.Equal(
            count,
            Plan(("mkdocs.yml", Settings + Snippets), ("docs/index.md", text))
                .Diagnostics.Count(diagnostic => diagnostic.Message.StartsWith("The snippet is not included"))
        );

    [Theory]
    [InlineData("--8<-- \"CHANGES.md\"", "<p>One\nTwo</p>\n<p>Three</p>")]
    [InlineData("--8<-- \"CHANGES.md:2:3\"", "<p>Two</p>")]
    [InlineData("```\n--8<-- \"docs/a.txt:part\"\n```", "<code>within\n</code>")]
    [InlineData("--8<-- \"docs/b.txt\"", "<p>One\nTwo</p>")]
    [InlineData("--8<-- \"docs/c.txt\"", "8&lt;-- &quot;docs/c.txt&quot;")]
    public void A_snippet_is_included(string text, string html)
    {
        Site site = Plan(
            ("mkdocs.yml", Settings + Snippets),
            ("docs/index.md", text),
            ("docs/a.txt", "before\n# --8<-- [start:part]\nwithin\n# --8<-- [end:part]\nafter"),
            ("docs/b.txt", "--8<-- \"CHANGES.md\""),
            ("docs/c.txt", "--8<-- \"docs/c.txt\""),
            ("CHANGES.md", "One\nTwo\n\nThree\n")
        );
        Assert.Contains(html, MainOf(site, "/"));
        Assert.DoesNotContain("/CHANGES/", site.Paths());
    }

    /// <summary>The ids of Python-Markdown 3.4.</summary>
    [Theory]
    [InlineData("", "## A / B & C\n\n## A b c\n\n## a_1\n\n## A\n\n## a_1", "a-b-c a-b-c_1 a_1 a a_2")]
    [InlineData("", "## Über ＡＢ\n\n## 日本", "uber _1")]
    [InlineData("slugify: !!python/name:pymdownx.slugs.uslugify", "## A / Ü\n\n## A / Ü", "a--ü a--ü_1")]
    [InlineData("slugify: !!python/name:markdown.extensions.toc.slugify_unicode", "## A / Ü", "a-ü")]
    public void The_ids_of_headings_are_those_of_MkDocs(string setting, string text, string ids)
    {
        string settings = Settings + "\nmarkdown_extensions:\n  - toc:\n      permalink: true\n      " + setting;
        string main = MainOf(Plan(("mkdocs.yml", settings), ("docs/index.md", "Text.\n\n" + text)), "/");
        Assert.Equal(
            ids,
            string.Join(
                ' ',
                Regex.Matches(main, "<h2 id=\"([^\"]+)\"").Select(id => id.Groups[1].Value).Where(id => id != "_toc")
            )
        );
    }

    [Fact]
    public void The_plug_in_for_redirects_is_read()
    {
        Site site = Plan(
            (
                "mkdocs.yml",
                Settings
                    + "\nplugins:\n  - search\n  - redirects:\n      redirect_maps:\n"
                    + "        old/a.md: b.md#part\n        old/README.md: index.md\n        c.md: gone.md\n"
            ),
            ("docs/index.md", "# Home"),
            ("docs/b.md", "# B\n\n## Part")
        );
        Assert.Contains("../../b/#part", site.Text("/old/a/"));
        Assert.Contains("/old/", site.Paths());
        Assert.Contains("leads to '/gone/'", Assert.Single(site.Diagnostics).Message);
    }

    [Fact]
    public void A_folder_in_the_navigation_is_no_missing_file() =>
        Assert.Empty(
            Plan(
                ("mkdocs.yml", Settings + "\nnav:\n  - index.md\n  - Guide: guide/\n  - '*.md'\n"),
                ("docs/index.md", "# Home"),
                ("docs/guide/index.md", "# Guide")
            ).Diagnostics
        );

    /// <summary>Only posts have a lead of their own.</summary>
    [Fact]
    public void A_page_keeps_the_id_of_its_title_and_the_text_above_the_mark()
    {
        string main = MainOf(
            Plan(("mkdocs.yml", Settings), ("docs/index.md", "# Home & you\n\nAbove.\n\n<!--more-->\n\nBelow.")),
            "/"
        );
        Assert.Contains("<a id=\"home-you\"></a>", main);
        Assert.Contains("<p>Above.</p>", main);
        Assert.Contains("<p>Below.</p>", main);
    }
}
