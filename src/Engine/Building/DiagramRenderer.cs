using System.Text;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Rules;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Templating;
using Strata.Engine.Topologies.Loading;

namespace Strata.Engine.Building;

/// <summary>What a diagram is written as.</summary>
public enum DiagramFormat
{
    Svg,
    Png,
    Text,
    Json,
}

/// <summary>A topology to draw that need not be a site's.</summary>
public sealed record DiagramFileRequest
{
    /// <summary>The file, for messages; its name is the topology's id.</summary>
    public required string Path { get; init; }

    /// <summary>What the file holds.</summary>
    public required byte[] Content { get; init; }

    public required DiagramFormat Format { get; init; }

    /// <summary>The view; null for the default one.</summary>
    public string? View { get; init; }

    /// <summary>In the dark palette; for SVG and PNG.</summary>
    public bool Dark { get; init; }
}

/// <summary>A diagram as a file, or why there is none.</summary>
/// <param name="Body">The bytes; null when there are errors, or a refusal.</param>
/// <param name="Diagnostics">What is wrong with the topology, by file and place.</param>
/// <param name="Refusal">Why this cannot be drawn of a topology that is sound, and what can; null where it can.</param>
public sealed record DiagramFile(
    byte[]? Body,
    IReadOnlyList<Diagnostic> Diagnostics,
    (string Why, string Cure)? Refusal
);

/// <summary>Draws a topology outside any site, held to the same rules as those of a site.</summary>
public static class DiagramRenderer
{
    /// <param name="source">Whose vocabularies, catalogues, views, colours and words count; what it lacks comes from
    /// the defaults.</param>
    /// <param name="request">What to draw.</param>
    /// <param name="options">Only the day and whether warnings are errors matter.</param>
    public static DiagramFile Render(SiteFiles source, DiagramFileRequest request, BuildOptions options)
    {
        var bag = new DiagnosticBag { Strict = options.Strict };
        var data = new DataReader(source, bag);
        TemplateSet templates = data.Templates();
        string view = request.View ?? DiagramRequest.DefaultView;
        if (
            !templates.Views.Contains(view)
            || DiagramLayout.Of(templates.LayoutOf(view)) is not { MinTopologies: 1 } layout
        )
            return new DiagramFile(
                null,
                [],
                (
                    $"There is no view '{view}' of one topology.",
                    Suggestions.Fix(view, ViewsOfOne(templates), "The views are")
                )
            );
        if (Draw(request, view, layout, data, options, bag) is not { } diagram || bag.HasErrors)
            return new DiagramFile(null, bag.Sorted(), null);
        if (request.Format is DiagramFormat.Png && DiagramFiles.MissingGlyph(diagram.Wide) is var (box, character))
            return new DiagramFile(
                null,
                bag.Sorted(),
                (
                    $"The font of pictures has no '{character}', which is in the label of '{box.Name}'.",
                    "SVG shows every letter."
                )
            );
        byte[]? body = Write(diagram, request, data.Palette(), templates, bag);
        return new DiagramFile(bag.HasErrors ? null : body, bag.Sorted(), null);
    }

    private static List<string> ViewsOfOne(TemplateSet templates) =>
        templates.Views.Where(view => DiagramLayout.Of(templates.LayoutOf(view)) is { MinTopologies: 1 }).ToList();

    private static RenderedDiagram? Draw(
        DiagramFileRequest request,
        string view,
        DiagramLayout layout,
        DataReader data,
        BuildOptions options,
        DiagnosticBag bag
    )
    {
        SiteLanguages languages = data.Languages(data.Settings(baseUrl: null));
        CatalogueSet catalogues = data.Catalogues();
        var loader = new TopologyLoader(data.Vocabularies([.. catalogues.Tables.Keys]), catalogues.BaseImages);
        var report = new FileReport(request.Path, bag);
        string id = Path.GetFileNameWithoutExtension(languages.Untranslated(request.Path));
        if (
            SiteFiles.Decode(request.Content, report) is not { } text
            || loader.Load(id, text, report) is not { } topology
        )
            return null;
        RuleRunner.Run(
            topology,
            new RuleInputs(catalogues.BaseImages, catalogues.Tables, catalogues.Glossary, options.AsOf),
            report
        );
        return RenderedDiagram.Create(
            new DiagramInput(
                [topology],
                KnownImages.Of(catalogues.BaseImages),
                languages.Of(request.Path, written: null).Messages
            ),
            view,
            layout,
            bag
        );
    }

    private static byte[]? Write(
        RenderedDiagram diagram,
        DiagramFileRequest request,
        Palette palette,
        TemplateSet templates,
        DiagnosticBag bag
    )
    {
        switch (request.Format)
        {
            case DiagramFormat.Text:
                return Encoding.UTF8.GetBytes(PlainTextDiagram.Of(diagram.Text));
            case DiagramFormat.Json:
                return SceneJson.Write(diagram.Wide, diagram.Text);
            case DiagramFormat.Png:
                return DiagramFiles.Png(diagram.Wide, palette, request.Dark);
            default:
                RenderedFile svg = DiagramFiles.Svg(diagram, palette, request.Dark, templates, request.Path);
                foreach (Diagnostic diagnostic in svg.Diagnostics)
                    bag.Add(diagnostic);
                return svg.Body;
        }
    }
}
