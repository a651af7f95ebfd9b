using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Tests.Topologies;

namespace Strata.Tests.Sites;

/// <summary>Pages in several languages: their paths, messages and lists, and the links between them.</summary>
public class TranslationTests
{
    private const string Settings =
        "title: Test\nurl: https://example.org/base/\ndescription: About stacks.\nlanguages:\n  de:\n    title: "
        + "Probe\n    description: Über Stapel.\n";
    private const string Stack =
        "title: Stack\nstack:\n  - host: Server\n    os: linux\n    holds: [{ container: Shop, image: debian:13 "
        + "}, { kernel: Linux kernel }, { hardware: Hardware }]\n";

    [Fact]
    public void A_translation_has_the_path_of_the_original_below_its_language()
    {
        IEnumerable<string> paths = Site().PlanWithoutErrors().Paths().ToList();
        Assert.Contains("/de/posts/kernel/", paths);
        Assert.Contains("/de/about/", paths);
        Assert.Contains("/de/tags/linux/feed.xml", paths);
        Assert.Contains("/de/archive/2026/", paths);
        Assert.Contains("/de/llms.txt", paths);
    }

    [Fact]
    public void Each_page_of_a_set_has_alternate_links_to_all_of_them()
    {
        SiteInMemory site = Site();
        string[] expected =
        [
            "en https://example.org/base/posts/kernel/",
            "x-default https://example.org/base/posts/kernel/",
            "de https://example.org/base/de/posts/kernel/",
        ];
        Assert.Equal(expected, Alternates(site.Page("/posts/kernel/")));
        Assert.Equal(expected, Alternates(site.Page("/de/posts/kernel/")));
        Assert.Empty(Alternates(site.Page("/posts/only-english/")));
        string sitemap = site.Text("/sitemap.xml");
        Assert.Contains(
            "<loc>https://example.org/base/de/posts/kernel/</loc><lastmod>2026-01-02T00:00:00Z</lastmod>"
                + "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/base/posts/kernel/\" />",
            sitemap.ReplaceLineEndings("").Replace("  ", ""),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_links_to_its_translation_by_the_name_of_the_language()
    {
        IElement link = Assert.Single(Site().Page("/posts/kernel/").QuerySelectorAll("header .languages a"));
        Assert.Equal(
            ("Deutsch", "de", "de", "../../de/posts/kernel/"),
            (link.TextContent, link.GetAttribute("lang"), link.GetAttribute("hreflang"), link.GetAttribute("href"))
        );
        Assert.Empty(Site().Page("/posts/only-english/").QuerySelectorAll("header .languages a"));
        Assert.Equal(
            "../../../posts/kernel/",
            Site().Page("/de/posts/kernel/").QuerySelector("header .languages a")!.GetAttribute("href")
        );
    }

    [Theory]
    [InlineData("/", "/de/")]
    [InlineData("/archive/", "/de/archive/")]
    [InlineData("/tags/linux/", "/de/tags/linux/")]
    [InlineData("/topologies/stack/", "/de/topologies/stack/")]
    public void Generated_pages_link_to_their_translations(string path, string german)
    {
        SiteInMemory site = Site();
        Assert.Contains("de https://example.org/base" + german, Alternates(site.Page(path)));
        Assert.Contains("en https://example.org/base" + path, Alternates(site.Page(german)));
    }

    [Fact]
    public void All_messages_of_a_page_are_in_its_language()
    {
        IDocument page = Site().Page("/de/posts/kernel/");
        Assert.Equal("de", page.DocumentElement.GetAttribute("lang"));
        Assert.Null(page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("de_DE", page.QuerySelector("meta[property='og:locale']")!.GetAttribute("content"));
        Assert.Contains(
            "\"inLanguage\":\"de\"",
            page.QuerySelector("script[type='application/ld+json']")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("2. Januar 2026", page.QuerySelector("article time")!.TextContent);
        Assert.Equal("Hinweis", page.QuerySelector(".callout p")!.TextContent.Trim());
        Assert.Contains(
            "bringt ein Basisimage mit",
            page.QuerySelector(".diagram details")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Container-Host", page.QuerySelector(".diagram svg")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kernel · Probe", page.Title);
    }

    [Fact]
    public void Lists_neighbours_navigation_and_feeds_contain_only_pages_in_their_language()
    {
        SiteInMemory site = Site();
        Assert.Equal(
            ["Kernel"],
            site.Page("/de/")
                .QuerySelectorAll("main article h2, main .posts h2")
                .Select(heading => heading.TextContent.Trim())
        );
        Assert.DoesNotContain("/de/", site.Page("/").QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(
            ["Topologien", "Über"],
            site.Page("/de/")
                .QuerySelectorAll("header nav a")
                .Select(link => link.TextContent)
                .Order(StringComparer.Ordinal)
        );
        Assert.Empty(site.Page("/de/posts/kernel/").QuerySelectorAll(".pagination a"));
        string feed = site.Text("/de/feed.xml");
        Assert.Contains("xml:lang=\"de\"", feed, StringComparison.Ordinal);
        Assert.Contains("<title>Probe</title>", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("only-english", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("/de/", site.Text("/feed.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_file_leads_to_its_translation()
    {
        SiteInMemory site = Site()
            .With(
                "input/de-only.md",
                "---\ntitle: Nur\nlang: de\n---\n[Über](about.md), [Englisch](posts/2026-01-03-only-english.md)\n"
            );
        Assert.Equal(
            ["../../de/about/", "../../posts/only-english/"],
            site.Page("/de/de-only/").QuerySelectorAll("article p a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void A_topology_may_be_written_in_each_language()
    {
        SiteInMemory site = Site()
            .With(
                "data/topologies/stack.de.yml",
                Stack
                    .Replace("title: Stack", "title: Stapel\ndescription: Auf Deutsch.", StringComparison.Ordinal)
                    .Replace("Linux kernel", "Linux-Kernel", StringComparison.Ordinal)
            );
        Assert.Contains(
            "Linux-Kernel",
            site.Page("/de/posts/kernel/").QuerySelector(".diagram svg")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Linux kernel",
            site.Page("/posts/kernel/").QuerySelector(".diagram svg")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("Stapel", site.Page("/de/topologies/stack/").QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(
            site.PlanWithoutErrors().Paths(),
            path =>
                path.Contains("stack-de", StringComparison.Ordinal)
                || path.Contains("stack.de", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_site_in_one_language_keeps_its_paths_and_has_no_links_to_translations()
    {
        SiteInMemory site = new SiteInMemory()
            .With("input/notes.de.md", "---\ntitle: Notes\n---\nText.\n")
            .With("input/index.md", "---\ntitle: Home\n---\nText.\n");
        Site built = site.PlanWithoutErrors();
        Assert.Contains("/notes-de/", built.Paths());
        Assert.DoesNotContain("hreflang", built.Text("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("og:locale", built.Text("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("xhtml", built.Text("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_are_explained_by_the_glossary_of_the_language()
    {
        static string Glossary(string definition) =>
            "sources:\n  s: { title: S, url: https://example.org/ }\nterms:\n  kernel: { name: kernel, "
            + $"definition: {definition}, source: s }}\n";
        SiteInMemory site = new SiteInMemory()
            .With("data/site.yml", Settings)
            .With("data/glossary.yml", Glossary("The core."))
            .With("data/glossary.de.yml", Glossary("Der Kern."))
            .With("input/word.md", "The [kernel](term:kernel).\n")
            .With("input/word.de.md", "Der [Kernel](term:kernel).\n");
        Assert.Equal("The core.", site.Page("/word/").QuerySelector("dfn")!.GetAttribute("title"));
        Assert.Equal("Der Kern.", site.Page("/de/word/").QuerySelector("dfn")!.GetAttribute("title"));
    }

    [Fact]
    public void The_German_glossary_explains_the_terms_of_the_English_one()
    {
        static IEnumerable<(string, string?)> Terms(string path) =>
            GlossaryReader
                .Read(Reading.TextOf(path), new FileReport(path, new DiagnosticBag()))
                .Terms.Select(term => (term.Id, term.Kind));
        Assert.Equal(Terms("data/glossary.yml"), Terms("data/glossary.de.yml"));
    }

    [Fact]
    public void Numbers_have_the_separators_of_the_language()
    {
        SiteInMemory site = Site()
            .With("input/sizes.md", "Size: [](fact:base-images/debian-13-slim/disk)\n")
            .With("input/sizes.de.md", "Größe: [](fact:base-images/debian-13-slim/disk)\n");
        Assert.Contains(
            "78.6 MB",
            site.Page("/sizes/").QuerySelector("article p")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "78,6 MB",
            site.Page("/de/sizes/").QuerySelector("article p")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_example_of_the_documentation_builds()
    {
        string page = File.ReadAllText(Path.Combine(Folders.Repository, "input/docs/write/languages.md"));
        var site = new SiteInMemory();
        foreach (
            Match file in Regex.Matches(
                page,
                "```[a-z]+ title=\"(?<path>[^\"]+)\"\n(?<text>.*?)\n```",
                RegexOptions.Singleline
            )
        )
            site.With(file.Groups["path"].Value, file.Groups["text"].Value + "\n");
        Assert.Equal("Der Kernel", site.Page("/de/posts/kernel/").QuerySelector("h1")!.TextContent);
        Assert.Equal(
            "../../../about/",
            site.Page("/de/posts/kernel/").QuerySelector("article .prose a, article .lead a")!.GetAttribute("href")
        );
        Assert.Contains("/de/impressum/", site.PlanWithoutErrors().Paths());
    }

    [Fact]
    public void After_a_change_each_language_equals_that_of_a_new_plan()
    {
        var cache = new BuildCache();
        SiteInMemory site = Site();
        _ = site.Plan(cache);
        site.With("input/posts/2026-01-02-kernel.de.md", "---\ntitle: Anders\n---\nText.\n");
        Site kept = site.Plan(cache),
            anew = site.Plan(new BuildCache());
        Assert.Equal(anew.Paths(), kept.Paths());
        Assert.All(
            anew.Paths().Where(path => !path.EndsWith(".png", StringComparison.Ordinal)),
            path => Assert.Equal(anew.Text(path), kept.Text(path))
        );
    }

    private static SiteInMemory Site() =>
        new SiteInMemory()
            .With("data/site.yml", Settings)
            .With("data/topologies/stack.yml", Stack)
            .With("input/about.md", "---\ntitle: About\n---\nText.\n")
            .With("input/about.de.md", "---\ntitle: Über\n---\nText.\n")
            .With("input/topologies.md", "---\ntitle: Topologies\nlayout: topologies\n---\nAll.\n")
            .With("input/topologies.de.md", "---\ntitle: Topologien\nlayout: topologies\n---\nAlle.\n")
            .WithPost("2026-01-02-kernel", "title: The kernel\ntags: Linux", "![A stack](diagram:stack)")
            .WithPost(
                "2026-01-02-kernel.de",
                "title: Kernel\ntags: Linux",
                "> [!NOTE]\n> Text.\n\n![Ein Stapel](diagram:stack)"
            )
            .WithPost("2026-01-03-only-english", "title: Only English\ntags: Linux");

    private static List<string> Alternates(IDocument page) =>
        page.QuerySelectorAll("head link[rel=alternate][hreflang]")
            .Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}")
            .ToList();
}
