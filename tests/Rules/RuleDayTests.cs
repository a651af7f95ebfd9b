using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Tests.Rules;

/// <summary>The date for which a site checks its topologies, which is never the current date.</summary>
public class RuleDayTests
{
    private const string EndedWarning = "data/topologies/old.yml(7,16): warning IMG001: ";

    [Fact]
    public void Without_posts_the_end_of_support_is_not_checked() => Assert.Empty(Warnings(asOf: null));

    [Fact]
    public void The_default_date_is_that_of_the_newest_post()
    {
        Assert.Empty(Warnings(asOf: null, "2019-01-01", "2024-06-30"));
        Assert.StartsWith(EndedWarning, Warnings(asOf: null, "2019-01-01", "2024-07-01"));
    }

    [Fact]
    public void An_explicit_date_takes_precedence_over_the_posts()
    {
        Assert.Empty(Warnings(new LocalDate(2024, 6, 1), "2019-01-01"));
        Assert.StartsWith(EndedWarning, Warnings(new LocalDate(2026, 1, 1), "2019-01-01"));
    }

    private static string Warnings(LocalDate? asOf, params string[] posts)
    {
        Dictionary<string, string> files = new()
        {
            ["data/site.yml"] = "title: Test\nurl: https://example.org/\n",
            ["data/topologies/old.yml"] =
                "title: Old\nstack:\n  - host: Ubuntu\n    os: linux\n    holds:\n      - container: Shop\n       "
                + " image: centos:7\n      - kernel: Linux kernel\n      - hardware: Hardware\n",
        };
        foreach (string day in posts)
            files[$"input/posts/{day}-post-{day}.md"] = $"---\ntitle: Post of {day}\n---\nText.\n";
        return string.Join(
            '\n',
            SiteBuilder.Plan(SiteFiles.FromText(files), new BuildOptions { AsOf = asOf }).Diagnostics
        );
    }
}
