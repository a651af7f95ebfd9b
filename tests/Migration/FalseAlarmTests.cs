using System.Text.RegularExpressions;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;
using Strata.Engine.Text;
using Strata.Tests.Sites;
using static Strata.Tests.Migration.ForeignPlan;

namespace Strata.Tests.Migration;

/// <summary>What works in another generator, and works here, is not reported.</summary>
public sealed partial class FalseAlarmTests
{
    private static string[] CodesOf(Site site) =>
        [
            .. site
                .Diagnostics.Where(diagnostic => diagnostic.Severity is not Severity.Note)
                .Select(diagnostic => diagnostic.Code.Id),
        ];

    [Theory]
    [InlineData("MdBook", "```rust,ignore,does_not_compile", "```rust")]
    [InlineData("MdBook", "~~~rust,editable", "~~~rust")]
    [InlineData("Hugo", "```js {file=\"a.mjs\" copy=true}", "```js title=\"a.mjs\"")]
    [InlineData("Hugo", "```go {linenos=table,hl_lines=[2,\"4-5\"]}", "```go {2,4-5} lines")]
    [InlineData("Zola", "```scss, linenos, hl_lines=3-4 8-9", "```scss {3-4,8-9} lines")]
    [InlineData("Zola", "```toml,name=zola.toml", "```toml title=\"zola.toml\"")]
    [InlineData("Docusaurus", "```console autoupdate=true", "```console")]
    [InlineData("Docusaurus", "```js title='a \"b\"' {1,3} showLineNumbers", "```js title='a \"b\"' {1,3} lines")]
    [InlineData("Starlight", "- ```diff lang=\"js\" ins={2}", "- ```js {2} diff")]
    [InlineData("Starlight", "```js frame=\"none\"", "```js")]
    [InlineData("Hugo", "```title=\"a\"", "```title=\"a\"")]
    [InlineData("MkDocs", "```py title=\"a.py\" linenums=\"1\" hl_lines=\"2 3\"", "```py title=\"a.py\" {2,3} lines")]
    public void Options_of_code_are_translated(string generator, string line, string expected)
    {
        string body = $"{line}\na\n```\n";
        Translation translation = CodeOptions.Translate(body, Enum.Parse<Generator>(generator));
        Assert.Empty(translation.Notices);
        Assert.Equal($"{expected}\na\n```\n", EditedText.Of(body).Apply(translation.Edits).Text);
    }

    [Theory]
    [InlineData("Starlight", "```js \"word\" /x y/ ins=\"z\"", new[] { "\"word\"", "/x y/", "ins=\"z\"" })]
    [InlineData("Zola", "```js, linenostart=10, hide_lines=2 7", new[] { "linenostart=10", "hide_lines=2 7" })]
    public void Options_of_code_without_an_equivalent_are_reported(string generator, string line, string[] expected)
    {
        IReadOnlyList<TextNotice> notices = CodeOptions.Translate(line, Enum.Parse<Generator>(generator)).Notices;
        Assert.Equal(expected, notices.Select(notice => line.Substring(notice.Start, notice.Length)));
    }

    [Fact]
    public void A_shortcode_of_Hugo_that_highlights_shows_code()
    {
        Site site = Plan(
            ("hugo.toml", ""),
            ("layouts/_shortcodes/code-rust.html", "{{ highlight (trim .Inner \"\\n\") \"rust\" \"\" }}"),
            ("layouts/shortcodes/high.html", "{{ highlight .Inner (.Get 0) \"\" }}"),
            (
                "content/a.md",
                "{{< high \"js\" >}}\nlet a = b<c>();\n{{< /high >}}\n\n"
                    + "{{< code-rust main >}}\n[x](y)\n{{< /code-rust >}}"
            )
        );
        Assert.Empty(CodesOf(site));
        string page = site.Text("/a/");
        Assert.Contains("language-js", page);
        Assert.Contains("<figcaption>main</figcaption>", page);
        Assert.Contains("language-rust", page);
    }

    [Fact]
    public void The_elements_in_a_picture_are_not_reported_beside_it() =>
        Assert.Equal(
            ["HTML001"],
            CodesOf(
                Plan(
                    ("hugo.toml", ""),
                    ("content/a.md", "<svg onload=x>\n<defs><path style=a></defs><image href=x></svg>\n")
                )
            )
        );

