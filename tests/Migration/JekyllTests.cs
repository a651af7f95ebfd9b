using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Tests.Sites;

namespace Strata.Tests.Migration;

/// <summary>A Jekyll blog of ten years ago builds without changes, and reports what Strata does not support.</summary>
public class JekyllTests
{
    private static string Folder => Path.Combine(Folders.Sites, "jekyll-blog");

    private static Site Blog(bool drafts = false) =>
        SiteBuilder.Plan(
            SiteFiles.FromFolder(Folder),
            new BuildOptions { AsOf = new LocalDate(2026, 11, 23), Drafts = drafts }
        );

    [Fact]
    public void Unsupported_features_are_warnings()
    {
        Site site = Blog(drafts: true);
        Assert.False(site.HasErrors);
        Golden.MatchFile(
            Path.Combine(Folders.Tests, "golden/migration/jekyll-blog.txt"),
            string.Concat(site.Diagnostics.Select(diagnostic => diagnostic + "\n"))
        );
    }

    [Fact]
    public void Every_page_keeps_its_address()
    {
        IEnumerable<string> paths = Blog().Paths().ToList();
        Assert.Equal(
            [
                "/2017/08/09/a-picture,-a-table.html",
                "/about/",
                "/docker/2017/03/31/Docker-Hosts.html",
                "/links.html",
                "/machines/",
                "/plan.html",
                "/site news/2016/05/06/templates.html",
                "/site/news/2016/02/03/Hello-World.html",
            ],
            paths.Take(8)
        );
        Assert.Contains("/files/notes.md", paths);
        Assert.Contains("/CNAME", paths);
        Assert.Contains("/2016/hello.html", paths);
        Assert.Contains("/racks.html", paths);
        Assert.DoesNotContain(
            paths,
            path =>
                path.Contains("README", StringComparison.Ordinal)
                || path.Contains('_')
                || path.Contains("bin/", StringComparison.Ordinal)
                || path is "/Gemfile" or "/css/main.scss"
        );
    }

    [Theory]
    [InlineData("/2017/08/09/a-picture,-a-table.html", "<h3 id=\"inside--out\">")]
    [InlineData("/2017/08/09/a-picture,-a-table.html", "the text is <em>Markdown</em> again")]
    [InlineData("/2017/08/09/a-picture,-a-table.html", "<td><em>one</em>, <code>sda</code></td>")]
    [InlineData("/2017/08/09/a-picture,-a-table.html", "images/2017/two%20racks,%20side.png")]
    [InlineData("/2017/08/09/a-picture,-a-table.html", "– with dashes")]
    [InlineData("/2017/08/09/a-picture,-a-table.html", "A picture, and a table")]
    [InlineData("/machines/", "id=\"bought-in-2017\"")]
    [InlineData("/machines/", "Rack one, 2 sizes of disks")]
    [InlineData("/machines/", "2016-02-03 <a href=\"../site/news/2016/02/03/Hello-World.html\">")]
    [InlineData("/plan.html", "<li id=\"m2\">Rack two</li>")]
    public void Pages_have_the_text_that_Jekyll_gave_them(string path, string expected) =>
        Assert.Contains(expected, Blog().Text(path));

    [Fact]
    public void Settings_come_from_the_file_of_Jekyll()
    {
        string page = Blog().Text("/docker/2017/03/31/Docker-Hosts.html");
        Assert.Contains("<title>Docker hosts · Notes from the rack</title>", page);
        Assert.Contains("href=\"https://blog.example.org/notes/docker/2017/03/31/Docker-Hosts.html\"", page);
        Assert.Contains("2017-03-31T18:01:00+02:00", page);
    }

    [Fact]
    public void Links_by_Liquid_and_by_the_old_base_path_are_relative_links()
    {
        string about = Blog().Text("/about/");
        Assert.Contains("<a href=\"../site/news/2016/02/03/Hello-World.html\">first post</a>", about);
        Assert.Contains("<a href=\"../files/notes.md\">the notes</a>", about);
        string links = Blog().Text("/links.html");
        Assert.Contains("<a href=\"./docker/2017/03/31/Docker-Hosts.html\">Docker post</a>", links);
        Assert.Contains("<a href=\"./docker/2017/03/31/Docker-Hosts.html#kernels\">its path</a>", links);
        Assert.Contains(
            "src=\"../../../../../images/2016/my%20rack,%20front.png\"",
            Blog().Text("/site/news/2016/02/03/Hello-World.html")
        );
    }

