using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Templating;
using Strata.Engine.Words;

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
        return RenderPartial("figure.html", model, page, mistakes);
    }

    /// <summary>The figure in words, for feeds.</summary>
    public string Text(DiagramReference diagram, string page, List<Diagnostic> mistakes) =>
        RenderPartial("figure-text.html", FigureModel(diagram, Find(diagram).Stack), page, mistakes);

    /// <summary>The same without markup.</summary>
    public TextVersion Words(DiagramReference diagram) => Find(diagram).Stack.Text;

    /// <summary>A topology in a list.</summary>
    public TemplateModel Summary(DrawnStack stack, string path) => new()
    {
        ["id"] = stack.Stack.Id,
        ["title"] = stack.Text.Title,
        ["description"] = stack.Text.Description,
        ["url"] = path,
        ["as_of"] = stack.Stack.AsOf is { } day ? shared.Day(day) : null,
    };

    /// <summary>A topology in a gallery, with its picture.</summary>
    public TemplateModel Card(DrawnStack stack, string path, string page, List<Diagnostic> mistakes)
    {
        TemplateModel card = Summary(stack, path);
        card["picture"] = Picture(stack, stack.Wide, new Figure(stack.Stack.Id, "card-" + stack.Stack.Id), page, mistakes);
        return card;
    }

    /// <summary>The sizes of base images as bars, a chart for each measure.</summary>
    public IReadOnlyList<TemplateModel> SizeCharts(BaseImageCatalogue images, WordList words, string page, List<Diagnostic> mistakes)
    {
        List<TemplateModel> charts = [];
        foreach (SizeMeasure measure in new[] { SizeMeasure.Pull, SizeMeasure.Disk })
        {
            string name = measure is SizeMeasure.Pull ? "pull" : "disk";
            List<ChartRow> rows = images.Images
                .Select(image => (image, size: image.SizeOf(measure)))
                .Where(pair => pair.size is not null)
                .OrderBy(pair => pair.size!.Bytes)
                .ThenBy(pair => pair.image.Name, StringComparer.Ordinal)
                .Select(pair => new ChartRow(pair.image.Name, pair.size!.Bytes, pair.size.Text, pair.image.Os == "windows" ? "slate" : "moss"))
                .ToList();
            if (rows.Count == 0)
                continue;
            string title = words.Say($"chart.{name}");
            string description = words.Say("chart.description", rows[0].Label, rows[0].Text, rows[^1].Label, rows[^1].Text);
            Html Draw(string variant) =>
                new(Render(TemplateSet.ViewPath("chart"), SceneModels.Chart(SizeChart.Lay(rows, variant), "chart-" + name, title, description), page, mistakes));

            charts.Add(new TemplateModel { ["id"] = "chart-" + name, ["title"] = title, ["wide"] = Draw("wide"), ["narrow"] = Draw("narrow") });
        }

        return charts;
    }

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

    private Html Picture(DrawnStack stack, Scene scene, Figure figure, string page, List<Diagnostic> mistakes) =>
        new(Render(TemplateSet.ViewPath(View), SceneModels.Scene(scene, figure.Id, stack.Text.Title, stack.Text.PictureDescription), page, mistakes));

    private string RenderPartial(string partial, TemplateModel figure, string page, List<Diagnostic> mistakes)
    {
        TemplateModel model = shared.New();
        model["figure"] = figure;
        return Render(TemplateSet.PartialPath(partial), model, page, mistakes);
    }

    /// <summary>The text of a template; empty, and its mistake noted, where it fails.</summary>
    private string Render(string template, TemplateModel model, string page, List<Diagnostic> mistakes)
    {
        Rendering rendering = templates.Render(template, model, page);
        if (rendering.Mistake is { } mistake)
            mistakes.Add(mistake);
        return rendering.Text ?? "";
    }
}