    [Fact]
    public void What_follows_the_first_end_of_nested_pictures_is_checked() =>
        Assert.Equal(
            ["HTML001", "HTML002"],
            CodesOf(Plan(("hugo.toml", ""), ("content/a.md", "<svg>\n<svg><path></svg><b onclick=x>bold</b></svg>\n")))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_locale_and_an_hour_of_one_digit_are_read_in_front_matter()
    {
        Site site = Plan(("_config.yml", ""), ("a.md", "---\nlang: zh_CN\ndate: 2024-03-21 4:00:00 +0000\n---\nText."));
        Assert.Empty(CodesOf(site));
        Assert.Contains("<html lang=\"zh-CN\"", site.Text("/a.html"));
    }

    [Theory]
    [InlineData("hugo.toml", "baseURL = 'https://example.org/'", "content/posts/2024-05-06-a.md", "/index.xml")]
    [InlineData("_config.yml", "url: https://example.org", "_posts/2024-05-06-a.md", "/atom.xml")]
    [InlineData("docusaurus.config.js", "url: 'https://example.org'", "blog/2024-05-06-a.md", "/blog/rss.xml")]
    [InlineData("docusaurus.config.js", "url: 'https://example.org'", "blog/2024-05-06-a.md", "/blog/")]
    public void Feeds_and_lists_are_at_their_old_addresses_too(string settings, string text, string post, string path)
    {
        Site site = Plan((settings, text), (post, $"---\ntitle: A\ndate: 2024-05-06\n---\n[List]({path})"));
        Assert.Contains(path, site.Paths());
        Assert.Empty(CodesOf(site));
    }

    [Fact]
    public void A_feed_is_not_where_the_author_has_a_folder() =>
        Assert.Empty(
            CodesOf(
                Plan(
                    ("config.toml", "base_url = \"https://example.org\""),
                    ("templates/a.html", ""),
                    ("content/2024-05-06-a.md", "+++\ntitle = \"A\"\ndate = 2024-05-06\n+++\nText."),
                    ("static/atom.xml/index.html", "<p>Moved")
                )
            )
        );

    [Theory]
    [InlineData("book.toml", "src/a.md", "[std](../std/index.html)", "src/b.md")]
    [InlineData("astro.config.mjs", "src/content/docs/it/index.md", "[B](/it/b/)", "src/content/docs/b.md")]
    [InlineData("book.toml", "src/a.md", "Write `{{#include}}`.\n\n```hbs\n{{#toc 1}}\n```", "src/b.md")]
    public void Links_and_expressions_that_work_there_are_not_reported(
        string settings,
        string file,
        string text,
        string other
    ) =>
        Assert.Empty(
            CodesOf(Plan((settings, ""), (file, $"---\ntitle: A\n---\n{text}"), (other, "---\ntitle: B\n---\nText.")))
        );

    [Fact]
    public void A_file_beside_a_page_of_Zola_is_found_at_the_address_of_the_page() =>
        Assert.Empty(
            CodesOf(
                Plan(
                    ("config.toml", ""),
                    ("templates/a.html", ""),
                    ("content/01-first/index.md", "+++\ntitle = \"A\"\npath = \"first\"\n+++\n![P](p.png)"),
                    ("content/01-first/p.png", SiteInMemory.Picture),
                    ("content/02-second/index.md", "+++\ntitle = \"B\"\npath = \"second\"\n+++\n![P](../first/p.png)")
                )
            )
        );

    [Fact]
    public void An_emoji_in_a_heading_of_Zola_is_its_name_in_the_id() =>
        Assert.Empty(
            CodesOf(
                Plan(
                    ("config.toml", ""),
                    ("templates/a.html", ""),
                    ("content/a.md", "+++\ntitle = \"A\"\n+++\n[It](#goals-crab)\n\n## Goals (🦀)\n")
                )
            )
        );

    [Theory]
    [InlineData("jekyll-feed, jekyll-sitemap", "")]
    [InlineData("jekyll-feed, jekyll-gist", "MIG003")]
    public void Plugins_whose_work_is_done_here_are_not_reported(string plugins, string expected) =>
        Assert.Equal(
            expected,
            string.Concat(CodesOf(Plan(("_config.yml", $"plugins: [{plugins}]"), ("a.md", "Text."))))
        );

    [Fact]
    public void A_layout_that_the_theme_does_not_have_is_reported_once()
    {
        Site site = Plan(
            ("_config.yml", ""),
            ("a.md", "---\nlayout: wide\n---\nText."),
            ("b.md", "---\nlayout: wide\n---\nText.")
        );
        Diagnostic layout = Assert.Single(site.Diagnostics, each => each.Code == Codes.ForeignLayout);
        Assert.Contains("the page and 1 more with it get the layout 'page'", layout.Message);
    }

    [Theory]
    [InlineData("hugo.toml")]
    [InlineData("mkdocs.yml")]
    [InlineData("docusaurus.config.js")]
    [InlineData("astro.config.mjs")]
    [InlineData("_config.yml")]
    [InlineData("book.toml")]
    public void The_settings_of_a_generator_are_read_from_a_folder(string settings)
    {
        var tree = ContentTree.Of([settings], _ => "");
        Assert.True(FolderScan.IsListed(settings, tree));
    }

    [Fact]
    public void The_settings_that_Hugo_and_Zola_share_are_read_from_a_folder()
    {
        Assert.True(FolderScan.IsListed("config.toml", ContentTree.Of(["config.toml", "content/"], _ => "")));
        Assert.True(
            FolderScan.IsListed("config.toml", ContentTree.Of(["config.toml", "content/", "templates/"], _ => ""))
        );
    }

    [Fact]
    public void A_page_of_Razor_is_not_published()
    {
        Site site = Plan(("Program.cs", ""), ("input/news/index.cshtml", "@Model"), ("input/a.md", "Text."));
        Assert.DoesNotContain("/news/index.cshtml", site.Paths());
        Assert.Equal(["MIG004"], CodesOf(site));
    }

    [Theory]
    [InlineData(
        "hugo.toml",
        "title = 'A'\ndefaultContentLanguageInSubdir = true\n",
        "The pages of the main language are published at '/', not in a folder of their language."
    )]
    [InlineData(
        "hugo.yaml",
        "title: A\nmodule:\n  imports:\n  - path: example.com/theme\n  - path: example.com/pages\n",
        "Content and files of modules are not read: 'example.com/theme' and 'example.com/pages'."
    )]
    public void Content_that_is_elsewhere_is_reported(string file, string settings, string message) =>
        Assert.Contains(
            message,
            Plan((file, settings), ("content/a.md", "A"), ("src/pages/a.md", "A"))
                .Diagnostics.Where(found => found.Code == Codes.ForeignSettingUnused)
                .Select(found => found.Message)
        );

    [Fact]
    public void Links_of_Docusaurus_lead_to_files_of_their_own_content_folder()
    {
        Site site = Plan(
            ("docusaurus.config.js", ""),
            ("versions.json", "[\"1.0\"]"),
            ("docs/a.md", "[b](/in/b.md) [c](/docs/in/b.md#b)"),
            ("docs/in/b.md", "## B\n"),
            ("versioned_docs/version-1.0/a.md", "[b](/in/b.mdx)"),
            ("versioned_docs/version-1.0/in/b.mdx", "## B\n")
        );
        Assert.Empty(CodesOf(site));
        Assert.Contains("docs/next/in/b/\">", site.Text("/docs/next/a/"));
        Assert.Contains("docs/in/b/\">", site.Text("/docs/a/"));
    }

    [Fact]
    public void A_folder_of_Docusaurus_outside_of_the_site_is_reported_and_its_versions_are_published()
    {
        Site site = Plan(
            ("docusaurus.config.js", "module.exports = {\n  docs: {\n    path: '../docs',\n  },\n};"),
            ("versions.json", "[\"1.0\"]"),
            ("versioned_docs/version-1.0/a.md", "Text.")
        );
        Diagnostic found = Assert.Single(site.Diagnostics, found => found.Severity is not Severity.Note);
        Assert.Equal(("MIG003", 3, 12), (found.Code.Id, found.Span.Line, found.Span.Column));
        Assert.Contains("'../docs'", found.Message);
        Assert.Contains("/docs/a/", site.Paths());
    }

    [Fact]
    public void Positions_between_two_others_and_old_addresses_written_twice_are_not_reported()
    {
        Assert.Empty(
            CodesOf(
                Plan(("docusaurus.config.js", ""), ("docs/a.md", "---\ntitle: A\nsidebar_position: 5.5\n---\nText."))
            )
        );
        Site hugo = Plan(("hugo.toml", ""), ("content/a.md", "---\naliases: [/old, /old/]\n---\nText."));
        Assert.Empty(CodesOf(hugo));
        Assert.Contains("/old/", hugo.Paths());
    }

    [Fact]
    public void Indented_text_below_a_blank_line_in_a_block_of_HTML_of_kramdown_is_no_code()
    {
        Site site = Plan(
            ("_config.yml", ""),
            ("a.md", "---\ntitle: A\n---\n<table><tr>\n<td><p>\n\n    The <b>name</b>.\n\n</p></td>\n</tr></table>\n")
        );
        Assert.Empty(CodesOf(site));
        Assert.Contains("The <b>name</b>.", MainOf(site, "/a.html"));
    }

    [Fact]
    public void A_link_to_a_page_of_Docusaurus_that_is_a_component_names_the_file()
    {
        Site site = Plan(
            ("docusaurus.config.js", ""),
            ("src/pages/help.js", "export default 1;"),
            ("docs/a.md", "[x](/help)")
        );
        Diagnostic found = Assert.Single(site.Diagnostics, found => found.Code.Id == "LINK002");
        Assert.Equal(
            "The link '/help' leads to src/pages/help.js, which is not published: MIG004 says why.",
            found.Message
        );
    }

    [Fact]
    public void Code_in_an_admonition_keeps_its_indentation()
    {
        Site site = Plan(
            ("docusaurus.config.js", ""),
            (
                "docs/a.md",
                ":::tip\n\n```js\na = {\n    b: {\n      c\n```\n\n:::\n\n- Item\n\n  :::note[N]\n\n  Text.\n\n"
                    + "      code\n\n  :::\n\n  More.\n\n::::info\n\n- One\n\n  :::tip\n\n  Two\n\n  :::\n\n::::\n"
            )
        );
        Assert.Empty(CodesOf(site));
        string page = MainOf(site, "/docs/a/");
        Assert.Contains("a = {\n    b: {\n      c\n", Tags().Replace(page, ""));
        Assert.Contains("<p>More.</p>\n</li>", page);
        Assert.DoesNotContain("&gt;", page);
        Assert.DoesNotContain(":::", page);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