    [Fact]
    public void Raw_and_highlight_are_translated_and_all_other_Liquid_is_left_out()
    {
        string page = Blog().Text("/site news/2016/05/06/templates.html");
        Assert.Contains("<code>docker ps --format &quot;{{.Names}}&quot;</code>", page);
        Assert.Contains(
            "<code class=\"language-bash\">docker inspect --format <span class=\"s\">'{{ .State.Status }}'</span> "
                + "web\n</code>",
            page
        );
        // In raw text it stays.
        Assert.Contains("{% if user %}{{ user.name }}{% endif %}", page);
        Assert.DoesNotContain("{{ page.title }}", page);
        Assert.DoesNotContain(
            "raw",
            page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main", StringComparison.Ordinal)]
        );
        Assert.DoesNotContain("some day", page);
    }

    [Fact]
    public void The_excerpt_ends_at_the_separator_of_the_tree()
    {
        string home = Blog().Text("/");
        Assert.Contains("The first paragraph, with a picture", home);
        Assert.DoesNotContain("More at", home);
    }

    [Fact]
    public void An_id_of_kramdown_is_an_anchor()
    {
        string links = Blog().Text("/links.html");
        Assert.Contains("<h2 id=\"tools\"><a class=\"anchor\" href=\"#tools\">Tools</a></h2>", links);
        Assert.Contains("<h2 id=\"elsewhere\"><a class=\"anchor\" href=\"#elsewhere\">Of others</a></h2>", links);
        Assert.Contains("<a id=\"opening\"></a>", links);
        Assert.DoesNotContain("{:", links);
    }

    [Fact]
    public void Categories_and_tags_are_texts_with_spaces_or_lists()
    {
        IEnumerable<string> paths = Blog().Paths().ToList();
        Assert.Contains("/categories/site/", paths);
        Assert.Contains("/categories/news/", paths);
        Assert.Contains("/categories/site-news/", paths);
        Assert.Contains("/categories/docker/", paths);
        Assert.Contains("/tags/meta/", paths);
        Assert.Contains("/tags/go-templates/", paths);
    }

    [Theory]
    [InlineData("date", "/x/2016/01/02/a.html", "/page.html")]
    [InlineData("pretty", "/x/2016/01/02/a/", "/page/")]
    [InlineData("/:year/:title/", "/2016/a/", "/page/")]
    public void Pages_end_as_the_pattern_of_posts_does(string permalink, string post, string page)
    {
        Site site = Tree(
            ("_config.yml", $"permalink: {permalink}\n"),
            ("_posts/2016-01-02-a.md", "---\ncategory: x\n---\nText.\n"),
            ("page.md", "---\n---\nText.\n")
        );
        Assert.Contains(post, site.Paths());
        Assert.Contains(page, site.Paths());
    }

    [Theory]
    [InlineData("{% raw %}")]
    [InlineData("{% highlight %}{% highlight a %}")]
    [InlineData("{% endhighlight %}")]
    [InlineData("{{ site.url")]
    [InlineData("{% {% {{ }} %}")]
    [InlineData("{:{:{: #a}")]
    [InlineData("# {#}\n{: #}")]
    public void Broken_Liquid_and_kramdown_are_text(string body)
    {
        Site site = Tree(("_config.yml", "title: T\n"), ("_posts/2016-01-02-a.md", $"---\n---\nText {body}\n"));
        Assert.False(site.HasErrors);
    }

    [Fact]
    public async Task Sixty_thousand_open_tags_are_read_in_linear_time()
    {
        string body = string.Concat(Enumerable.Repeat("{% raw %} {{ {% highlight x ", 60_000));
        Site site = await Task.Run(
                () => Tree(("_config.yml", "title: T\n"), ("_posts/2016-01-02-a.md", $"---\n---\n{body}\n")),
                TestContext.Current.CancellationToken
            )
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.False(site.HasErrors);
    }

    private static Site Tree(params (string Path, string Text)[] files) =>
        SiteBuilder.Plan(
            SiteFiles.FromText(files.ToDictionary(file => file.Path, file => file.Text)),
            new BuildOptions { AsOf = new LocalDate(2026, 11, 23) }
        );
}
