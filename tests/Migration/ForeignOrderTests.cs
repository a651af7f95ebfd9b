using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;
using Strata.Tests.Sites;
using static Strata.Tests.Migration.ForeignPlan;

namespace Strata.Tests.Migration;

/// <summary>Pages of other generators have the order, the titles and the languages that they have there.</summary>
public sealed class ForeignOrderTests
{
    private static IDocument Page(Site site, string path) => new HtmlParser().ParseDocument(site.Text(path));

    /// <summary>The titles in the list of chapters of a page, in order.</summary>
    private static string Chapters(Site site, string path) =>
        string.Join(
            ", ",
            Page(site, path)
                .QuerySelectorAll(".sidebar li > a, .sidebar li > span, .sidebar li summary")
                .Select(item => item.TextContent)
        );

    private static readonly (string, string)[] Book =
    [
        ("book.toml", "[output.html.redirect]\n\"/old.html\" = \"ch/b.html#part\"\n"),
        (
            "src/SUMMARY.md",
            "# Summary\n\n[Preface](preface.md)\n\n- [`Zebra`](z.md)\n  - [Inner](ch/b.md)\n- [Later]()\n\n"
                + "# Part two\n\n"
                + "- [Apple](./a.md)\n\n---\n\n[Thanks](thanks.md)\n"
        ),
        ("src/preface.md", "# Before all\n\n[next](z.html), [note](notes.md)"),
        ("src/z.md", "Text without a heading."),
        ("src/ch/b.md", "# Inner\n\n## Part"),
        ("src/a.md", "# An apple"),
        ("src/thanks.md", "# Thanks"),
        ("src/notes.md", "# Included"),
    ];

