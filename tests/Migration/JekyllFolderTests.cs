using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Tests.Sites;
using static Strata.Tests.Migration.ForeignPlan;

namespace Strata.Tests.Migration;

/// <summary>The settings of Jekyll name the folders of pages, includes, data, layouts and collections.</summary>
public sealed class JekyllFolderTests
{
    [Theory]
    [InlineData("source: docs")]
    [InlineData("source: ./docs/ # the pages")]
    public void The_pages_are_in_the_folder_that_the_settings_name(string source)
    {
        Site site = Plan(
            ("_config.yml", source),
            ("README.md", "# The program"),
            ("docs/about.md", "---\ntitle: About\n---\n{% include note.html %} {{ site.data.a.b }} {{ page.path }}"),
            ("docs/_includes/note.html", "<b>Included</b>"),
            ("docs/_data/a.yml", "b: datum"),
            ("docs/_posts/2024-05-06-hello.md", "---\ntitle: Hello\n---\nSee [it]({% link about.md %})."),
            ("docs/pictures/a.png", SiteInMemory.Picture)
        );
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity is not Severity.Note);
        string about = MainOf(site, "/about.html");
        Assert.Contains("<b>Included</b> datum about.md", about);
        Assert.Contains("href=\"../../../about.html\"", MainOf(site, "/2024/05/06/hello.html"));
        Assert.Contains("/pictures/a.png", site.Paths());
        Assert.DoesNotContain(site.Paths(), path => path.Contains("README", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("source: ../other", "not inside of the site root")]
    [InlineData("source: /etc", "not inside of the site root")]
    [InlineData("source: missing", "The folder 'missing/' does not exist")]
    [InlineData("includes_dir: ../../secrets", "not inside of the site root")]
    public void A_folder_outside_of_the_root_is_reported(string setting, string message)
    {
        Site site = Plan(("_config.yml", setting), ("about.md", "---\n---\nText."));
        Assert.Contains("/about.html", site.Paths());
        Diagnostic reported = Assert.Single(site.Diagnostics, diagnostic => diagnostic.Severity is Severity.Warning);
        Assert.Equal(Codes.ForeignSettingUnused, reported.Code);
        Assert.Contains(message, reported.Message);
    }

    [Fact]
    public void Folders_have_the_names_that_the_settings_give_them()
    {
        Site site = Plan(
            (
                "_config.yml",
                "includes_dir: parts\ndata_dir: facts\nlayouts_dir: forms\nplugins_dir: code\n"
                    + "collections_dir: things\ncollections:\n  recipes:\n    output: true\n"
            ),
            ("a.md", "---\n---\n{% include x.md %} {{ site.data.f.y }} {{ site.recipes.size }}"),
            ("parts/x.md", "part"),
            ("facts/f.yml", "y: fact"),
            ("forms/default.html", "---\n---\n{{ content }}"),
            ("code/run.rb", "puts 1"),
            ("things/_recipes/soup.md", "---\ntitle: Soup\n---\nBoil."),
            ("things/_posts/2024-05-06-hello.md", "---\ntitle: Hello\n---\nText."),
            ("things/other.md", "---\n---\nText.")
        );
        Assert.Contains("part fact 1", MainOf(site, "/a.html"));
        string[] expected = ["/recipes/soup.html", "/2024/05/06/hello.html", "/things/other.html"];
        Assert.All(expected, path => Assert.Contains(path, site.Paths()));
        Assert.DoesNotContain(
            site.Paths(),
            path => path.Contains("parts") || path.Contains("forms") || path.Contains("run.rb")
        );
        Assert.Equal(
            ["code", "forms"],
            site.Diagnostics.Where(diagnostic => diagnostic.Code == Codes.ForeignFileUnused)
                .Select(diagnostic => diagnostic.Path)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Liquid_lists_copied_files_and_shows_the_time_of_the_build()
    {
        Site site = Plan(
            ("_config.yml", "defaults:\n- scope: {path: img}\n  values: {picture: true}\n"),
            (
                "a.md",
                "---\n---\n{% assign all = site.static_files | where: 'picture', true %}"
                    + "{% for file in all %}{{ file.path }} {{ file.basename }}{{ file.extname }} {{ file.name }};"
                    + "{% endfor %} {{ site.time | date: '%Y' }}"
            ),
            ("img/b c.png", SiteInMemory.Picture),
            ("other.txt", "Text")
        );
        Assert.Contains("/img/b c.png b c.png b c.png; 2026", MainOf(site, "/a.html"));
    }

    [Fact]
    public void Liquid_shows_the_bodies_of_other_pages()
    {
        Site site = Plan(
            ("_config.yml", ""),
            (
                "list.md",
                "---\n---\n{% for post in site.posts %}\n\n{{ post.content }}\n\n{% endfor %}\n\nEnd of the list."
            ),
            (
                "_posts/2024-05-06-hello.md",
                "---\ntitle: Hello\n---\n## Part\n\n**Bold** and [link](#part).\n\n```\na\n\n  *b*\n```\n\n"
                    + "<b style=\"color:red\">{% for post in site.posts %}{{ post.content }}{% endfor %}x</b>\n"
            )
        );
        string list = MainOf(site, "/list.html");
        Assert.Contains("<strong>Bold</strong>", list);
        Assert.Contains("href=\"./2024/05/06/hello.html#part\"", list);
        Assert.Contains("*b*", list);
        Assert.Contains("End of the list.", list);
        // The body of a body ends, and what its own page reports is not reported again.
        Assert.All(
            site.Diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Warning),
            diagnostic => Assert.Equal("_posts/2024-05-06-hello.md", diagnostic.Path)
        );
    }

    [Theory]
    [InlineData("{{ post.content }}", true)]
    [InlineData("{% include post.html %}", true)]
    [InlineData("{{ post.excerpt }}", false)]
    public void The_home_page_shows_whole_posts_as_that_of_Jekyll_does(string shown, bool isWhole)
    {
        Site site = Plan(
            ("_config.yml", ""),
            ("index.html", $"---\n---\n{{% for post in paginator.posts %}}{shown}{{% endfor %}}"),
            ("_includes/post.html", "<i>{{ post.content }}</i>"),
            ("_posts/2024-05-06-hello.md", "---\ntitle: Hello\n---\nFirst.\n\nSecond, [link](#end).\n\n## End")
        );
        string home = MainOf(site, "/");
        Assert.Contains("First.", home);
        Assert.Equal(isWhole, home.Contains("<p>Second, <a href=\"./2024/05/06/hello.html#end\">link</a>.</p>"));
    }

    [Fact]
    public void Whole_posts_on_the_home_page_have_the_first_heading_of_each_id()
    {
        Site site = Plan(
            ("_config.yml", ""),
            ("index.html", "---\n---\n{% for post in paginator.posts %}{{ post.content }}{% endfor %}"),
            ("_posts/2024-05-07-new.md", "---\ntitle: New\n---\n## Part\n\n## _content\n\nText."),
            ("_posts/2024-05-06-old.md", "---\ntitle: Old\n---\n## Part\n\n## Own\n\nText.")
        );
        string home = site.Text("/");
        Assert.Contains("<h2 id=\"part\">Part</h2>", home);
        Assert.Contains("<h2>Part</h2>", home);
        Assert.Contains("<h2 id=\"own\">Own</h2>", home);
        Assert.Contains("<h2>_content</h2>", home);
    }

    [Fact]
    public void A_dead_link_of_a_shown_body_is_reported_at_its_own_page_only()
    {
        Site site = Plan(
            ("_config.yml", ""),
            ("all.md", "---\n---\n{% for post in site.posts %}{{ post.content }}{% endfor %}\n\n[own](/dead/)\n"),
            ("_posts/2024-05-06-hello.md", "---\ntitle: Hello\n---\n[a](/missing/) [b](#nowhere)\n")
        );
        Assert.Equal(
            ["_posts/2024-05-06-hello.md", "_posts/2024-05-06-hello.md", "all.md"],
            site.Diagnostics.Where(found => found.Code.Id is "LINK002" or "LINK003")
                .Select(found => found.Path)
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("permalink: /:title", "/hello.html")]
    [InlineData("permalink: /:title/", "/hello/")]
    public void An_address_without_an_extension_is_that_of_a_file(string settings, string path)
    {
        Site site = Plan(
            ("_config.yml", settings),
            ("404.html", "---\ntitle: Lost\n---\n<p>Nothing.</p>"),
            ("_posts/2024-05-06-hello.md", "---\ntitle: Hello\n---\nText.")
        );
        Assert.Contains(path, site.Paths());
        if (settings.EndsWith("title"))
            Assert.Contains("Nothing.", site.Text("/404.html"));
    }
}
