using Strata.Engine.Building;
using Strata.Engine.Raster;
using Strata.Tests.Raster;

namespace Strata.Tests.Sites;

/// <summary>The pictures that social networks show.</summary>
public class SocialCardTests
{
    private const string Settings = "title: Test\nurl: https://example.org/base/\nsocial_cards: true\n";
    private const string Stack =
        "title: Linux\nstack:\n  - host: Ubuntu\n    os: linux\n    holds:\n      - container: Web\n      - "
        + "kernel: Linux kernel\n      - hardware: Hardware\n";
    private const string Figure = "Text.\n\n![A stack](diagram:linux)";

    private static SiteInMemory Site(string title = "Kernels", string body = Figure, string more = "") =>
        new SiteInMemory()
            .With("data/site.yml", Settings)
            .With("data/topologies/linux.yml", Stack)
            .With("input/topologies.md", "---\ntitle: All\nlayout: topologies\n---\n")
            .WithPost("2026-01-02-kernel", $"title: {title}{more}", body);

    [Fact]
    public void A_post_and_a_topology_link_to_their_cards_by_absolute_addresses()
    {
        foreach (string page in new[] { "/posts/kernel/", "/topologies/linux/" })
        {
            string card = CardOf(Site(), page)!;
            Assert.Matches(
                $"^https://example.org/base/cards/{page.Trim('/').Replace('/', '-')}-[0-9a-f]{{12}}\\.png$",
                card
            );
            Assert.Equal(
                "summary_large_image",
                Site().Page(page).QuerySelector("meta[name='twitter:card']")?.GetAttribute("content")
            );
            using Picture picture = Draw(Site(), card);
            Assert.Equal((SocialCard.Width, SocialCard.Height), (picture.Width, picture.Height));
        }
    }

    [Fact]
    public void The_name_of_a_card_depends_only_on_its_content()
    {
        string card = CardOf(Site(), "/posts/kernel/")!;
        Assert.Equal(card, CardOf(Site(body: Figure + "\n\nMore text."), "/posts/kernel/"));
        Assert.NotEqual(card, CardOf(Site(title: "Kernel"), "/posts/kernel/"));
        Assert.NotEqual(card, CardOf(Site().With("data/site.yml", Settings.Replace("Test", "Site")), "/posts/kernel/"));
        Assert.NotEqual(
            card,
            CardOf(Site().With("data/topologies/linux.yml", Stack.Replace("Web", "Mail")), "/posts/kernel/")
        );
        Assert.NotEqual(card, CardOf(Site(body: "Text."), "/posts/kernel/"));
    }

    [Theory]
    [InlineData("title: Test\nurl: https://example.org/base/\n")]
    [InlineData("title: Test\nsocial_cards: true\n")]
    public void There_are_none_unless_they_are_enabled_and_the_site_has_an_address(string settings)
    {
        SiteInMemory site = Site().With("data/site.yml", settings);
        Assert.Null(CardOf(site, "/posts/kernel/"));
        Assert.DoesNotContain(
            site.PlanWithoutErrors().Paths(),
            path => path.StartsWith("/cards/", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("https://example.com/a.png", "https://example.com/a.png")]
    [InlineData("/a.png", "https://example.org/base/a.png")]
    public void An_image_in_the_front_matter_replaces_the_card(string image, string address)
    {
        SiteInMemory site = Site(more: $"\nimage: {image}").With("input/a.png", SiteInMemory.Picture);
        Assert.Equal(address, CardOf(site, "/posts/kernel/"));
        Assert.DoesNotContain(
            site.PlanWithoutErrors().Paths(),
            path => path.StartsWith("/cards/posts-", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_diagram_with_letters_that_the_font_lacks_is_left_out_with_a_warning()
    {
        SiteInMemory site = Site().With("data/topologies/linux.yml", Stack.Replace("Web", "网店"));
        Assert.Contains(
            site.Diagnostics(),
            said => said.StartsWith("data/topologies/linux.yml(6,20): warning PIC002: ", StringComparison.Ordinal)
        );
        Assert.Equal(Bytes(Site(body: "Text.")), Bytes(site));
        Assert.NotEqual(Bytes(Site(body: "Text.")), Bytes(Site()));
    }

    [Fact]
    public void A_title_with_letters_that_the_font_lacks_has_no_card()
    {
        Site site = Site(title: "核").Plan();
        Assert.Contains(
            site.Diagnostics,
            said =>
                said.ToString()
                    .StartsWith("input/posts/2026-01-02-kernel.md(1,1): warning PIC002: ", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("og:image", site.Text("/posts/kernel/"));
    }

    private static string? CardOf(SiteInMemory site, string page) =>
        site.Page(page).QuerySelector("meta[property='og:image']")?.GetAttribute("content");

    private static Picture Draw(SiteInMemory site, string card) =>
        new(site.Plan().Routes.Single(route => card.EndsWith(route.Path, StringComparison.Ordinal)).Render().Body!);

    private static byte[] Bytes(SiteInMemory site) =>
        site.Plan()
            .Routes.Single(route => route.Path.StartsWith("/cards/posts-", StringComparison.Ordinal))
            .Render()
            .Body!;
}
