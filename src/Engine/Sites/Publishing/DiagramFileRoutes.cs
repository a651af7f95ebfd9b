using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Publishing;

/// <summary>
/// The topologies of a site as files: SVG for wide and narrow screens in light and dark colours, and PNG.
/// </summary>
internal sealed class DiagramFileRoutes : IEditionRouteSource
{
    public void AddRoutes(EditionRenderers renderers, RouteTable routes)
    {
        Edition edition = renderers.Edition;
        foreach (RenderedDiagram diagram in edition.Diagrams.Topologies.Values)
        {
            AddSvg(".svg", diagram.Wide, dark: false);
            AddSvg(".dark.svg", diagram.Wide, dark: true);
            AddSvg(".narrow.svg", diagram.Narrow, dark: false);
            AddSvg(".narrow.dark.svg", diagram.Narrow, dark: true);
            if (
                StandaloneDiagram.Check(
                    diagram,
                    Codes.PictureLabel,
                    "there is no PNG of this diagram",
                    routes.Diagnostics
                )
            )
                routes.AddDefault(
                    new Route(
                        PathOf(".png"),
                        RouteKind.File,
                        () => new RenderedFile(StandaloneDiagram.Png(diagram.Wide, edition.Palette, dark: false), [])
                    )
                    {
                        InputHash = StandaloneDiagram.HashOf(edition.Palette, diagram),
                    },
                    diagram.Topology.Path
                );

            string PathOf(string extension) => EditionPaths.Diagram(edition.Language, diagram.Topology.Id, extension);

            void AddSvg(string extension, Scene scene, bool dark) =>
                routes.AddDefault(
                    new Route(
                        PathOf(extension),
                        RouteKind.Data,
                        () =>
                            StandaloneDiagram.Svg(
                                scene,
                                diagram.Text,
                                new ScenePainter(edition.Palette, dark),
                                edition.Templates,
                                PathOf(extension)
                            )
                    ),
                    diagram.Topology.Path
                );
        }
    }
}
