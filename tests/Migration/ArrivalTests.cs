using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Tests.Sites;
using static Strata.Tests.Migration.ForeignPlan;

namespace Strata.Tests.Migration;

/// <summary>Wiki links, footnotes in blocks, sections and versions arrive, and one cause has one diagnostic.</summary>
public sealed class ArrivalTests
{
    private static IEnumerable<Diagnostic> Warnings(Site site) =>
        site.Diagnostics.Where(diagnostic => diagnostic.Severity is not Severity.Note);

    [Theory]
    [InlineData("data/site.yml", "input/")]
    [InlineData("hugo.toml", "content/")]
    public void A_wiki_link_leads_to_the_page_with_its_name(string settings, string folder)
    {
        Site site = Plan(
            (settings, settings.EndsWith(".yml", StringComparison.Ordinal) ? "title: A" : ""),
            (
                folder + "a.md",
                "---\ntitle: Start\n---\n[[second page]], [[b|text]], [[b#Part two]], [[#own]], `[[b]]`, "
                    + "[x [[b]]](b.md).\n\n"
                    + "| A |\n|---|\n| [[b\\|cell]] |\n\n## Own\n\nif [[ -f x ]]; then"
            ),
            (folder + "b.md", "---\ntitle: Second page\n---\n## Part two")
        );
        Assert.Empty(Warnings(site));
        string main = MainOf(site, "/a/");
        Assert.Contains("<a href=\"../b/\">second page</a>, <a href=\"../b/\">text</a>", main);
        Assert.Contains("href=\"../b/#part-two\"", main);
        Assert.Contains("<code>[[b]]</code>, <a href=\"../b/\">x [[b]]</a>", main);
        Assert.Contains("<td><a href=\"../b/\">cell</a></td>", main);
        Assert.Contains("if [[ -f x ]]; then", main);
    }

    [Theory]
    [InlineData("[[Missing]]", "leads to no page")]
    [InlineData("[[same]]", "'input/x/same.md' and 'input/y/same.md'")]
    public void A_wiki_link_without_a_single_page_stays_text(string link, string message)
    {
        Site site = Plan(
            ("data/site.yml", "title: A"),
            ("input/a.md", $"---\ntitle: Start\n---\nText {link}."),
            ("input/x/same.md", "---\ntitle: One\n---\nText."),
            ("input/y/same.md", "---\ntitle: Two\n---\nText.")
        );
        Diagnostic reported = Assert.Single(Warnings(site));
        Assert.Equal(Codes.MarkupOfOthers, reported.Code);
        Assert.Contains(message, reported.Message);
        Assert.Contains($"Text {link}.", MainOf(site, "/a/"));
    }

    [Theory]
    [InlineData("> Text.[^n]\n>\n> [^n]: The note\n> goes on.\n\nAfter.")]
    [InlineData("Text.[^n]\n\n- item\n\n  [^n]: The note\n  goes on.\n\nAfter.")]
    [InlineData("- > Text.[^n]\n\n> [^n]: The note\n> goes on.\n\nAfter.")]
    public void A_footnote_is_found_where_it_is_defined(string body)
    {
        Site site = Plan(("data/site.yml", "title: A"), ("input/a.md", "---\ntitle: A\n---\n" + body));
        Assert.Empty(Warnings(site));
        string main = MainOf(site, "/a/");
        Assert.Contains("href=\"#fn:1\"", main);
        Assert.Contains("<li id=\"fn:1\"><p>The note\ngoes on.", main);
        Assert.Contains("<p>After.</p>", main);
    }

    [Fact]
    public void Sections_and_taxonomies_of_Hugo_have_lists()
    {
        Site site = Plan(
            ("hugo.toml", "[taxonomies]\ntag = \"tags\"\nseries = \"series\"\n"),
            ("content/posts/one.md", "---\ntitle: One\ndate: 2024-01-02\nseries: [My Series]\n---\nText."),
            ("content/notes/_index.md", "---\ntitle: Notes\n---\nAn introduction."),
            ("content/notes/two.md", "---\ntitle: Two\ndate: 2024-01-03\nseries: My Series\n---\nText.")
        );
        Assert.Empty(Warnings(site));
        Assert.Contains("href=\"../posts/one/\"", MainOf(site, "/posts/"));
        Assert.DoesNotContain("Two", MainOf(site, "/posts/"));
        string notes = MainOf(site, "/notes/");
        Assert.Contains("An introduction.", notes);
        Assert.Contains("href=\"../notes/two/\"", notes);
        string series = MainOf(site, "/series/my-series/");
        Assert.Contains("One", series);
        Assert.Contains("Two", series);
        Assert.Contains("/series/", site.Paths());
    }

