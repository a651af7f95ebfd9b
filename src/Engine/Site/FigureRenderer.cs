using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Templating;

namespace Strata.Engine.Site;

/// <summary>Draws the diagrams that pages ask for.</summary>
internal sealed class FigureRenderer(IReadOnlyDictionary<string, DrawnStack> stacks, TemplateSet templates, SharedModels shared)
{
    private const string View = "stack";

    /// <summary>The figure with its pictures and the text version.</summary>
    public string Figure(DiagramReference diagram, string page, List<Diagnostic> mistakes)
    {
        (Figure figure, DrawnStack stack) = Find(diagram);
        TemplateModel model = FigureModel(diagram, stack);
        model["id"] = figure.Id;
        model["wide"] = Picture(stack, stack.Wide, figure, page, mistakes);
        model["narrow"] = Picture(stack, stack.Narrow, figure, page, mistakes);
        return Render("figure.html", model, page, mistakes);
    }

    /// <summary>The figure in words, for feeds.</summary>
    public string Text(DiagramReference diagram, string page, List<Diagnostic> mistakes) =>
        Render("figure-text.html", FigureModel(diagram, Find(diagram).Stack), page, mistakes);

    private (Figure Figure, DrawnStack Stack) Find(DiagramReference diagram)
    {
        Figure figure = Site.Figure.Parse(diagram.Target, out _);
        return (figure, stacks[figure.StackId]);
    }

    private static TemplateModel FigureModel(DiagramReference diagram, DrawnStack stack) => new()
    {
        ["caption"] = new Html(diagram.CaptionHtml),
        ["text"] = SceneModels.Text(stack.Text),
    };

    private Html Picture(DrawnStack stack, Diagrams.Scene scene, Figure figure, string page, List<Diagnostic> mistakes)
    {
        Rendering rendering = templates.Render(TemplateSet.ViewPath(View), SceneModels.Scene(scene, figure.Id, stack.Text.Title, stack.Text.PictureDescription), page);
        if (rendering.Mistake is { } mistake)
            mistakes.Add(mistake);
        return new Html(rendering.Text ?? "");
    }

    private string Render(string partial, TemplateModel figure, string page, List<Diagnostic> mistakes)
    {
        TemplateModel model = shared.New();
        model["figure"] = figure;
        Rendering rendering = templates.Render(TemplateSet.PartialPath(partial), model, page);
        if (rendering.Mistake is { } mistake)
            mistakes.Add(mistake);
        return rendering.Text ?? "";
    }
}
