using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Tests.Sites;

namespace Strata.Tests.Migration;

/// <summary>The syntax that the Markdown of other generators has, with the settings that turn it on.</summary>
public sealed class MarkdownSyntaxTests
{
    private static Site Plan(string settings, string text, string page, string body) =>
        SiteBuilder.Plan(
            SiteFiles.FromText(
                new Dictionary<string, string> { [settings] = text, [page] = $"---\ntitle: A\n---\n{body}\n" }
            ),
            new BuildOptions { AsOf = new LocalDate(2026, 1, 1) }
        );

    private static string Text(Site site, string path)
    {
        string page = site.Text(path);
        int start = page.IndexOf("<main", StringComparison.Ordinal);
        return page[start..page.IndexOf("</main>", StringComparison.Ordinal)];
    }

    private static string Kramdown(string body) => Text(Plan("_config.yml", "title: T", "a.md", body), "/a.html");

    private static string Hugo(string settings, string body) =>
        Text(Plan("hugo.toml", settings, "content/a.md", body), "/a/");

    [Theory]
    [InlineData("\"A\" and 'b'", "“A” and ‘b’")]
    [InlineData("don't, the dogs' and rock 'n' roll", "don’t, the dogs’ and rock ‘n’ roll")]
    [InlineData("'tis the '90s", "’tis the ’90s")]
    [InlineData("\"'Nested' quotes,\" he said.", "“‘Nested’ quotes,” he said.")]
    [InlineData("(\"in brackets\") and [\"there\"]", "(“in brackets”) and [“there”]")]
    [InlineData("\"*emphasis*\" and *\"inside\"*", "“<em>emphasis</em>” and <em>“inside”</em>")]
    [InlineData("\"`\"x\" --y...`\"", "“<code>\"x\" --y...</code>”")]
    [InlineData("\"never closed", "“never closed")]
    [InlineData("如\"他們\"，即使", "如“他們”，即使")]
    [InlineData("the site.\"This and (5\" by 3\")", "the site.“This and (5” by 3”)")]
    [InlineData("\"on Thursdays.\"This", "“on Thursdays.”This")]
    [InlineData("a -- b --- c...", "a – b — c…")]
    [InlineData("a---\"b\" c", "a—“b” c")]
    [InlineData("pages 3--5", "pages 3–5")]
    [InlineData("\\\"straight\\\"", "\"straight\"")]
    [InlineData("<code>\"x\"</code> \"y\"", "<code>\"x\"</code> “y”")]
    [InlineData("\"[link](https://example.org/a--b)\"", "a--b\">link</a>”")]
    [InlineData("https://example.org/a--b...c", ">https://example.org/a--b...c</a>")]
    public void Quotes_and_dashes_are_typographic_as_kramdown_writes_them(string markdown, string html) =>
        Assert.Contains(html, System.Net.WebUtility.HtmlDecode(Kramdown(markdown)).Replace("&quot;", "\""));

    [Theory]
    [InlineData("hugo.toml", "", "content/a.md", "/a/", "“q” –")]
    [InlineData("hugo.toml", "[markup.goldmark.extensions]\ntypographer = false", "content/a.md", "/a/", "\"q\" --")]
    [InlineData(
        "hugo.yaml",
        "markup:\n  goldmark:\n    extensions:\n      typographer:\n        disable: true",
        "content/a.md",
        "/a/",
        "\"q\" --"
    )]
    [InlineData("book.toml", "", "src/a.md", "/a.html", "“q” –")]
    [InlineData("book.toml", "[output.html]\nsmart-punctuation = false", "src/a.md", "/a.html", "\"q\" --")]
    [InlineData("book.toml", "[output.html]\ncurly-quotes = false", "src/a.md", "/a.html", "\"q\" --")]
    [InlineData("_config.yml", "markdown: CommonMark", "a.md", "/a.html", "\"q\" --")]
    [InlineData("_config.yml", "kramdown:\n  smart_quotes: apos,apos,quot,quot", "a.md", "/a.html", "\"q\" –")]
    [InlineData("mkdocs.yml", "site_name: A", "docs/a.md", "/a/", "\"q\" --")]
    [InlineData("mkdocs.yml", "markdown_extensions:\n  - smarty", "docs/a.md", "/a/", "“q” –")]
    [InlineData("mkdocs.yml", "markdown_extensions:\n  - toc\n  - smarty", "docs/a.md", "/a/", "“q” –")]
    [InlineData("docusaurus.config.js", "", "docs/a.md", "/docs/a/", "\"q\" --")]
    [InlineData("astro.config.mjs", "", "src/content/docs/a.md", "/a/", "“q” —")]
    [InlineData("astro.config.mjs", "markdown: { smartypants: false }", "src/content/docs/a.md", "/a/", "\"q\" --")]
    public void Settings_and_defaults_decide_on_quotes(
        string settings,
        string text,
        string page,
        string path,
        string html
    ) => Assert.Contains($"<p>{html}</p>", Text(Plan(settings, text, page, "\"q\" --"), path).Replace("&quot;", "\""));

