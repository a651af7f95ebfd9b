namespace Strata.Tests.Sites;

public class RelatedPostsTests
{
    private static IEnumerable<string> Related(SiteInMemory site, string path) =>
        site.Page(path).QuerySelectorAll(".related a").Select(link => link.TextContent);

    [Fact]
    public void Posts_that_share_rare_tags_come_first_and_the_previous_and_next_posts_are_left_out()
    {
        SiteInMemory site = new SiteInMemory()
            .WithPost("2026-01-01-a", "title: A\ntags: [Linux, gVisor]")
            .WithPost("2026-01-02-b", "title: B\ntags: [Linux]")
            .WithPost("2026-01-03-c", "title: C\ntags: [Linux]")
            .WithPost("2026-01-04-d", "title: D\ntags: [Linux, gVisor]")
            .WithPost("2026-01-05-e", "title: E\ntags: [Linux]")
            .WithPost("2026-01-06-f", "title: F\ncategories: [Other]");
        Assert.Equal(["A", "B"], Related(site, "/posts/d/"));
        Assert.Empty(Related(site, "/posts/f/"));
    }

    [Fact]
    public void For_a_frequent_tag_only_the_posts_nearest_in_time_are_compared()
    {
        var site = new SiteInMemory();
        for (int day = 1; day <= 28; day++)
            site.WithPost($"2026-01-{day:00}-a{day}", $"title: A{day}\ntags: [Linux]")
                .WithPost($"2026-02-{day:00}-b{day}", $"title: B{day}\ntags: [Linux]");
        Assert.Equal(["A3", "A4", "A5"], Related(site, "/posts/a1/"));
    }
}
