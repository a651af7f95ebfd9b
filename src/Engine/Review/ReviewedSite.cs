using System.Text;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Diagrams.Views;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Templating;
using Strata.Engine.Text;
using Strata.Engine.Topologies;

namespace Strata.Engine.Review;

/// <summary>The drawings of a topology in the colours of its site.</summary>
/// <param name="Wide">For wide screens, in light and dark colours.</param>
/// <param name="Narrow">For narrow screens.</param>
/// <param name="Description">The description for screen readers.</param>
internal sealed record ReviewDrawing(ReviewPicture Wide, ReviewPicture Narrow, string Description);

/// <summary>SVG files of a scene.</summary>
internal sealed record ReviewPicture(byte[] Light, byte[] Dark);

/// <summary>The topologies and pages of a version of a site, as far as they can be read.</summary>
internal sealed class ReviewedSite
{
    /// <summary>The templates of the program: those of the site are not reviewed yet.</summary>
    private static readonly Lazy<TemplateSet> Templates = new(() =>
        SiteLoader.Theme(new BuildContext(SiteFiles.Empty, new BuildOptions(), new BuildCache()), null).Templates
    );

    private readonly Dictionary<string, Topology> topologies;
    private readonly SiteFiles files;
    private readonly SiteLanguages languages;
    private readonly CatalogueSet catalogues;
    private readonly Theme theme;

    private ReviewedSite(BuildContext build)
    {
        files = build.Files;
        SiteConfig config = SiteLoader.Config(build);
        languages = SiteLoader.Languages(build, config);
        theme = SiteLoader.Theme(build, languages.MessageKeys);
        catalogues = SiteLoader.Catalogues(build);
        topologies = SiteLoader
            .Topologies(build, catalogues, languages)
            .All.ToDictionary(topology => topology.Path, StringComparer.Ordinal);
        TopologyPaths = files
            .InFolder(SourcePaths.Topologies)
            .Select(file => file.Path)
            .Where(path => SourcePaths.IsNamedIn(SourcePaths.Topologies, path))
            .ToHashSet(StringComparer.Ordinal);
        Pages = SitePlanner.Pages(build, config, languages, theme, SiteLoader.Documents(build, config, languages)).All;
    }

    /// <summary>The files of topologies, with those that cannot be read.</summary>
    public IReadOnlySet<string> TopologyPaths { get; }

    /// <summary>The published pages.</summary>
    public IReadOnlyList<Page> Pages { get; }

    public static ReviewedSite Read(SiteFiles files, BuildOptions options) =>
        new(new BuildContext(files, options with { LastChanges = null }, new BuildCache()));

    /// <summary>The topology of a file; null if it is not there, or cannot be read.</summary>
    public Topology? Topology(string path) => topologies.GetValueOrDefault(path);

    /// <summary>The text of a file, whatever its line ends; empty if it is not there.</summary>
    public string Text(string path) =>
        files.Contains(path) ? LineEndings.Normalize(Encoding.UTF8.GetString(files.ReadBytes(path))) : "";

    /// <summary>Draws a topology; null if it cannot be drawn.</summary>
    public ReviewDrawing? Draw(Topology topology)
    {
        var input = new DiagramInput(
            [topology],
            KnownImages.Of(catalogues.BaseImages),
            languages.Of(topology.Path, written: null).Messages
        );
        var diagram = RenderedDiagram.Create(
            input,
            DiagramRequest.DefaultView,
            DiagramLayout.Of(DiagramRequest.DefaultView)!,
            new DiagnosticBag()
        );
        return Draw(diagram, diagram.Wide) is { } wide && Draw(diagram, diagram.Narrow) is { } narrow
            ? new ReviewDrawing(wide, narrow, diagram.Text.Description)
            : null;
    }

    private ReviewPicture? Draw(RenderedDiagram diagram, Scene scene)
    {
        byte[]? Svg(bool dark) =>
            StandaloneDiagram
                .Svg(scene, diagram.Text, new ScenePainter(theme.Palette, dark), Templates.Value, diagram.Topology.Path)
                .Body;
        return Svg(dark: false) is { } light && Svg(dark: true) is { } dark ? new ReviewPicture(light, dark) : null;
    }
}