    [Theory]
    [InlineData("", "\"q\"")]
    [InlineData("[markdown]\nsmart_punctuation = true", "“q”")]
    public void Zola_has_straight_quotes_unless_its_settings_say_otherwise(string settings, string html)
    {
        Site site = SiteBuilder.Plan(
            SiteFiles.FromText(
                new Dictionary<string, string>
                {
                    ["config.toml"] = settings,
                    ["templates/a.html"] = "",
                    ["content/a.md"] = "+++\ntitle = \"A\"\n+++\n\"q\"\n",
                }
            ),
            new BuildOptions { AsOf = new LocalDate(2026, 1, 1) }
        );
        Assert.Contains($"<p>{html}</p>", Text(site, "/a/").Replace("&quot;", "\""));
    }

    [Fact]
    public void An_id_of_kramdown_has_no_dashes_of_print()
    {
        string page = Kramdown("## Don't --stop\n\n## B\n\n## C");
        Assert.Contains("<h2 id=\"dont-stop\">", page);
        Assert.Contains("Don’t –stop", page);
    }

    [Fact]
    public void An_abbreviation_is_explained_where_the_generator_does_that() =>
        Assert.Contains(
            "The <abbr title=\"HyperText &lt;Markup&gt;\">HTML</abbr> page, not HTMLx.</p>",
            Kramdown("The HTML page, not HTMLx.\n\n*[HTML]: HyperText <Markup>")
        );

    [Theory]
    [InlineData("enableEmoji = true", "It works 😄 (👍), at 10:30:15 and :nothing:.")]
    [InlineData("", "It works :smile: (:+1:), at 10:30:15 and :nothing:.")]
    public void Codes_of_emoji_are_characters_if_the_settings_say_so(string settings, string text) =>
        Assert.Contains(text, Hugo(settings, "It works :smile: (:+1:), at 10:30:15 and :nothing:."));

    [Theory]
    [InlineData("_config.yml", "plugins:\n  - jemoji", "a.md", "/a.html")]
    [InlineData(
        "mkdocs.yml",
        "markdown_extensions:\n  - pymdownx.emoji:\n      x: !!python/name:y",
        "docs/a.md",
        "/a/"
    )]
    [InlineData("docusaurus.config.js", "", "docs/a.md", "/docs/a/")]
    [InlineData("other.md", "Text.", "a.md", "/a/")]
    public void Sites_with_emoji_are_recognised(string settings, string text, string page, string path) =>
        Assert.Contains("😄", Text(Plan(settings, text, page, ":smile: `:smile:`"), path));

    [Fact]
    public void Text_between_equals_signs_is_marked_where_the_generator_does_that()
    {
        const string On = "[markup.goldmark.extensions.extras.mark]\nenable = true";
        Assert.Contains("<mark>b</mark> if x == y", Hugo(On, "a ==b== if x == y"));
        Assert.Contains("a ==b==", Hugo("", "a ==b=="));
    }

    [Fact]
    public void Terms_have_ids_where_the_generator_gave_them()
    {
        const string On = "[markup.goldmark.parser]\nautoDefinitionTermID = true";
        Assert.Contains("<dt id=\"base-image\">Base image</dt>", Hugo(On, "Base image\n: Text, [here](#base-image)."));
        Assert.Contains("<dt>Base image</dt>", Hugo("", "Base image\n: Text."));
    }

    [Fact]
    public void A_footnote_after_a_definition_list_is_found()
    {
        string page = Hugo("", "Term\n: Text.[^1]\n\n[^1]: The note.");
        Assert.Contains("The note.", page);
        Assert.Contains("href=\"#fn:1\"", page);
    }

    [Theory]
    [InlineData("mkdocs.yml", "docs/a.md", "/a/", "[TOC]", 0)]
    [InlineData("_config.yml", "a.md", "/a.html", "* TOC\n{:toc}", 0)]
    [InlineData("_config.yml", "a.md", "/a.html", "1. Contents\n{: toc .wide}", 0)]
    [InlineData("hugo.toml", "content/a.md", "/a/", "[[_TOC_]]", 1)]
    [InlineData("hugo.toml", "content/a.md", "/a/", "{{toc}}", 1)]
    public void The_mark_of_a_table_of_contents_is_left_out(
        string settings,
        string page,
        string path,
        string mark,
        int notices
    )
    {
        Site site = Plan(settings, "", page, $"Before.\n\n{mark}\n\n## After");
        string text = Text(site, path);
        Assert.DoesNotContain("toc", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Contents", text, StringComparison.Ordinal);
        Assert.Equal(notices, site.Diagnostics.Count(diagnostic => diagnostic.Code == Codes.ShortcodeNotRun));
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Code == Codes.AttributesNoEffect);
    }

    [Fact]
    public void Marks_that_are_open_are_bounded()
    {
        string text = string.Concat(Enumerable.Repeat("== a", 11_000));
        Site site = ForeignPlan.Plan(("Program.cs", ""), ("input/a.md", $"Title: A\n---\n{text}\n"));
        Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Code.Id == "MD010");
    }

    [Fact]
    public void A_wiki_link_is_reported_at_its_position() =>
        Assert.Contains(
            Plan("hugo.toml", "", "content/a.md", "Text, [[Other page|the page]] `[[x]]`.").Diagnostics,
            diagnostic =>
                diagnostic.Code == Codes.MarkupOfOthers && diagnostic.Span is { Line: 4, Column: 7, Length: 23 }
        );
}
