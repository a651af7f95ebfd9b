using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Raster;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Routes;

/// <summary>
/// The pictures that social networks show beside links to posts and topologies. A card's path holds a hash of all it is
/// drawn from, so
/// that one which stands is not drawn again, and a network that keeps pictures gets a new one when it changes.
/// </summary>
internal sealed class SocialCards
{
    private const string Folder = "/cards/";

    private readonly Dictionary<string, string> paths = new(StringComparer.Ordinal);

    /// <summary>The path of a page's card; null where it has none.</summary>
    public string? PathOf(string page) => paths.GetValueOrDefault(page);

    public void AddRoutes(Edition site, DiagnosticBag bag)
    {
        // Networks want whole addresses.
        if (!site.Config.SocialCards || site.Config.Address is null)
            return;
        string siteName = Shows(site.Title, SiteConfig.Path, "the cards do not name the site", bag) ? site.Title : "";
        foreach (Page post in site.Pages.Posts.Where(post => post.FrontMatter.Image is null))
        {
            if (Shows(post.Title, post.Source, "the post has no card", bag))
                Add(post.Path, post.Title, siteName, FirstDiagram(post, site), site, bag);
        }

        if (DataPageList.Gallery(site.Pages) is not { } gallery)
            return;
        foreach (RenderedDiagram topology in site.Diagrams.Topologies.Values)
        {
            if (Shows(topology.Text.Title, topology.Topology.Path, "the topology has no card", bag))
                Add(DataPageList.TopologyPath(gallery, topology), topology.Text.Title, siteName, topology, site, bag);
        }
    }

    private void Add(
        string page,
        string title,
        string siteName,
        RenderedDiagram? topology,
        Edition site,
        DiagnosticBag bag
    )
    {
        Scene? scene =
            topology is not null && DiagramFiles.Check(topology, Codes.CardText, "its cards show a title only", bag)
                ? topology.Wide
                : null;
        string hash = DiagramFiles.HashOf(site.Palette, scene is null ? null : topology, title, siteName);
        string path = $"{Folder}{Path.ChangeExtension(page.Trim('/'), null).Replace('/', '-')}-{hash}.png";
        paths[page] = path;
        site.Routes.AddDefault(path, RouteKind.File, () => Draw(title, siteName, scene, site.Palette), hash);
    }

    private static RenderedFile Draw(string title, string siteName, Scene? scene, Palette palette) =>
        new(
            SocialCard.Png(
                new CardContent(
                    title,
                    siteName,
                    scene is null ? null : new ScenePainter(palette, dark: false).Paint(scene),
                    palette
                )
            ),
            []
        );

    private static RenderedDiagram? FirstDiagram(Page post, Edition site) =>
        post.Document.Diagrams.Select(site.Diagrams.Of).FirstOrDefault(diagram => diagram is not null);

    private static bool Shows(string text, string file, string otherwise, DiagnosticBag bag)
    {
        if (Glyphs.FirstMissing(text) is not { } character)
            return true;
        new FileReport(file, bag).Add(
            Codes.CardText,
            SourceSpan.Start,
            $"The font of pictures has no '{character}', which is in '{text}': {otherwise}.",
            "Give the page a picture of its own with 'image:'."
        );
        return false;
    }
}
