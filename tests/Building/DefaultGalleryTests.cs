using Strata.Engine.Building;
using Strata.Tests.Sites;

namespace Strata.Tests.Building;

/// <summary>A site with topologies has a gallery, unless it has one of its own or refuses it.</summary>
public class DefaultGalleryTests
{
    private const string Gallery = "/topologies/";

    private const string Stack =
        "title: Shop\nstack:\n  - host: Ubuntu\n    os: linux\n    holds: [{ kernel: Linux }]\n";

    [Fact]
    public void Every_topology_has_a_page_and_a_place_in_the_gallery()
    {
        Site site = SiteWithTopology().PlanWithoutErrors();
        Assert.Contains("shop/\"", site.Text(Gallery), StringComparison.Ordinal);
        Assert.Contains("<h1>Shop</h1>", site.Text("/topologies/shop/"), StringComparison.Ordinal);
        Assert.Contains("./topologies/\"", site.Text("/"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_gallery_has_the_language_of_the_site_and_no_link_to_a_file_that_does_not_exist()
    {
        string page = SiteWithTopology()
            .With("data/site.yml", "title: T\nlanguage: de\nedit_url: https://example.org/edit/\n")
            .PlanWithoutErrors()
            .Text(Gallery);
        Assert.Contains("<h1>Topologien</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://example.org/edit/", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/topologies.md", "---\ntitle: Mine\n---\nText.\n")]
    [InlineData("input/topologies/index.md", "---\ntitle: Mine\n---\nText.\n")]
    [InlineData("input/mine.md", "---\ntitle: Mine\npermalink: /topologies/\n---\nText.\n")]
    [InlineData("input/gallery.md", "---\ntitle: Mine\nlayout: topologies\n---\n")]
    [InlineData("data/site.yml", "title: T\nfeatures: { gallery: false }\n")]
    public void A_page_of_the_site_or_its_settings_replace_the_gallery(string path, string text)
    {
        Site site = SiteWithTopology().With(path, text).PlanWithoutErrors();
        Assert.DoesNotContain(
            site.Routes.Where(route => route.Path == Gallery),
            route => site.Text(route.Path).Contains("<h1>Topologies</h1>", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_site_without_topologies_has_none() =>
        Assert.DoesNotContain(new SiteInMemory().PlanWithoutErrors().Routes, route => route.Path == Gallery);

    private static SiteInMemory SiteWithTopology() => new SiteInMemory().With("data/topologies/shop.yml", Stack);
}
