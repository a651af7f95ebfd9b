using System.Buffers.Binary;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using Strata.Engine.Building;

namespace Strata.Tests.Sites;

/// <summary>Output for programs: structured data, Markdown, the sitemap.</summary>
public class MachineTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static SiteInMemory Site() =>
        new SiteInMemory()
            .With(
                "data/topologies/one.yml",
                "title: One container\nstack:\n  - host: Ubuntu\n    os: linux\n    holds:\n      - container: "
                    + "Web\n        image: debian:13-slim\n      - kernel: Linux kernel\n      - hardware: Hardware\n"
            )
            .With("input/images/card.png", SiteInMemory.Picture)
            .With(
                "input/about.md",
                "---\ndescription: What this is.\n---\n# About\n\n[Kernel](posts/2026-01-02-kernel.md), "
                    + "[again][k] and <a href=\"/posts/kernel/\">raw</a>, [host](term:container-host).\n\n[k]: "
                    + "/posts/kernel/#part\n\n![One *container*](diagram:one)\n"
            )
            .WithPost(
                "2026-01-02-kernel",
                "title: \"</script><b> & more\"\ndescription: A sentence.\nimage: /images/card.png\nupdated: "
                    + "2026-01-03",
                "Text.\n\n## Part\n\n![Card](../images/card.png)"
            );

    [Fact]
    public void A_post_is_an_article_in_JSON_LD_that_its_text_cannot_end()
    {
        IElement data = Site().Page("/posts/kernel/").QuerySelector("script[type='application/ld+json']")!;
        using JsonDocument json = JsonDocument.Parse(data.TextContent);
        Assert.Equal("Article", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal("</script><b> & more", json.RootElement.GetProperty("headline").GetString());
        Assert.Equal("https://example.org/base/posts/kernel/", json.RootElement.GetProperty("url").GetString());
        Assert.Equal("2026-01-02T00:00:00Z", json.RootElement.GetProperty("datePublished").GetString());
        Assert.Equal("2026-01-03T00:00:00Z", json.RootElement.GetProperty("dateModified").GetString());
        Assert.Equal("https://example.org/base/images/card.png", json.RootElement.GetProperty("image").GetString());
        Assert.Null(Site().Page("/about/").QuerySelector("script[type='application/ld+json']"));
    }

    [Fact]
    public void A_post_has_the_tags_of_social_networks()
    {
        IDocument page = Site().Page("/posts/kernel/");
        string? Property(string name) =>
            page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");
        Assert.Equal("article", Property("og:type"));
        Assert.Equal("https://example.org/base/images/card.png", Property("og:image"));
        Assert.Equal("2026-01-02T00:00:00Z", Property("article:published_time"));
        Assert.Equal("summary_large_image", Property("twitter:card"));
        Assert.Equal(
            "https://example.org/base/posts/kernel/",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
    }

    [Fact]
    public void Every_page_has_a_Markdown_export()
    {
        string about = Site().Text("/about/index.md");
        Assert.StartsWith(
            "# About\n\n> What this is.\n\n[Kernel](../posts/kernel/), [again][k] and <a "
                + "href=\"../posts/kernel/\">raw</a>, host.\n\n[k]: ../posts/kernel/#part\n\n**One container**\n",
            about
        );
        Assert.Contains("- Web (container)", about);
        Assert.DoesNotContain("diagram:", about);
        Assert.Contains("![Card](../../images/card.png)", Site().Text("/posts/kernel/index.md"));
        Assert.Equal(
            "../about/index.md",
            Site().Page("/about/").QuerySelector("link[type='text/markdown']")!.GetAttribute("href")
        );
    }

    [Fact]
    public void A_device_finds_the_icon_of_the_site()
    {
        Site site = Site().PlanWithoutErrors();
        using JsonDocument manifest = JsonDocument.Parse(site.Text("/site.webmanifest"));
        Assert.Equal("Test", manifest.RootElement.GetProperty("name").GetString());
        foreach (JsonElement icon in manifest.RootElement.GetProperty("icons").EnumerateArray())
        {
            byte[] bytes = site
                .Routes.Single(route => route.Path == icon.GetProperty("src").GetString()![1..])
                .Render()
                .Body!;
            if (icon.GetProperty("type").GetString() == "image/png")
                Assert.Equal(
                    icon.GetProperty("sizes").GetString(),
                    $"{BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16))}x"
                        + $"{BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))}"
                );
        }
    }

    [Fact]
    public void The_list_for_language_models_contains_every_page() =>
        Assert.Equal(
            "# Test\n\n## Pages\n\n- [About](./about/index.md): What this is.\n"
                + "- [Topologies](./topologies/index.md): Every stack on this site, drawn from data and described in "
                + "text.\n\n## Posts\n\n- [\\</script>\\<b> & "
                + "more](./posts/kernel/index.md): A sentence.\n",
            Site().Text("/llms.txt")
        );

    [Fact]
    public void Titles_and_descriptions_are_text_in_Markdown()
    {
        SiteInMemory site = new SiteInMemory()
            .With("data/site.yml", "title: A [site]\ndescription: \"<b>\\n# x\"\nurl: https://example.org/\n")
            .With("input/index.md", "---\nlayout: page\n---\nText.\n")
            .With(
                "input/a.md",
                "---\ntitle: \"[x](javascript:a) `b`\\n\\n# <c>\"\ndescription: '- *d*'\npermalink: /a(b/\n---\nText.\n"
            );
        Assert.Equal(
            "# A \\[site\\]\n\n> \\<b> # x\n\n## Pages\n\n- [A \\[site\\]](./index.md): Text.\n"
                + "- [\\[x\\](javascript:a) \\`b\\` # \\<c>](<./a(b/index.md>): \\- \\*d\\*\n",
            site.Text("/llms.txt")
        );
        Assert.StartsWith("# \\[x\\](javascript:a) \\`b\\` # \\<c>\n\n> \\- \\*d\\*\n\n", site.Text("/a(b/index.md"));
        Assert.StartsWith("# A \\[site\\]\n", site.Text("/index.md"));
    }

    [Fact]
    public void Pages_with_similar_paths_have_a_Markdown_export_each()
    {
        Site site = new SiteInMemory()
            .With("input/a.md", "---\ntitle: A\npermalink: /x.html\n---\nText.\n")
            .With("input/b.md", "---\ntitle: B\npermalink: /x.htm\n---\nText.\n")
            .With("input/c.md", "---\ntitle: C\npermalink: /x.md.html\n---\nText.\n")
            .PlanWithoutErrors();
        Assert.StartsWith("# A\n", site.Text("/x.md"));
        Assert.StartsWith("# B\n", site.Text("/x.htm.md"));
        Assert.StartsWith("# C\n", site.Text("/x.md.md"));
    }

    [Fact]
    public void A_page_whose_Markdown_export_is_replaced_does_not_name_one()
    {
        Site site = new SiteInMemory()
            .With("input/a.md", "---\ntitle: A\n---\nText.\n")
            .With("input/b.md", "---\ntitle: B\npermalink: /a/index.md\n---\nText.\n")
            .PlanWithoutErrors();
        Assert.DoesNotContain("text/markdown", site.Text("/a/"));
        Assert.Contains("- [A](./a/): Text.\n- [B](./a/index.md.md): Text.\n", site.Text("/llms.txt"));
    }

    [Fact]
    public void Markdown_and_structured_data_can_be_turned_off()
    {
        SiteInMemory site = Site()
            .With(
                "data/site.yml",
                "title: Test\nurl: https://example.org/\nfeatures:\n  markdown: false\n  structured_data: no\n  "
                    + "sitemap: false\n"
            );
        Assert.DoesNotContain(
            site.PlanWithoutErrors().Paths(),
            path => path.EndsWith(".md", StringComparison.Ordinal) || path is "/llms.txt" or "/sitemap.xml"
        );
        Assert.Null(site.Page("/posts/kernel/").QuerySelector("script[type='application/ld+json']"));
        Assert.DoesNotContain("Sitemap", site.Text("/robots.txt"));
    }

    [Fact]
    public void A_sitemap_of_more_than_fifty_thousand_addresses_is_split()
    {
        var site = new SiteInMemory().With(
            "data/site.yml",
            "title: Test\nurl: https://example.org/\nfeatures: { markdown: false }\n"
        );
        for (int page = 0; page < 50_001; page++)
            site.With($"input/p{page}.md", "A.");
        Site built = site.PlanWithoutErrors();
        Assert.Equal(
            ["https://example.org/sitemap-1.xml", "https://example.org/sitemap-2.xml"],
            XDocument.Parse(built.Text("/sitemap.xml")).Descendants(Sitemap + "loc").Select(loc => loc.Value)
        );
        Assert.Equal(50_000, XDocument.Parse(built.Text("/sitemap-1.xml")).Descendants(Sitemap + "loc").Count());
        Assert.Equal(2, XDocument.Parse(built.Text("/sitemap-2.xml")).Descendants(Sitemap + "loc").Count());
    }

    [Fact]
    public void No_page_grows_with_the_number_of_posts()
    {
        static int Largest(int posts)
        {
            var site = new SiteInMemory()
                .With("input/about.md", "# About\n")
                .With(
                    "data/site.yml",
                    "title: Test\nurl: https://example.org/\npagination: { posts: 4, titles: 10 }\n"
                );
            for (int post = 0; post < posts; post++)
                site.WithPost(
                    $"20{10 + post % 10}-01-02-post-{post:0000}",
                    $"title: Post {post:0000}\ntags: [one, t{post % 20:00}]\ncategories: c"
                );
            Site built = site.PlanWithoutErrors();
            // The lists for programs contain every page once; everything else is bounded.
            return built
                .Routes.Where(route =>
                    route.Path is not ("/llms.txt" or "/sitemap.xml")
                    && !route.Path.StartsWith("/_strata/", StringComparison.Ordinal)
                )
                .Max(route => route.Render().Body!.Length);
        }

        Assert.InRange(Largest(600) - Largest(300), -200, 200);
    }
}
