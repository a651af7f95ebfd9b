using AngleSharp.Dom;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Tests.Sites;

/// <summary>Front matter of folders, included files and values of data, on the pages of a site.</summary>
public sealed class SharingTests
{
    [Fact]
    public void The_nearest_defaults_of_a_folder_complete_the_front_matter_of_a_page()
    {
        SiteInMemory site = new SiteInMemory()
            .With("input/posts/_defaults.yml", "author: Above\ntags: [Above]\ncategories: [Rock]\n")
            .With("input/posts/2026/_defaults.yml", "author: Nearest\n")
            .With("input/posts/2026/2026-01-02-a.md", "# A\n")
            .With("input/posts/2026/2026-01-03-b.md", "---\nauthor: Own\ncategory: Sand\n---\n# B\n")
            .With("input/about.md", "# About\n");
        IDocument a = site.Page("/posts/a/");
        Assert.Contains("Nearest", a.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Above", a.QuerySelector(".tags")!.TextContent.Trim());
        Assert.Equal("Rock", a.QuerySelector(".eyebrow")!.TextContent.Trim());
        IDocument b = site.Page("/posts/b/");
        Assert.Contains("Own", b.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Sand", b.QuerySelector(".eyebrow")!.TextContent.Trim());
        Assert.DoesNotContain("_defaults", string.Join('\n', site.Plan().Paths()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_default_is_reported_once_where_it_is_written()
    {
        string[] found =
        [
            .. new SiteInMemory()
                .With("input/guide/_defaults.yml", "tags: [a]\nlayout: pag\n")
                .With("input/guide/a.md", "# A\n")
                .With("input/guide/b.md", "# B\n")
                .Diagnostics()
                .Where(diagnostic => diagnostic.Contains("PAGE003", StringComparison.Ordinal)),
        ];
        Assert.StartsWith(
            "input/guide/_defaults.yml(2,9): error PAGE003:",
            Assert.Single(found),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Values_are_the_same_in_the_head_of_a_page_in_tags_and_in_addresses()
    {
        const string Value = "2. _x_ & \"y\" #";
        IDocument page = new SiteInMemory()
            .With("data/versions.yml", $"strata: '{Value}'\nnumber: 2.0.3\n")
            .With(
                "input/guide.md",
                "---\ntitle: Guide to :data[versions.strata]\ndescription: All of :data[versions.number].\n---\n"
                    + ":data[versions.strata]\n\n<p title=\":data[versions.strata]\">:data[versions.strata]</p>\n\n"
                    + "See <kbd title=':data[versions.strata]'>:data[versions.number]</kbd> and "
                    + "https://example.org/:data[versions.number]/.\n"
            )
            .Page("/guide/");
        Assert.Equal($"Guide to {Value}", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("All of 2.0.3.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal(Value, page.QuerySelector(".prose p:not([title])")!.TextContent);
        Assert.All(page.QuerySelectorAll("[title]"), tag => Assert.Equal(Value, tag.GetAttribute("title")));
        Assert.Equal(Value, page.QuerySelector("p[title]")!.TextContent);
        Assert.Equal("2.0.3", page.QuerySelector(".prose kbd")!.TextContent);
        Assert.Equal("https://example.org/2.0.3/", page.QuerySelector(".prose a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_part_is_included_with_its_own_includes_and_values()
    {
        IDocument page = new SiteInMemory()
            .With("data/versions.yml", "strata: 1.4_2*\n")
            .With(
                "input/guide/index.md",
                "# Guide\n\nAbove\n::include{file=\"_parts/a.md\"}\nBelow\n\n- Item\n\n"
                    + "  ::include{file=\"_parts/c.md\"}\n"
            )
            .With(
                "input/guide/_parts/a.md",
                "---\nmood: fine\n---\n\n## Heading of a part\n\n::include{file=\"c.md\"}\n"
            )
            .With("input/guide/_parts/c.md", "Version :data[versions.strata], not `:data[versions.strata]`.\n")
            .Page("/guide/");
        Assert.Equal("heading-of-a-part", page.QuerySelector(".prose h2")!.Id);
        Assert.Equal(
            ["Above", "Version 1.4_2*, not :data[versions.strata].", "Below"],
            page.QuerySelectorAll(".prose > p").Select(paragraph => paragraph.TextContent)
        );
        Assert.Contains(
            "Version 1.4_2*",
            page.QuerySelector(".prose li p:last-child")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("include=\"sample.cs\" lines=\"4\"", "Go(); // ```\n")]
    [InlineData("include=\"sample.cs\" region=\"main\"", "void Main() {\n    Go(); // ```\n}\n")]
    [InlineData("include=\"/input/guide/sample.cs\" region=\"tag\"", "int i;\n")]
    public void Code_is_included_by_lines_or_region(string options, string expected)
    {
        const string Source =
            "class X {\n    #region main\n    void Main() {\n        Go(); // ```\n    }\n    #endregion\n"
            + "    // [START tag]\n    int i;\n    // [END tag]\n}\n";
        SiteInMemory site = new SiteInMemory()
            .With("input/guide/sample.cs", Source)
            .With("input/guide/index.md", $"# Guide\n\n> ```csharp title=\"x.cs\" {options} {{1}}\n> ```\n\nBelow.\n");
        IDocument page = site.Page("/guide/");
        Assert.Equal(expected, page.QuerySelector("blockquote pre code")!.TextContent);
        Assert.Equal("x.cs", page.QuerySelector("figcaption")!.TextContent);
        Assert.Equal("Below.", page.QuerySelector(".prose > p")!.TextContent);
        Assert.Contains(expected.Split('\n')[0], site.Text("/guide/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_preview_reads_a_page_again_when_its_part_changes()
    {
        var cache = new BuildCache();
        SiteInMemory site = new SiteInMemory()
            .With("input/index.md", "# Home\n\n::include{file=\"_parts/a.md\"}\n")
            .With("input/_parts/a.md", "Before.\n");
        Assert.Contains("Before.", site.Plan(cache).Text("/"), StringComparison.Ordinal);
        Assert.Contains(
            "After.",
            site.With("input/_parts/a.md", "After.\n").Plan(cache).Text("/"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("../../secret.md")]
    [InlineData("/.git/config")]
    [InlineData("/input/.hidden.md")]
    [InlineData("https://example.org/x.md")]
    [InlineData("C:\\secret.md")]
    public void Only_files_of_the_site_are_included(string path)
    {
        string found = Assert.Single(
            new SiteInMemory().With("input/index.md", $"# Home\n\n::include{{file=\"{path}\"}}\n").Diagnostics()
        );
        Assert.StartsWith("input/index.md(3,1): error MD016:", found, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_in_a_part_have_its_own_positions()
    {
        Assert.Contains(
            new SiteInMemory()
                .With("input/index.md", "# Home\n\nText.\n\n::include{file=\"_parts/a.md\"}\n")
                .With("input/_parts/a.md", "---\nx: y\n---\nA part.\n\nA [dead link](nowhere.md).\n")
                .Diagnostics(),
            diagnostic => diagnostic.StartsWith("input/_parts/a.md(6,15): error LINK002:", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_link_that_leaves_the_site_is_not_included()
    {
        DirectoryInfo root = Directory.CreateTempSubdirectory();
        try
        {
            string parts = Path.Combine(root.FullName, "site", "input", "_parts");
            Directory.CreateDirectory(parts);
            string secret = Path.Combine(root.FullName, "secret.md");
            File.WriteAllText(secret, "A secret.");
            File.CreateSymbolicLink(Path.Combine(parts, "link.md"), secret);
            File.WriteAllText(
                Path.Combine(root.FullName, "site", "input", "index.md"),
                "# Home\n\n::include{file=\"_parts/link.md\"}\n"
            );
            Site site = SiteBuilder.Plan(
                SiteFiles.FromFolder(Path.Combine(root.FullName, "site")),
                new BuildOptions { AsOf = new NodaTime.LocalDate(2026, 1, 1) }
            );
            Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Code.Id == "MD016");
            Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Code.Id == "FILE002");
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