    [Fact]
    public void Pages_of_Hugo_have_the_front_matter_of_their_section()
    {
        Site site = Plan(
            ("hugo.toml", "[[cascade]]\nauthor = \"All\"\n[cascade._target]\npath = \"/docs/**\"\n"),
            (
                "content/docs/_index.md",
                "---\ntitle: Docs\ncascade:\n- _target: {path: '/docs/old/*'}\n  draft: true\n---\n"
            ),
            ("content/docs/a.md", "---\ntitle: A\ndate: 2024-01-02\n---\nText."),
            ("content/docs/own.md", "---\ntitle: Own\ndate: 2024-01-02\nauthor: Me\n---\nText."),
            ("content/docs/old/b.md", "---\ntitle: B\n---\nText."),
            ("content/c.md", "---\ntitle: C\ndate: 2024-01-02\n---\nText.")
        );
        Assert.DoesNotContain("/docs/old/b/", site.Paths());
        Assert.Contains("By All<", site.Text("/docs/a/"));
        Assert.Contains("By Me<", site.Text("/docs/own/"));
        Assert.DoesNotContain("By All<", site.Text("/c/"));
    }

    [Fact]
    public void Versions_and_further_folders_of_Docusaurus_have_their_addresses()
    {
        Site site = Plan(
            (
                "docusaurus.config.js",
                """
                module.exports = {
                  presets: [['classic', { docs: { routeBasePath: 'guide' }, blog: { routeBasePath: 'news' } }]],
                  plugins: [
                    ['@docusaurus/plugin-content-docs', {
                      id: 'community', path: 'community', routeBasePath: 'people' }],
                    ['@docusaurus/plugin-content-blog', /** @type {x} */ ({
                      id: 'b', path: './more', routeBasePath: 'more' })],
                  ],
                };
                """.Replace("{ docs: {", "{\n docs: {").Replace("}, blog: {", "},\n blog: {")
            ),
            ("versions.json", "[\"2.0\", \"1.0\"]"),
            ("docs/a.md", "---\ntitle: A\n---\nText."),
            ("versioned_docs/version-2.0/a.md", "---\ntitle: A\n---\nText."),
            ("versioned_docs/version-1.0/a.md", "---\ntitle: A\n---\nText."),
            ("community/team.md", "---\ntitle: Team\nid: us\n---\nText."),
            ("community/old/index.md", "---\ntitle: Old\nid: ignored\n---\nText."),
            ("community/new/index.md", "---\ntitle: New\nslug: ../fresh\n---\nText."),
            ("blog/2024-05-06-hello.md", "---\ntitle: Hello\n---\nText."),
            ("more/2024-05-07-other.md", "---\ntitle: Other\n---\nText.")
        );
        string[] expected =
        [
            "/guide/next/a/",
            "/guide/a/",
            "/guide/1.0/a/",
            "/people/us/",
            "/people/old/",
            "/people/fresh/",
            "/news/2024/05/06/hello/",
            "/news/",
            "/more/2024/05/07/other/",
            "/more/",
        ];
        Assert.All(expected, path => Assert.Contains(path, site.Paths()));
        Assert.DoesNotContain("Other", MainOf(site, "/news/"));
    }

    [Fact]
    public void Addresses_of_missing_translations_of_Starlight_lead_to_the_page()
    {
        Site site = Plan(
            (
                "astro.config.mjs",
                "export default { integrations: [starlight({ locales: { root: { label: 'English', lang: 'en' }, "
                    + "de: { label: 'Deutsch' } } })] }"
            ),
            ("src/content/docs/index.md", "---\ntitle: Start\n---\nText."),
            ("src/content/docs/only.md", "---\ntitle: Only\n---\nText."),
            ("src/content/docs/de/index.md", "---\ntitle: Anfang\n---\n[Link](/de/only/)")
        );
        Assert.Contains("/de/only/", site.Paths());
        Assert.Contains("/only/", site.Text("/de/only/"));
        Assert.Contains("href=\"../only/\"", MainOf(site, "/de/"));
    }

    [Fact]
    public void A_page_whose_Liquid_is_left_out_has_one_diagnostic()
    {
        Site site = Plan(("_config.yml", ""), ("a.md", "---\n---\n{% unknown %}<div>\n\nText.\n\n</div></section>"));
        Assert.Equal(Codes.LiquidNotRun, Assert.Single(Warnings(site)).Code);
        Assert.DoesNotContain("</section>", MainOf(site, "/a.html"));
    }

    [Fact]
    public void A_drawing_in_a_line_is_reported_once()
    {
        Site site = Plan(
            ("hugo.toml", ""),
            (
                "content/a.md",
                "Text <svg width=\"1\"><path d=\"M0 0\"/><lineargradient></lineargradient></svg> end <b>b</b>."
            )
        );
        Assert.Equal(Codes.RawHtmlRefused, Assert.Single(Warnings(site)).Code);
        Assert.DoesNotContain("<path d=\"M0 0\"", MainOf(site, "/a/"));
    }

    [Fact]
    public void A_link_to_a_file_that_was_left_out_names_why()
    {
        Site site = Plan(
            ("_config.yml", ""),
            ("a.md", "---\n---\n[Styles](/s.css) [Feed](/feed.xml)"),
            ("s.css", "---\n---\na { color: red }"),
            ("_posts/2024-05-06-hello.md", "---\ntitle: Hello\n---\nText.")
        );
        Assert.Equal(
            [Codes.LinkDead.Id, Codes.LinkDead.Id, Codes.ForeignFileUnused.Id],
            Warnings(site).Select(diagnostic => diagnostic.Code.Id).Order(StringComparer.Ordinal)
        );
        Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Fix.Contains("'url:'"));
        Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Message.Contains("MIG004 says why"));
    }
}
