using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Graphics;

/// <summary>Renders figures with their templates, on a page of a site or without one.</summary>
/// <param name="templates">The views, and the partials of figures.</param>
/// <param name="models">The models of diagrams.</param>
/// <param name="root">The names that all templates have.</param>
internal sealed class FigureTemplates(TemplateSet templates, DiagramModels models, TemplateModel root)
{
    /// <summary>The figure with its pictures and the text alternative.</summary>
    public string Figure(
        RenderedDiagram diagram,
        string id,
        HtmlFragment caption,
        string page,
        List<Diagnostic> diagnostics
    )
    {
        IReadOnlyDictionary<string, int> numbers = DiagramModels.Numbers(diagram);
        Figure figure = Text(diagram, caption) with
        {
            Id = id,
            Anchors = numbers.Select(anchor => new BoxAnchor(anchor.Key, anchor.Value)).ToList(),
            Legend = models.Legend(diagram),
            Wide = Picture(diagram, diagram.Wide, id, numbers, page, diagnostics),
            Narrow = Picture(diagram, diagram.Narrow, id, numbers, page, diagnostics),
        };
        return Partial("figure.html", figure, page, diagnostics);
    }

    /// <summary>The figure without its pictures.</summary>
    public Figure Text(RenderedDiagram diagram, HtmlFragment caption) =>
        new() { Caption = caption, Text = models.WithAddresses(diagram.Text) };

    /// <summary>The picture of a scene.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="scene">One of its scenes.</param>
    /// <param name="id">The id of the figure.</param>
    /// <param name="numbers">The boxes' numbers; null for a picture whose boxes are not links.</param>
    /// <param name="page">The page, for messages.</param>
    /// <param name="diagnostics">Receives the errors of the template.</param>
    public HtmlFragment Picture(
        RenderedDiagram diagram,
        Scene scene,
        string id,
        IReadOnlyDictionary<string, int>? numbers,
        string page,
        List<Diagnostic> diagnostics
    ) =>
        new(
            Render(
                TemplateSet.ViewPath(diagram.View),
                [models.Scene(diagram, scene, id, numbers), root],
                page,
                diagnostics
            )
        );

    /// <summary>The output of a partial for a figure.</summary>
    public string Partial(string partial, Figure figure, string page, List<Diagnostic> diagnostics) =>
        Render(TemplateSet.PartialPath(partial), [FigureModels.Root.Model(figure), root], page, diagnostics);

    /// <summary>The output of a template; empty, with a diagnostic, if it fails.</summary>
    public string Render(string template, IReadOnlyList<TemplateModel> given, string page, List<Diagnostic> diagnostics)
    {
        TemplateResult rendering = templates.Render(template, given, page);
        if (rendering.Diagnostic is { } diagnostic)
            diagnostics.Add(diagnostic);
        return rendering.Text ?? "";
    }
}
