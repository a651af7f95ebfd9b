using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;

namespace Strata.Tests.Sites;

/// <summary>The feeds, read by the reader of .NET.</summary>
public class FeedTests
{
    private static SiteInMemory Site(string settings = "") =>
        new SiteInMemory()
            .With(
                "data/site.yml",
                "title: Test & Co\nurl: https://example.org/base/\ndescription: About\nauthor: Sam\ntimezone: "
                    + "Europe/Zurich\n"
                    + settings
            )
            .With(
                "data/topologies/one.yml",
                "title: One container\nstack:\n  - host: Ubuntu\n    os: linux\n    holds:\n      - container: "
                    + "Web\n        image: debian:13-slim\n      - kernel: Linux kernel\n      - hardware: Hardware\n"
            )
            .With("input/images/a.png", SiteInMemory.Picture)
            .WithPost(
                "2026-01-02-kernel",
                "title: \"<Kernel> & more\"\ncategories: Docker\ntags: [C#, Linux]\nupdated: 2026-02-03",
                "First.\n<!--more-->\n\n## Part {x}\n\n[Home](/) and [part](#part-x), "
                    + "![A](/images/a.png)\n\n![One container](diagram:one)\n"
            )
            .WithPost("2026-01-05-image", "title: Image\ncategories: Docker");

    private static SyndicationFeed Read(string path, SiteInMemory? site = null)
    {
        using var reader = XmlReader.Create(new StringReader((site ?? Site()).Text(path)));
        return SyndicationFeed.Load(reader);
    }

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/rss.xml")]
    public void A_feed_is_read_by_the_reader_of_NET(string path)
    {
        SyndicationFeed feed = Read(path);
        Assert.Equal("Test & Co", feed.Title.Text);
        Assert.Equal("About", feed.Description.Text);
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 0, 0, 0, TimeSpan.FromHours(1)), feed.LastUpdatedTime);
        Assert.Equal(["Image", "<Kernel> & more"], feed.Items.Select(item => item.Title.Text));
        SyndicationItem kernel = feed.Items.Last();
        Assert.Equal("https://example.org/base/posts/kernel/", kernel.Id);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.FromHours(1)), kernel.PublishDate);
        Assert.Equal(["Docker", "C#", "Linux"], kernel.Categories.Select(category => category.Name));
        Assert.Contains(
            feed.Links,
            link => link.RelationshipType == "self" && link.Uri.AbsoluteUri == "https://example.org/base" + path
        );
    }

    [Fact]
    public void The_text_is_complete_with_absolute_addresses_and_diagrams_as_text()
    {
        string atom = ((TextSyndicationContent)Read("/feed.xml").Items.Last().Content).Text;
        Assert.Contains("<a href=\"https://example.org/base/\">Home</a>", atom);
        Assert.Contains("<a href=\"https://example.org/base/posts/kernel/#part-x\">part</a>", atom);
        Assert.Contains("src=\"https://example.org/base/images/a.png\"", atom);
        Assert.Contains("Linux kernel", atom);
        Assert.DoesNotContain("\uFDD0", atom);
        Assert.DoesNotMatch(" (href|src)=\"(?!https://)", atom);
        string rss = Read("/rss.xml")
            .Items.Last()
            .ElementExtensions.ReadElementExtensions<string>("encoded", "http://purl.org/rss/1.0/modules/content/")
            .Single();
        Assert.Equal(atom, rss);
        using JsonDocument json = JsonDocument.Parse(Site().Text("/feed.json"));
        Assert.Equal(atom, json.RootElement.GetProperty("items")[1].GetProperty("content_html").GetString());
    }

    [Fact]
    public void A_description_is_text_although_RSS_contains_HTML()
    {
        SiteInMemory site = Site().WithPost("2026-01-06-mark", "title: Mark\ndescription: The <b> of a&b");
        Assert.Equal("The &lt;b&gt; of a&amp;b", Read("/rss.xml", site).Items.First().Summary.Text);
    }

    [Fact]
    public void The_JSON_feed_has_the_fields_that_version_1_1_requires()
    {
        using JsonDocument json = JsonDocument.Parse(Site().Text("/feed.json"));
        JsonElement feed = json.RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("Test & Co", feed.GetProperty("title").GetString());
        Assert.Equal("https://example.org/base/feed.json", feed.GetProperty("feed_url").GetString());
        JsonElement item = feed.GetProperty("items")[1];
        Assert.Equal("2026-01-02T00:00:00+01:00", item.GetProperty("date_published").GetString());
        Assert.Equal("2026-02-03T00:00:00+01:00", item.GetProperty("date_modified").GetString());
        Assert.Equal("Sam", item.GetProperty("authors")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Every_category_and_tag_has_an_Atom_feed_that_its_page_links_to()
    {
        SyndicationFeed feed = Read("/tags/csharp/feed.xml");
        Assert.Equal("<Kernel> & more", Assert.Single(feed.Items).Title.Text);
        Assert.Equal(2, Read("/categories/docker/feed.xml").Items.Count());
        Assert.Contains(
            "./feed.xml",
            Site()
                .Page("/tags/csharp/")
                .QuerySelectorAll("link[type='application/atom+xml']")
                .Select(link => link.GetAttribute("href")!.Replace("../../tags/csharp/", "./"))
        );
    }

    [Fact]
    public void A_feed_has_the_newest_twenty()
    {
        SiteInMemory site = Site();
        for (int day = 1; day <= 25; day++)
            site.WithPost($"2025-03-{day:00}-day-{day}", $"title: Day {day}\ntags: many");
        Assert.Equal(20, Read("/feed.xml", site).Items.Count());
        Assert.Equal("Day 25", Read("/tags/many/feed.xml", site).Items.First().Title.Text);
        Assert.Equal(20, Read("/tags/many/feed.xml", site).Items.Count());
    }

    [Fact]
    public void Two_builds_have_equal_feeds()
    {
        foreach (string path in new[] { "/feed.xml", "/rss.xml", "/feed.json", "/categories/docker/feed.xml" })
            Assert.Equal(Site().Text(path), Site().Text(path));
    }

    [Fact]
    public void Feeds_can_be_turned_off()
    {
        IEnumerable<string> paths = Site("features:\n  feeds: false\n  term_feeds: false\n")
            .PlanWithoutErrors()
            .Paths();
        Assert.DoesNotContain(
            paths,
            path => path.EndsWith("feed.xml", StringComparison.Ordinal) || path is "/rss.xml" or "/feed.json"
        );
    }
}
