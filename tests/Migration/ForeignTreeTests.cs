using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Tests.Sites;
using static Strata.Tests.Migration.ForeignPlan;

namespace Strata.Tests.Migration;

/// <summary>Sites of other generators are built without an edit, at the addresses that they have there.</summary>
public sealed class ForeignTreeTests
{
    [Theory]
    [InlineData("hugo.toml", "content/Docs/My Page.md", "/docs/my-page/")]
    [InlineData("hugo.toml", "content/docs/_index.md", "/docs/")]
    [InlineData("hugo.yaml", "content/posts/first/index.md", "/posts/first/")]
    [InlineData("hugo.toml", "content/v1.2.md", "/v1.2/")]
    [InlineData("book.toml", "src/ch01-00-start.md", "/ch01-00-start.html")]
    [InlineData("book.toml", "src/README.md", "/")]
    [InlineData("docusaurus.config.js", "docs/01-intro/02-first.md", "/docs/intro/first/")]
    [InlineData("docusaurus.config.ts", "blog/2024-05-06-hello.md", "/blog/2024/05/06/hello/")]
    [InlineData("astro.config.mjs", "src/content/docs/guides/Start Here.mdx", "/guides/start-here/")]
    [InlineData("mkdocs.yml", "docs/user-guide/install.md", "/user-guide/install/")]
    [InlineData("_config.yml", "about.md", "/about.html")]
    [InlineData("_config.yml", "_posts/2024-05-06-What's_new!.md", "/2024/05/06/What's_new!.html")]
    public void A_page_has_its_address(string settings, string file, string path)
    {
        Site site = Plan((settings, ""), (file, "---\ntitle: A\n---\nText."));
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity is Severity.Error);
        Assert.Contains(path, site.Paths());
    }

    [Theory]
    [InlineData("content/2020-03-04-First_Post.md", "---\n---\n", "/first-post/")]
    [InlineData("content/Über uns.md", "---\n---\n", "/uber-uns/")]
    [InlineData("content/a.md", "+++\npath = \"2024/05/Rust-1.2\"\n+++\n", "/2024/05/Rust-1.2/")]
    public void Zola_is_told_from_Hugo_by_its_templates(string file, string text, string path) =>
        Assert.Contains(path, Plan(("config.toml", ""), ("templates/index.html", ""), (file, text)).Paths());

    [Fact]
    public void The_Markdown_version_has_no_address_that_the_page_refuses()
    {
        Site site = Plan(
            ("mkdocs.yml", "site_name: A\nsite_url: https://example.com/"),
            ("docs/a.png", SiteInMemory.Picture),
            ("docs/b.png", SiteInMemory.Picture),
            ("docs/c.md", "# A\n\n<javascript:alert(1)>\n\n![A](a.png){dark=b.png} ![B](a.png){dark=data:x}\n")
        );
        string text = site.Text("/c/index.md");
        Assert.DoesNotContain("<javascript:", text);
        Assert.Contains("javascript:alert(1)", text);
        Assert.Contains("![A](../a.png){dark=../b.png} ![B](../a.png){dark=}", text);
        Assert.DoesNotContain("<a href=\"\"", site.Text("/c/"));
    }

    [Fact]
    public void A_heading_of_Zola_has_an_id_in_ASCII() =>
        Assert.Contains(
            "<h2 id=\"cafe-more\">",
            MainOf(
                Plan(("config.toml", ""), ("templates/a.html", ""), ("content/a.md", "Text.\n\n## Café & More")),
                "/a/"
            )
        );

    [Fact]
    public void Statiq_needs_no_opening_line_and_writes_dates_in_American_order()
    {
        Site site = Plan(
            ("Program.cs", ""),
            ("input/posts/hello.md", "Title: Hello\nPublished: 3/22/2020\n---\nSee [it](xref:other-page)."),
            ("input/about.md", "Title: Other page\n---\nText.")
        );
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity is not Severity.Note);
        Assert.Contains("datetime=\"2020-03-22", site.Text("/posts/hello.html"));
        Assert.Contains("href=\"../about.html\"", MainOf(site, "/posts/hello.html"));
    }

    [Fact]
    public void Mistakes_that_another_generator_accepts_are_warnings_and_errors_with_strict()
    {
        (string Path, string Text)[] files =
        [
            ("hugo.toml", ""),
            ("content/a.md", "[dead](missing.md)\n\n<div>\n\n<script>alert(1)</script>\n\n<b onclick=x>bold</b>"),
        ];
        Site site = Plan(files);
        Assert.Equal(
            ["HTML001", "HTML002", "HTML006", "LINK002"],
            site.Diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Warning)
                .Select(diagnostic => diagnostic.Code.Id)
                .Order(StringComparer.Ordinal)
        );
        Assert.False(site.HasErrors);
        string main = MainOf(site, "/a/");
        Assert.DoesNotContain("alert", main);
        Assert.DoesNotContain("onclick", main);
        Assert.Contains(">bold</b>", main);
        Assert.True(Plan(Options with { Strict = true }, files).HasErrors);
    }

    [Fact]
    public void A_script_of_another_generator_is_left_out()
    {
        Site site = Plan(("hugo.toml", ""), ("content/a.md", "Text."), ("static/js/app.js", "alert(1)"));
        Assert.DoesNotContain("/js/app.js", site.Paths());
        Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Code == Codes.ForeignFileUnused);
    }

    [Fact]
    public void Shortcodes_of_Hugo_become_Markdown_or_are_left_out()
    {
        Site site = Plan(
            ("hugo.toml", ""),
            ("content/posts/one.md", "---\ndate: 2024-01-02\n---\nOne."),
            (
                "content/a.md",
                "{{< figure src=\"/b.png\" alt=\"A picture\" >}}\n\n[One]({{< ref \"one.md\" >}})\n\n"
                    + "{{% note %}}Kept{{% /note %}}\n\n`{{</* ref \"x\" */>}}`"
            ),
            ("static/b.png", SiteInMemory.Picture)
        );
        string main = MainOf(site, "/a/");
        Assert.Contains("alt=\"A picture\"", main);
        Assert.Contains("href=\"../posts/one/\"", main);
        Assert.Contains("Kept", main);
        Assert.DoesNotContain("{{%", main);
        Assert.Contains("<code>{{&lt; ref &quot;x&quot; &gt;}}</code>", main);
        Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Code == Codes.ShortcodeNotRun);
    }

    [Fact]
    public void A_book_includes_listed_files_only()
    {
        Site site = Plan(
            ("book.toml", ""),
            ("listings/a.rs", "fn main() {\n    // ANCHOR: body\n    let x = 1;\n    // ANCHOR_END: body\n}\n"),
            (
                "src/a.md",
                "```rust,ignore\n# hidden();\n{{#include ../listings/a.rs:body}}\n```\n\n{{#include ../.git/config}}\n"
            )
        );
        string main = MainOf(site, "/a.html");
        Assert.Contains("let", main);
        Assert.DoesNotContain("hidden", main);
        Assert.DoesNotContain("ANCHOR", main);
        Assert.Contains(
            site.Diagnostics,
            diagnostic => diagnostic.Code == Codes.LinkDead && diagnostic.Message.Contains(".git/config")
        );
    }

    [Fact]
    public void Components_of_MDX_become_text()
    {
        Site site = Plan(
            ("astro.config.mjs", ""),
            (
                "src/content/docs/a.mdx",
                "import { Tabs } from 'x';\n\n<Tabs>\n  <TabItem label=\"Linux\">\n    Run **it**.\n"
                    + "  </TabItem>\n</Tabs>\n\n"
                    + ":::tip[Good to know]\nFast.\n:::\n"
            )
        );
        string main = MainOf(site, "/a/");
        Assert.Contains("<strong>Linux</strong>", main);
        Assert.Contains("<strong>it</strong>", main);
        Assert.Contains("Good to know", main);
        Assert.DoesNotContain("import", main);
        Assert.DoesNotContain(":::", main);
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity is not Severity.Note);
    }

    [Fact]
    public void Collections_defaults_includes_and_HTML_pages_of_Jekyll_are_read()
    {
        Site site = Plan(
            (
                "_config.yml",
                "collections:\n  guides:\n    output: true\n    permalink: /:collection/:path/\ndefaults:\n"
                    + "- scope: {path: '', type: guides}\n  values: {description: From the defaults.}\nowner: Ann\n"
            ),
            (
                "_guides/deep/first.md",
                "---\ntitle: First\n---\nBy {{ site.owner }}. {% include note.html text=\"Hi\" %}"
            ),
            ("_includes/note.html", "<b>{{ include.text }}</b>"),
            (
                "old.html",
                "---\ntitle: Old\n---\n<h2 id=\"x\">Old page</h2>\n{% for p in site.posts %}{{ p.title }}{% endfor %}\n"
            ),
            ("_data/people.yml", "- Ann")
        );
        string guide = site.Text("/guides/deep/first/");
        Assert.Contains("By Ann. <b>Hi</b>", guide);
        Assert.Contains("From the defaults.", guide);
        Assert.Contains("<h2 id=\"x\">Old page</h2>", site.Text("/old.html"));
        Assert.DoesNotContain("/_data/people.yml", site.Paths());
    }

    [Fact]
    public void An_include_that_includes_itself_many_times_ends()
    {
        string many = string.Concat(Enumerable.Repeat("{% include a.html %}", 500));
        Site site = Plan(("_config.yml", ""), ("_includes/a.html", "x" + many), ("a.md", $"---\n---\n{many}\n"));
        Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Code == Codes.LiquidNotRun);
        Assert.False(site.HasErrors);
    }

    [Fact]
    public void Markdown_follows_a_block_of_HTML_in_Jekyll()
    {
        Site site = Plan(("_config.yml", ""), ("a.md", "---\n---\n<aside>\n  x\n</aside>\n### What's *New*, A & B?\n"));
        Assert.Contains("<h3 id=\"whats-new-a--b\">", MainOf(site, "/a.html"));
    }

    [Fact]
    public void A_folder_that_is_no_site_publishes_pages_and_pictures_only()
    {
        Site site = Plan(("a.md", "Text."), ("b.png", SiteInMemory.Picture), ("secrets.env", "TOKEN=1"));
        Assert.Contains("/b.png", site.Paths());
        Assert.DoesNotContain("/secrets.env", site.Paths());
        Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Path == "secrets.env");
    }

    [Fact]
    public void Keep_going_publishes_the_pages_without_errors()
    {
        Site site = Plan(
            Options with
            {
                KeepsGoing = true,
            },
            ("input/a.md", "[dead](missing.md)"),
            ("input/b.md", "---\ntitle: {\n---\nText."),
            ("input/c.md", "[B](b.md)")
        );
        Assert.True(site.HasErrors);
        Assert.Contains("/a/", site.Paths());
        Assert.Contains("/c/", site.Paths());
        Assert.DoesNotContain("/b/", site.Paths());
        Assert.Equal(2, site.Diagnostics.Count(diagnostic => diagnostic.Severity is Severity.Error));
    }

    [Fact]
    public void Keep_going_does_not_publish_a_site_with_an_error_in_its_settings() =>
        Assert.Empty(
            Plan(Options with { KeepsGoing = true }, ("input/a.md", "Text."), ("data/site.yml", "titel: X")).Paths()
        );

    [Fact]
    public void Settings_on_disk_are_read()
    {
        DirectoryInfo root = Directory.CreateTempSubdirectory("strata-");
        try
        {
            File.WriteAllText(
                Path.Combine(root.FullName, "hugo.toml"),
                "baseURL = 'https://example.org/'\ntitle = 'A'\n"
            );
            root.CreateSubdirectory("content");
            File.WriteAllText(Path.Combine(root.FullName, "content", "a.md"), "Text.");
            Site site = SiteBuilder.Plan(SiteFiles.FromFolder(root.FullName), Options);
            Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Code == Codes.NoAddress);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
