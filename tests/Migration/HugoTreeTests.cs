using AngleSharp.Html.Parser;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Tests.Sites;
using static Strata.Tests.Migration.ForeignPlan;

namespace Strata.Tests.Migration;

/// <summary>Whole trees of Hugo: their settings, languages, sections and pages in HTML.</summary>
public sealed class HugoTreeTests
{
    [Fact]
    public void Settings_may_be_in_a_folder_with_a_file_for_each_key_and_language()
    {
        Site site = Plan(
            ("config/_default/hugo.toml", "baseURL = \"https://example.org/\"\ndefaultContentLanguage = \"en\"\n"),
            ("config/_default/languages.de.toml", "title = \"Deutsch\"\ncontentDir = \"content/de\"\n"),
            ("config/_default/languages.en.toml", "title = \"English\"\ncontentDir = \"content/en\"\n"),
            ("config/_default/menu.en.toml", "[[main]]\nname = \"Code\"\nurl = \"/about/\"\n"),
            ("config/_default/markup.toml", "[goldmark.parser]\nautoHeadingIDType = \"blackfriday\"\n"),
            ("config/production/permalinks.toml", "posts = \"/:year/:slug/\"\n"),
            ("content/en/about.md", "---\ntitle: About\n---\n## U.S. & more\n"),
            ("content/en/posts/one.md", "---\ntitle: One\ndate: 2024-01-02\n---\nText."),
            ("content/de/about.md", "---\ntitle: Wir\n---\nText.")
        );
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity is Severity.Error);
        Assert.Contains("<h2 id=\"u-s-more\">", site.Text("/about/"));
        Assert.Contains("/de/about/", site.Paths());
        Assert.Contains("/2024/one/", site.Paths());
        Assert.Contains("<title>About · English</title>", site.Text("/about/"));
        Assert.Contains(">Code</a>", site.Text("/about/"));
    }

    [Fact]
    public void A_mistake_in_a_file_of_the_settings_is_reported_there()
    {
        Site site = Plan(
            ("config/_default/hugo.toml", "title = \"T\"\n"),
            ("config/_default/params.toml", "a = \n"),
            ("content/a.md", "---\ntitle: A\n---\nText.")
        );
        Assert.Equal(
            "config/_default/params.toml",
            Assert.Single(site.Diagnostics, found => found.Severity is Severity.Error).Path
        );
    }

    [Theory]
    [InlineData("[languages.fr]\ncontentDir = \"content/fr\"\n[languages.en]\ncontentDir = \"content/en\"\n")]
    [InlineData("languages:\n  fr:\n    contentDir: content/fr\n  en:\n    weight: 1\n    contentDir: content/en\n")]
    [InlineData("title = \"T\"\n")]
    public void Pages_of_the_main_language_are_at_the_root(string settings)
    {
        Site site = Plan(
            (settings.Contains(':') ? "hugo.yaml" : "hugo.toml", settings),
            ("content/en/_index.html", "---\ntitle: Home\n---\n<p>Text with {{< unknown >}}a shortcode.</p>"),
            ("content/en/docs/a.md", "---\ntitle: A\n---\nText.")
        );
        Assert.Contains("/docs/a/", site.Paths());
        Assert.Contains("<p>Text with a shortcode.</p>", MainOf(site, "/"));
        Assert.Contains(site.Diagnostics, found => found.Code.Id == "MIG006");
    }

    [Fact]
    public void A_file_in_HTML_is_a_page_only_with_front_matter()
    {
        Site site = Plan(
            ("hugo.toml", ""),
            ("content/page.html", "---\ntitle: Page\n---\n<h2>A</h2>\n\n    <p>B</p>"),
            ("content/copied.html", "<!doctype html><title>C</title><p>Copied.</p>"),
            ("static/raw.html", "---\ntitle: Raw\n---\n")
        );
        Assert.Contains("<p>B</p>", MainOf(site, "/page/"));
        Assert.Contains("Copied.", site.Text("/copied.html"));
        Assert.Contains("/raw.html", site.Paths());
    }

    [Fact]
    public void A_section_lists_pages_without_a_date_after_those_with_one()
    {
        Site site = Plan(
            ("hugo.toml", ""),
            ("content/docs/_index.md", "---\ntitle: Docs\n---\n"),
            ("content/docs/zoo.md", "---\ntitle: Zoo\n---\nText."),
            ("content/docs/ant.md", "---\ntitle: Ant\n---\nText."),
            ("content/docs/last.md", "---\ntitle: First by weight\nweight: 1\n---\nText."),
            ("content/docs/news.md", "---\ntitle: News\ndate: 2024-01-02\n---\nText."),
            ("content/docs/part/_index.md", "---\ntitle: Part\ndescription: What it is.\n---\n"),
            ("content/docs/part/inner.md", "---\ntitle: Inner\n---\nText."),
            ("content/docs/hidden.md", "---\ntitle: Hidden\nbuild: {list: never}\n---\nText."),
            ("content/top/only.md", "---\ntitle: Only\n---\nText."),
            ("content/alone/index.md", "---\ntitle: Alone\n---\nText.")
        );
        Assert.Equal(
            ["News", "First by weight", "Ant", "Part", "Zoo"],
            new HtmlParser()
                .ParseDocument(site.Text("/docs/"))
                .QuerySelectorAll("article h2")
                .Select(title => title.TextContent)
        );
        Assert.Contains("<p>What it is.</p>", MainOf(site, "/docs/"));
        Assert.Contains("Inner", MainOf(site, "/docs/part/"));
        Assert.Contains("Only", MainOf(site, "/top/"));
        Assert.DoesNotContain("class=\"item\"", MainOf(site, "/alone/"));
    }

    [Theory]
    [InlineData("", "a-link-texthttpsexampleorgx-c")]
    [InlineData("[markup.goldmark.parser]\nautoHeadingIDType = \"blackfriday\"\n", "a-link-text-https-example-org-x-c")]
    [InlineData("[markup.goldmark.parser]\nautoHeadingIDType = \"github-ascii\"\n", "a-link-texthttpsexampleorgx-c")]
    public void An_id_of_Hugo_is_made_of_the_line_as_it_is_written(string settings, string id)
    {
        Site site = Plan(
            ("hugo.toml", settings),
            (
                "content/a.md",
                "---\ntitle: A\n---\n## A [link *text*](https://example.org/x) C# ##\n\nTwo\nB_c\n---\n\n## ?"
            )
        );
        string main = MainOf(site, "/a/");
        Assert.Contains($"id=\"{id}\"", main);
        Assert.Contains(id.Contains("https-") ? "id=\"b-c\"" : "id=\"b_c\"", main);
        Assert.Contains("id=\"heading\"", main);
    }

    [Fact]
    public void Keys_of_a_cascade_without_effect_are_reported_once()
    {
        Site site = Plan(
            ("hugo.toml", ""),
            ("content/a/_index.md", "---\ntitle: A\ncascade:\n  type: docs\n  author: Me\n---\n"),
            ("content/b/_index.md", "---\ntitle: B\ncascade:\n- type: docs\n  outputs: [HTML]\n---\n"),
            ("content/c/_index.md", "---\ntitle: C\ncascade:\n- _target: {lang: de}\n  author: Du\n---\n")
        );
        Assert.Equal(
            [("content/a/_index.md", 4), ("content/c/_index.md", 4)],
            site.Diagnostics.Where(found => found.Code.Id == "MIG003").Select(found => (found.Path, found.Span.Line))
        );
        Assert.Contains(site.Diagnostics, found => found.Message.Contains("'outputs' and 'type'"));
        Assert.Contains(site.Diagnostics, found => found.Message.Contains("one language is not applied: 'de'"));
    }

    [Fact]
    public void An_anchor_that_a_left_out_shortcode_may_have_made_is_not_reported_too()
    {
        Site site = Plan(
            ("hugo.toml", ""),
            ("content/terms.md", "---\ntitle: Terms\n---\n{{% def id=\"root\" %}}The root.{{% /def %}}"),
            ("content/whole.md", "---\ntitle: Whole\n---\nText."),
            ("content/a.md", "---\ntitle: A\n---\n[a](/terms/#root) [b](/whole/#root)")
        );
        Assert.Equal(23, Assert.Single(site.Diagnostics, found => found.Code.Id == "LINK003").Span.Column);
    }
}
