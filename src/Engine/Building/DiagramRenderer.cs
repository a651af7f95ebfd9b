using System.Text;
using Strata.Engine.Caching;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Diagrams.Views;
using Strata.Engine.Pipeline;
using Strata.Engine.Rules;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Templating;

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
        TemplateSet templates = theme.Templates;
        string view = request.View ?? DiagramRequest.DefaultView;
        if (!templates.Views.Contains(view) || LayoutOfOne(view, templates) is not { } layout)
            return Refuse(
                [],
                $"Unknown view '{view}' for one topology.",
                Suggestions.OrList(
                    view,
                    templates.Views.Where(each => LayoutOfOne(each, templates) is not null).ToList(),
                    "The views are"
                )
            );
        DiagnosticBag diagnostics = build.Diagnostics;
        if (LayOut(build, request, templates, layout) is not { } diagram || diagnostics.HasErrors)
            return new DiagramFile(null, diagnostics.Sorted(), null);
        if (request.Format is DiagramFormat.Png && StandaloneDiagram.MissingGlyph(diagram.Wide) is var (box, character))
            return Refuse(
                diagnostics.Sorted(),
                $"The picture font has no glyph for '{character}' in the label of '{box.Name}'.",
                "Use the SVG file instead."
            );
        if (request.Format is DiagramFormat.Png && StandaloneDiagram.ExcessiveHeight(diagram.Wide) is { } problem)
            return Refuse(diagnostics.Sorted(), $"{problem}.", "Split the topology, or use the SVG file.");
        byte[]? body = Write(diagram, request, theme, diagnostics);
        return new DiagramFile(diagnostics.HasErrors ? null : body, diagnostics.Sorted(), null);
    }

    private static DiagramFile Refuse(IReadOnlyList<Diagnostic> diagnostics, string message, string fix) =>
        new(null, diagnostics, (message, fix));

    /// <summary>The layout of a view of one topology; null for any other view.</summary>
    private static DiagramLayout? LayoutOfOne(string view, TemplateSet templates) =>
        DiagramLayout.Of(templates.LayoutOf(view)) is { MinTopologies: 1 } layout ? layout : null;

    private static RenderedDiagram? LayOut(
        BuildContext build,
        DiagramFileRequest request,
        TemplateSet templates,
        DiagramLayout layout
    )
    {
        SiteLanguages languages = SiteLoader.Languages(build, SiteLoader.Config(build));
        CatalogueSet catalogues = SiteLoader.Catalogues(build);
        var report = new FileReport(request.Path, build.Diagnostics);
        string id = SourcePaths.NameOf(languages.Untranslated(request.Path));
        if (
            SiteFiles.Decode(request.Content, report) is not { } text
            || SiteLoader.TopologyLoader(build, catalogues).Load(id, text, report) is not { } topology
        )
            return null;
        var facts = new RuleInputs(catalogues.BaseImages, catalogues.Tables, catalogues.Glossary, build.Options.AsOf);
        RuleRunner.Run(topology, facts, report);
        var input = new DiagramInput(
            [topology],
            KnownImages.Of(catalogues.BaseImages),
            languages.Of(request.Path, written: null).Messages
        );
        if (request.View is null && topology.View is { } own && LayoutOfOne(own, templates) is { } ownLayout)
            return RenderedDiagram.Create(input, own, ownLayout, build.Diagnostics);
        return RenderedDiagram.Create(input, request.View ?? DiagramRequest.DefaultView, layout, build.Diagnostics);
    }

    private static byte[]? Write(
        RenderedDiagram diagram,
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
                return DrawingMark.AddToPng(StandaloneDiagram.Png(diagram.Wide, theme.Palette, request.Dark));
            default:
                RenderedFile svg = StandaloneDiagram.Svg(
                    diagram,
                    theme.Palette,
                    request.Dark,
                    theme.Templates,
                    request.Path
                );
                foreach (Diagnostic diagnostic in svg.Diagnostics)
                    diagnostics.Add(diagnostic);
                return svg.Body is { } body ? DrawingMark.AddToSvg(body) : null;
        }
    }
}
