using System.Text;
using Strata.Engine.Caching;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Building;

/// <summary>The output format of a diagram.</summary>
public enum DiagramFormat
{
    Svg,
    Png,
    Text,
    Json,
}

/// <summary>A request to draw a topology, which need not belong to a site.</summary>
public sealed record DiagramFileRequest
{
    /// <summary>The file, for messages; its name is the topology's id.</summary>
    public required string Path { get; init; }

    /// <summary>The content of the file.</summary>
    public required byte[] Content { get; init; }

    public required DiagramFormat Format { get; init; }

    /// <summary>The view; null for the default one.</summary>
    public string? View { get; init; }

    /// <summary>Whether to use the dark palette; for SVG and PNG.</summary>
    public bool Dark { get; init; }

    /// <summary>Whether to draw the variant for narrow screens; for SVG and PNG.</summary>
    public bool Narrow { get; init; }
}

/// <summary>A diagram file, or the reason why there is none.</summary>
/// <param name="Body">The bytes; null if there are errors, or if the request was refused.</param>
/// <param name="Diagnostics">The diagnostics of the topology, sorted by file and position.</param>
/// <param name="Refusal">Why a valid topology cannot be drawn as requested, and the fix; null if it can.</param>
public sealed record DiagramFile(
    byte[]? Body,
    IReadOnlyList<Diagnostic> Diagnostics,
    (string Reason, string Fix)? Refusal
);

/// <summary>Draws a topology without a site, and checks it against the same rules as those of a site.</summary>
public static class DiagramRenderer
{
    /// <summary>Renders a topology.</summary>
    /// <param name="files">The site whose vocabularies, catalogues, views, colours and messages are used, over the
    /// defaults.</param>
    /// <param name="request">The topology and the format.</param>
    /// <param name="options">Only the date and the severity of warnings are used.</param>
    public static DiagramFile Render(SiteFiles files, DiagramFileRequest request, BuildOptions options) =>
        Render(files, request, options, new BuildCache());

    /// <summary>Renders one of several topologies.</summary>
    /// <param name="files">The site, as for one topology.</param>
    /// <param name="request">The topology and the format.</param>
    /// <param name="options">Only the date and the severity of warnings are used.</param>
    /// <param name="cache">What was read of the site for the topology before.</param>
    public static DiagramFile Render(
        SiteFiles files,
        DiagramFileRequest request,
        BuildOptions options,
        BuildCache cache
    )
    {
        cache.BeginBuild();
        BuildContext build = new(files, options with { BaseUrl = null }, cache);
        Theme theme = SiteLoader.Theme(build, messageKeys: null);
        CatalogueSet catalogues = SiteLoader.Catalogues(build);
        SiteLanguages languages = SiteLoader.Languages(build, SiteLoader.Config(build));
        var defaults = new DrawingDefaults(theme, catalogues, SiteLoader.TopologyLoader(build, catalogues));
        string view = request.View ?? DiagramRequest.DefaultView;
        if (defaults.LayoutOf(view) is null)
            return Refuse(
                [],
                $"Unknown view '{view}' for one topology.",
                Suggestions.OrList(view, defaults.Views, "The views are")
            );
        DiagnosticBag diagnostics = build.Diagnostics;
        if (LayOut(defaults, languages, request, build) is not { } diagram || diagnostics.HasErrors)
            return new DiagramFile(null, diagnostics.Sorted(), null);
        Scene scene = request.Narrow ? diagram.Narrow : diagram.Wide;
        if (request.Format is DiagramFormat.Png && StandaloneDiagram.MissingGlyph(scene) is var (box, character))
            return Refuse(
                diagnostics.Sorted(),
                $"The picture font has no glyph for '{character}' in the label of '{box.Name}'.",
                "Use the SVG file instead."
            );
        if (request.Format is DiagramFormat.Png && StandaloneDiagram.ExcessiveHeight(scene) is { } problem)
            return Refuse(diagnostics.Sorted(), $"{problem}.", "Split the topology, or use the SVG file.");
        byte[]? body = Write(diagram, scene, request, theme, diagnostics);
        return new DiagramFile(diagnostics.HasErrors ? null : body, diagnostics.Sorted(), null);
    }

    private static DiagramFile Refuse(IReadOnlyList<Diagnostic> diagnostics, string message, string fix) =>
        new(null, diagnostics, (message, fix));

    private static RenderedDiagram? LayOut(
        DrawingDefaults defaults,
        SiteLanguages languages,
        DiagramFileRequest request,
        BuildContext build
    )
    {
        var report = new FileReport(request.Path, build.Diagnostics);
        string id = SourcePaths.NameOf(languages.Untranslated(request.Path));
        return
            SiteFiles.Decode(request.Content, report) is { } text
            && defaults.Read(id, text, build.Options.AsOf, report) is { } topology
            ? defaults.LayOut(
                topology,
                request.View,
                languages.Of(request.Path, written: null).Messages,
                build.Diagnostics
            )
            : null;
    }

    private static byte[]? Write(
        RenderedDiagram diagram,
        Scene scene,
        DiagramFileRequest request,
        Theme theme,
        DiagnosticBag diagnostics
    )
    {
        switch (request.Format)
        {
            case DiagramFormat.Text:
                return Encoding.UTF8.GetBytes(PlainTextDiagram.Of(diagram.Text));
            case DiagramFormat.Json:
                return SceneJson.Write(diagram.Titled);
            case DiagramFormat.Png:
                return DrawingMark.AddToPng(StandaloneDiagram.Png(scene, theme.Palette, request.Dark));
            default:
                RenderedFile svg = StandaloneDiagram.Svg(
                    scene,
                    diagram.Text,
                    new ScenePainter(theme.Palette, request.Dark),
                    theme.Templates,
                    request.Path
                );
                foreach (Diagnostic diagnostic in svg.Diagnostics)
                    diagnostics.Add(diagnostic);
                return svg.Body is { } body ? DrawingMark.AddToSvg(body) : null;
        }
    }
}
