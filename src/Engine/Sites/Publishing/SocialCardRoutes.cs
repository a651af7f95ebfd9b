using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Raster;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Publishing;

/// <summary>
/// The pictures that social networks show beside links to posts and topologies. The path of a card contains a hash of
/// all that it shows: an existing card is not rendered again, and a network that caches pictures gets a new one when it
/// changes.
/// </summary>
internal sealed class SocialCardRoutes : IEditionRouteSource
{
    private const string Folder = "/cards/";

    public void AddRoutes(EditionRenderers renderers, RouteTable routes)
    {
        Edition edition = renderers.Edition;
        // Social networks require absolute addresses.
        if (!edition.Config.SocialCards || edition.Config.Address is null)
            return;
        string siteName = CanShow(edition.Title, SiteConfig.Path, "the cards do not name the site", routes)
            ? edition.Title
            : "";
        foreach (Page post in edition.Pages.Posts.Where(post => post.FrontMatter.Image is null))
        {
            if (CanShow(post.Title, post.Source, "the post has no card", routes))
                Add(post.Path, new Card(post.Title, siteName, FirstDiagram(post, edition)), renderers, routes);
        }

        if (TopologiesPage.Gallery(edition.Pages) is not { } gallery)
            return;
        foreach (RenderedDiagram diagram in edition.Diagrams.Topologies.Values)
        {
            if (CanShow(diagram.Text.Title, diagram.Topology.Path, "the topology has no card", routes))
                Add(
                    TopologiesPage.PathOf(gallery, diagram),
                    new Card(diagram.Text.Title, siteName, diagram),
                    renderers,
                    routes
                );
        }
    }

    private static void Add(string page, Card card, EditionRenderers renderers, RouteTable routes)
    {
        Edition edition = renderers.Edition;
        RenderedDiagram? diagram =
            card.Diagram is { } shown
            && StandaloneDiagram.Check(shown, Codes.CardText, "its cards show a title only", routes.Diagnostics)
                ? shown
                : null;
        SiteIcon? icon = edition.Identity.Icon;
        string hash = StandaloneDiagram.HashOf(edition.Palette, diagram, card.Title, card.SiteName, icon?.Hash ?? "");
        string end = $"-{hash}.png";
        string name = Path.ChangeExtension(page.Trim('/'), null).Replace('/', '-');
        string path = Folder + FileName.StartOf(name, FileName.MaxBytes - end.Length) + end;
        renderers.Links.Cards.Add(page, path);
        routes.AddDefault(
            new Route(path, RouteKind.File, () => Draw(card, icon?.Read(), diagram?.Wide, edition.Palette))
            {
                InputHash = hash,
            }
        );
    }

    private static RenderedFile Draw(Card card, IconFile? icon, Scene? scene, Palette palette) =>
        new(
            SocialCard.Png(
                new CardContent(
                    card.Title,
                    card.SiteName,
                    icon,
                    scene is null ? null : new ScenePainter(palette, dark: false).Paint(scene),
                    palette
                )
            ),
            []
        );

    private static RenderedDiagram? FirstDiagram(Page post, Edition site) =>
        post.Document.Diagrams.Select(site.Diagrams.Of).FirstOrDefault(diagram => diagram is not null);

    private static bool CanShow(string text, string file, string consequence, RouteTable routes)
    {
        if (Glyphs.FirstMissing(text) is not { } character)
            return true;
        new FileReport(file, routes.Diagnostics).Add(
            Codes.CardText,
            SourceSpan.Start,
            $"The picture font has no glyph for '{character}' in '{text}': {consequence}.",
            "Set 'image:' to a picture for the page."
        );
        return false;
    }

    private sealed record Card(string Title, string SiteName, RenderedDiagram? Diagram);
}