    [Fact]
    public void Chapters_of_a_book_are_those_of_its_summary()
    {
        Site site = Plan(Book);
        Assert.Equal("Zebra, Inner, Later, Part two, Apple, Thanks", Chapters(site, "/z.html"));
        Assert.Equal("./ch/b.html", Page(site, "/z.html").QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("Zebra", Page(site, "/z.html").QuerySelector("h1")!.TextContent);
        Assert.Equal("An apple", Page(site, "/a.html").QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("/SUMMARY.html", site.Paths());
        Assert.DoesNotContain("/notes.html", site.Paths());
    }

    [Fact]
    public void The_first_chapter_is_the_home_page_and_keeps_its_address()
    {
        Site site = Plan(Book);
        Assert.Contains("Before all", site.Text("/"));
        Assert.Equal(RouteKind.Redirect, site.Routes.Single(route => route.Path == "/preface.html").Kind);
        Assert.Contains("url=./ch/b.html#part", site.Text("/old.html"));
    }

    [Fact]
    public void A_link_to_what_is_not_published_says_why()
    {
        Site site = Plan(Book);
        Diagnostic link = Assert.Single(site.Diagnostics, diagnostic => diagnostic.Code == Codes.LinkDead);
        Assert.Equal(Severity.Warning, link.Severity);
        Assert.Contains("leads to src/notes.md, which is not published: it is not in src/SUMMARY.md", link.Message);
        Diagnostic draft = Assert.Single(
            Plan(
                ("input/index.md", "[a](a.md) and [b](/b/)"),
                ("data/site.yml", "title: A"),
                ("input/a.md", "---\ndraft: true\n---\n"),
                ("input/b.md", "---\npublished: false\n---\n")
            ).Diagnostics,
            diagnostic => diagnostic.Code == Codes.LinkDead && diagnostic.Message.Contains("a.md")
        );
        Assert.Equal(Severity.Error, draft.Severity);
        Assert.Contains("it is a draft", draft.Message);
    }

    [Fact]
    public void The_navigation_of_MkDocs_orders_and_names_pages()
    {
        Site site = Plan(
            (
                "mkdocs.yml",
                "site_name: A\ndocs_dir: pages\nuse_directory_urls: false\nnav:\n"
                    + "  - index.md\n  - Guide:\n    - Second: b.md\n    - a.md\n"
            ),
            ("pages/index.md", "# Home"),
            ("pages/a.md", "# First"),
            ("pages/b.md", "# B"),
            ("pages/c.md", "# Not in it")
        );
        Assert.Equal("Guide, Second, First", Chapters(site, "/b.html"));
        Assert.Contains("/c.html", site.Paths());
    }

    [Fact]
    public void Docusaurus_orders_by_numbers_positions_and_categories()
    {
        Site site = Plan(
            ("docusaurus.config.js", "docs: {\n  routeBasePath: 'manual',\n},\n"),
            ("docs/intro.md", "---\nslug: /\n---\n# Intro"),
            ("docs/02-second.md", "---\nsidebar_label: Two\n---\n# Second"),
            ("docs/01-first.md", "# First"),
            ("docs/api/_category_.json", "{\"label\": \"Reference\", \"position\": 1.5}"),
            ("docs/api/x.md", "# X"),
            ("docs/hidden.md", "---\nunlisted: true\n---\n# Hidden"),
            ("blog/authors.yml", "jo:\n  name: Jo Doe\n"),
            ("blog/2024-05-06-post.md", "---\nauthors: [jo]\n---\nStart.\n\n<!-- truncate -->\n\nRest.")
        );
        Assert.Equal("First, Reference, X, Two", Chapters(site, "/manual/first/"));
        Assert.Contains("/manual/hidden/", site.Paths());
        Assert.Contains("Jo Doe", site.Text("/blog/2024/05/06/post/"));
        Assert.DoesNotContain("Rest.", site.Text("/archive/"));
        Assert.DoesNotContain("/blog/authors.yml", site.Paths());
    }

    [Fact]
    public void Starlight_has_labels_hidden_pages_and_languages_in_folders()
    {
        Site site = Plan(
            (
                "astro.config.mjs",
                "locales: {\n  root: { label: 'English', lang: 'en' },\n"
                    + "  'pt-br': { label: 'Português', lang: 'pt-BR' },\n}"
            ),
            ("src/content/docs/index.md", "---\ntitle: Home\n---\n"),
            ("src/content/docs/b.md", "---\ntitle: B\nsidebar:\n  order: 1\n  label: Bee\n---\n"),
            ("src/content/docs/a.md", "---\ntitle: A\n---\n"),
            ("src/content/docs/c.md", "---\ntitle: C\nsidebar: { hidden: true }\n---\n"),
            ("src/content/docs/pt-br/index.md", "---\ntitle: Início\n---\n"),
            ("src/content/docs/pt-br/a.md", "---\ntitle: Um\n---\n")
        );
        Assert.Equal("Bee, A", Chapters(site, "/a/"));
        Assert.Equal("Um", Chapters(site, "/pt-br/a/"));
        Assert.Equal("pt-BR", Page(site, "/pt-br/a/").DocumentElement.GetAttribute("lang"));
        Assert.Contains("Português", site.Text("/a/"));
    }

    [Theory]
    [InlineData(
        "[permalinks]\nposts = \"/:year/:month/:slug\"\n",
        "title: My Post!\ndate: 2024-05-06",
        "/2024/05/my-post/"
    )]
    [InlineData(
        "[permalinks.page]\nposts = \"/:sections[0]/:2006-:01/:contentbasename/\"\n",
        "date: 2024-05-06",
        "/posts/2024-05/one/"
    )]
    [InlineData("uglyURLs = true\n", "", "/posts/one.html")]
    [InlineData("", "url: /x/y.html", "/x/y.html")]
    public void Pages_of_Hugo_have_the_addresses_of_their_settings(string settings, string front, string path) =>
        Assert.Contains(
            path,
            Plan(("hugo.toml", settings), ("content/posts/one.md", $"---\n{front}\n---\nText.")).Paths()
        );

    [Fact]
    public void Pages_of_Hugo_may_have_dates_in_names_menus_languages_and_an_end()
    {
        Site site = Plan(
            (
                "hugo.toml",
                "title = \"T\"\n[frontmatter]\ndate = [\":filename\", \":default\"]\n[languages.en]\n[languages.fr]\n"
                    + "languageName = \"Français\"\n[[menus.main]]\n"
                    + "name = \"Code\"\nurl = \"/posts/one/\"\nweight = 2\n"
                    + "[[menus.main]]\nname = \"Elsewhere\"\nurl = \"https://example.org/\"\nweight = 1\n"
            ),
            ("content/posts/2024-05-06-one.md", "---\ntitle: One\n---\nText."),
            ("content/posts/_index.fr.md", "---\ntitle: Articles\n---\nTexte."),
            ("content/old.md", "---\nexpiryDate: 2020-01-01\n---\n"),
            ("content/late.md", "---\npublishDate: 2030-01-01\n---\n"),
            ("content/part/index.md", "---\nheadless: true\n---\n"),
            ("content/kept.md", "---\nbuild:\n  render: never\n---\n")
        );
        Assert.Contains("2024-05-06", site.Text("/posts/one/"));
        Assert.Contains("/fr/posts/", site.Paths());
        Assert.Equal(
            ["Elsewhere", "Code"],
            Page(site, "/").QuerySelectorAll("nav[aria-label=Main] a").Select(link => link.TextContent)
        );
        foreach (string path in (string[])["/old/", "/late/", "/part/", "/kept/"])
            Assert.DoesNotContain(path, site.Paths());
    }

    [Fact]
    public void Zola_keeps_names_redirects_and_leaves_out_what_is_not_rendered()
    {
        Site site = Plan(
            ("config.toml", "[slugify]\npaths = \"safe\"\n[languages.fr]\n"),
            ("templates/a.html", ""),
            ("content/Über Uns.md", "+++\n+++\n"),
            ("content/docs/_index.md", "+++\nredirect_to = \"docs/b\"\n+++\n"),
            ("content/docs/b.md", "+++\n+++\n"),
            ("content/docs/b.fr.md", "+++\n+++\n"),
            ("content/data.md", "+++\nrender = false\n+++\n")
        );
        Assert.Contains("/Über_Uns/", site.Paths());
        Assert.Contains("/fr/docs/b/", site.Paths());
        Assert.DoesNotContain("/data/", site.Paths());
        Assert.Contains("docs/b/\"", site.Text("/docs/"));
    }
}
