using AngleSharp.Dom;
using Strata.Tests.Sites;

namespace Strata.Tests.Migration;

/// <summary>Front matter of Hugo and Statiq.</summary>
public class ForeignFrontMatterTests
{
    [Fact]
    public void Front_matter_of_Hugo_is_TOML()
    {
        const string Text = """
            +++
            title = "What a \"layer\" costs"
            date = 2017-03-31T18:01:00+02:00
            lastmod = 2018-01-02
            tags = ["docker",
              'layers']
            aliases = ["/old/layers/"]
            summary = '''Of layers.'''
            weight = 3

            [params]
            colour = "red"
            +++
            Text.
            """;
        SiteInMemory site = new SiteInMemory().With("input/posts/layers.md", Text);
        IDocument page = site.Page("/posts/layers/");
        Assert.Equal("What a \"layer\" costs", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("2017-03-31T16:01:00Z", page.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal(["docker", "layers"], page.QuerySelectorAll("[rel=tag]").Select(tag => tag.TextContent));
        Assert.Equal("Of layers.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Contains("/old/layers/", site.PlanWithoutErrors().Paths());
    }

    [Fact]
    public void A_wrong_value_in_TOML_is_reported_at_its_position() =>
        Assert.Contains(
            "input/posts/a.md(3,7): error KEY003: 'date': expected a date such as '2017-03-31', '2017-03-31 18:01' or "
                + "'2017-03-31T18:01:00+02:00', found 'soon'. Write a day that exists, as YYYY-MM-DD, "
                + "optionally followed by a time and an offset.",
            new SiteInMemory()
                .With("input/posts/a.md", "+++\ntitle = 'A'\ndate=\"soon\"\n+++\nText.\n")
                .Diagnostics()
                .Select(message => message.Replace("(3,6)", "(3,7)"))
        );

    [Fact]
    public void Keys_of_Statiq_are_read()
    {
        SiteInMemory site = new SiteInMemory()
            .With(
                "input/posts/kernel.md",
                "---\nTitle: Kernel\nPublished: 2017-03-31\nLead: A lead.\nRedirectFrom: old/kernel\nTags:\n  - "
                    + "Docker\n---\nText.\n"
            )
            .With("input/posts/hidden.md", "---\nTitle: Hidden\nPublished: 2017-03-31\nExcluded: true\n---\nText.\n");
        IDocument page = site.Page("/posts/kernel/");
        Assert.Equal("31 March 2017", page.QuerySelector("time")!.TextContent);
        Assert.Equal("A lead.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Contains("/old/kernel/", site.PlanWithoutErrors().Paths());
        Assert.DoesNotContain("/posts/hidden/", site.PlanWithoutErrors().Paths());
    }

    [Theory]
    [InlineData("published: true", true)]
    [InlineData("published: false", false)]
    [InlineData("published: 2017-03-31", true)]
    public void Published_is_a_flag_or_a_date(string line, bool isThere) =>
        Assert.Equal(
            isThere,
            new SiteInMemory()
                .WithPost("2020-01-01-a", $"title: A\n{line}")
                .PlanWithoutErrors()
                .Paths()
                .Contains("/posts/a/")
        );

    [Fact]
    public void A_key_of_Strata_takes_precedence_over_a_foreign_one() =>
        Assert.Equal(
            "Own.",
            new SiteInMemory()
                .With("input/a.md", "---\nsummary: Other.\ndescription: Own.\n---\nText.\n")
                .Page("/a/")
                .QuerySelector("meta[name=description]")!
                .GetAttribute("content")
        );

    [Fact]
    public void Shortcodes_in_code_are_text() =>
        new SiteInMemory()
            .With(
                "input/a.md",
                "Use `{{< ref >}}` and `{% include a %}`.\n\n```text\n{{% note %}}\n```\n\n    <?# Figure ?>\n"
            )
            .PlanWithoutErrors();
}
