using AngleSharp.Dom;
using Strata.Engine.Building;

namespace Strata.Tests.Sites;

/// <summary>Terms and facts in prose, and pages of data.</summary>
public class DataTests
{
    private static SiteInMemory Site =>
        new SiteInMemory().With("input/words.md", "---\ntitle: Words\nlayout: glossary\n---\nOur words.\n");

    [Fact]
    public void A_term_links_to_the_glossary_and_explains_itself()
    {
        IElement term = Site.WithPost("2026-01-02-post", body: "A [*kernel*](term:kernel) is shared.")
            .Page("/posts/post/")
            .QuerySelector(".prose a.term")!;
        Assert.Equal("../../words/#kernel", term.GetAttribute("href"));
        Assert.Equal("<em>kernel</em>", term.InnerHtml);
        Assert.StartsWith("The core of an operating system", term.GetAttribute("title"));
    }

    [Fact]
    public void A_term_without_text_has_the_name_in_the_glossary() =>
        Assert.Equal(
            "base image",
            Site.WithPost("2026-01-02-post", body: "A [](term:container%20OS)")
                .Page("/posts/post/")
                .QuerySelector(".prose .term")!
                .TextContent
        );

    [Fact]
    public void Without_a_glossary_page_a_term_is_explained_in_place()
    {
        IElement term = new SiteInMemory()
            .WithPost("2026-01-02-post", body: "A [kernel](term:kernel).")
            .Page("/posts/post/")
            .QuerySelector(".prose .term")!;
        Assert.Equal(("DFN", "kernel"), (term.TagName, term.TextContent));
    }

    [Fact]
    public void A_fact_prints_its_value_with_measure_date_and_source()
    {
        IElement fact = Site.WithPost(
                "2026-01-02-post",
                body: "It takes [](fact:base-images/nanoserver-ltsc2022/disk) there."
            )
            .Page("/posts/post/")
            .QuerySelector(".prose .fact")!;
        Assert.Matches(@"^297 MB \(on disk, 2023-02-23, .*issue 321\)$", fact.TextContent);
        Assert.Equal(
            "https://github.com/microsoft/Windows-Containers/issues/321",
            fact.QuerySelector("a")!.GetAttribute("href")
        );
    }

    [Fact]
    public void A_verdict_is_a_fact_too() =>
        Assert.StartsWith(
            "no (Process isolation, ",
            Site.WithPost("2026-01-02-post", body: "It is [](fact:compatibility/windows/server-2022/ltsc2025/process).")
                .Page("/posts/post/")
                .QuerySelector(".prose .fact")!
                .TextContent
        );

    [Fact]
    public void Terms_and_facts_are_correct_in_excerpts_and_feeds()
    {
        var site = Site.WithPost(
            "2026-01-02-post",
            body: "A [kernel](term:kernel) of [](fact:base-images/debian-13-slim/pull).\n\n<!--more-->\n\nMore."
        );
        Assert.NotNull(site.Page("/").QuerySelector(".item a.term[href='./words/#kernel']"));
        Assert.StartsWith("29.8 MB (pull, compressed", site.Page("/").QuerySelector(".item .fact")!.TextContent);
        Assert.Contains("https://example.org/base/words/#kernel", site.Text("/feed.xml"));
    }

    [Fact]
    public void A_site_s_own_catalogue_replaces_the_default()
    {
        const string Catalogue =
            "sources:\n  us: { title: Us, url: \"https://example.org/\" }\nterms:\n  widget: { name: widget, "
            + "definition: A thing., source: us }\n";
        var site = Site.With("data/glossary.yml", Catalogue)
            .WithPost("2026-01-02-post", body: "A [widget](term:widget).");
        Assert.Equal(["widget"], site.Page("/words/").QuerySelectorAll("dt").Select(term => term.TextContent));
    }

    [Fact]
    public void Every_topology_has_a_page_below_the_gallery()
    {
        var site = new SiteInMemory()
            .With("input/stacks.md", "---\ntitle: Stacks\nlayout: topologies\n---\nAll.\n")
            .With(
                "data/topologies/tiny.yml",
                "title: Tiny & small\nas_of: 2017-03-31\nstack:\n  - host: Ubuntu\n    holds:\n      - kernel: "
                    + "Linux kernel\n      - hardware: Hardware\n"
            );
        Assert.Equal("../stacks/tiny/", site.Page("/stacks/").QuerySelector(".gallery a")!.GetAttribute("href"));
        IDocument page = site.Page("/stacks/tiny/");
        Assert.Equal("Tiny & small", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("figure.diagram svg").Length);
        Assert.Contains("  - host: Ubuntu\n", page.QuerySelector("pre code.language-yaml")!.TextContent);
        Assert.Contains("31 March 2017", page.QuerySelector(".meta")!.TextContent);
    }

    [Fact]
    public void The_compatibility_page_shows_every_verdict_of_its_table()
    {
        IDocument page = new SiteInMemory()
            .With("input/windows.md", "---\ntitle: W\nlayout: compatibility\ntable: windows\n---\nText.\n")
            .Page("/windows/");
        Assert.Equal(11 * 4 * 2, page.QuerySelectorAll("tbody .verdict").Length);
        IElement host = page.QuerySelectorAll("tbody tr")
            .Single(row =>
                row.QuerySelector("th")!.TextContent.StartsWith("Windows Server 2022", StringComparison.Ordinal)
            );
        Assert.Equal(
            "Process isolation: noHyper-V isolation: yes",
            host.QuerySelector("td[data-label=ltsc2019]")!.TextContent.Trim()
        );
        Assert.All(
            page.QuerySelectorAll("sup"),
            number => Assert.NotNull(page.GetElementById(number.ParentElement!.GetAttribute("href")![1..]))
        );
    }

    [Fact]
    public void The_base_images_page_has_a_row_for_each_image_and_two_charts()
    {
        IDocument page = new SiteInMemory()
            .With("input/images.md", "---\ntitle: I\nlayout: base-images\n---\nText.\n")
            .Page("/images/");
        Assert.Contains(
            "nanoserver:ltsc2022",
            page.QuerySelectorAll("tbody th").Select(cell => cell.FirstChild!.TextContent)
        );
        Assert.Equal(2, page.QuerySelectorAll("figure.diagram").Length);
        Assert.Equal(
            page.QuerySelectorAll("[id]").Length,
            page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count()
        );
    }

    [Fact]
    public void Every_rule_has_a_page_with_its_reason_and_two_examples()
    {
        Site site = new SiteInMemory()
            .With("input/laws.md", "---\ntitle: Laws\nlayout: rules\n---\nAll.\n")
            .PlanWithoutErrors();
        IDocument list = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.Text("/laws/"));
        IEnumerable<string> codes = Directory
            .GetDirectories(Path.Combine(Folders.Repository, "data/rules"))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal);
        Assert.Equal(codes, list.QuerySelectorAll(".codes a").Select(link => link.TextContent));
        foreach (string code in codes)
            Assert.True(
                new AngleSharp.Html.Parser.HtmlParser()
                    .ParseDocument(site.Text($"/laws/{code.ToLowerInvariant()}/"))
                    .QuerySelectorAll("pre")
                    .Length >= 2
            );
    }

    [Fact]
    public void A_site_without_data_pages_has_no_generated_ones()
    {
        Site site = new SiteInMemory().WithPost("2026-01-02-post").PlanWithoutErrors();
        Assert.DoesNotContain(site.Paths(), path => path.Contains("glossary") || path.Contains("topolog"));
    }
}
