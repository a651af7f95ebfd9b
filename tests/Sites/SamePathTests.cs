using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;
using static Strata.Tests.Migration.ForeignPlan;

namespace Strata.Tests.Sites;

/// <summary>Two pages at one path are reported, and every file of the site can still be made.</summary>
public sealed class SamePathTests
{
    private const string Page = "---\ntitle: A\ndate: 2024-05-06\n---\nText.\n";
    private const string AtX = "---\ntitle: A\ndate: 2024-05-06\npermalink: /x/\nurl: /x/\nslug: /x\n---\nText.\n";

    [Theory]
    [InlineData("mkdocs.yml: site_url: https://example.org/", "docs/README.md", "docs/index.md")]
    [InlineData("_config.yml: url: https://example.org", "a.md", "a.html")]
    [InlineData("_config.yml: url: https://example.org", "b.md: AtX", "c.md: AtX")]
    [InlineData("hugo.toml: baseURL = \"https://example.org/\"", "content/a.md: AtX", "content/posts/b.md: AtX")]
    [InlineData(
        "config.toml: base_url = \"https://example.org\"",
        "templates/a.html",
        "content/a.md",
        "content/a/index.md"
    )]
    [InlineData("docusaurus.config.js: url: 'https://example.org', baseUrl: '/'", "docs/x.md", "docs/x.mdx")]
    [InlineData("docusaurus.config.js: url: 'https://example.org', baseUrl: '/'", "docs/b.md: AtX", "docs/c.md: AtX")]
    [InlineData("astro.config.mjs: site: 'https://example.org'", "src/content/docs/a.md", "src/content/docs/a.mdx")]
    public void Pages_of_another_generator_may_share_a_path(string settings, params string[] files)
    {
        (string, string) Written(string file) =>
            file.Split(": ", 2) is [var path, var text] ? (path, text == "AtX" ? AtX : text) : (file, Page);
        Site site = Plan([Written(settings), .. files.Select(Written)]);
        Assert.Contains(site.Diagnostics, found => found.Code == Codes.SameUrl);
        Assert.DoesNotContain(site.Diagnostics, found => found.Severity is Severity.Error);
        AssertEachIsListedOnce(site);
    }

    [Theory]
    [InlineData("")]
    [InlineData("languages:\n  de: {}\n")]
    public void A_site_of_Strata_keeps_going(string languages)
    {
        SiteFiles files = SiteFiles.FromText(
            new Dictionary<string, string>
            {
                ["data/site.yml"] = $"url: https://example.org/\nsocial_cards: true\n{languages}",
                ["input/index.md"] = "# Home\n",
                ["input/posts/2024-01-02-a.md"] = "---\ntitle: A\npermalink: /x/\nupdated: 2024-05-06\n---\nText.\n",
                ["input/posts/2024-01-03-b.md"] = "---\ntitle: B\npermalink: /x/\nupdated: 2024-05-07\n---\nText.\n",
                ["input/x.md"] = "# C\n",
            }
        );
        Site site = SiteBuilder.Plan(files, Options);
        Assert.Equal(2, site.Diagnostics.Count(found => found.Code == Codes.SameUrl));
        AssertEachIsListedOnce(SiteBuilder.PlanPublishable(site, files, Options, new BuildCache())!);
    }

    /// <summary>Renders every route; the sitemap lists each page once.</summary>
    private static void AssertEachIsListedOnce(Site site)
    {
        foreach (Route route in site.Routes)
            Assert.NotNull(route.Render().Body);
        string[] listed = [.. site.Text("/sitemap.xml").Split("<loc>").Skip(1).Select(rest => rest.Split('<')[0])];
        Assert.NotEmpty(listed);
        Assert.Equal(listed.Distinct(), listed);
    }
}
