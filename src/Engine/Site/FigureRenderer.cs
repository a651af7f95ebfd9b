using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Templating;

namespace Strata.Engine.Site;

/// <summary>Renders the diagrams that pages ask for.</summary>
internal sealed class FigureRenderer(SiteModel site, TemplateSet templates, SharedModels shared)
{
    private const string ChartView = "chart";

    private readonly DrawingModels models = new(site);

    /// <summary>The figure with its pictures and the text version.</summary>
    public string Figure(DiagramReference diagram, string page, List<Diagnostic> mistakes)
    {
        Figure figure = Site.Figure.Parse(diagram);
        if (diagram.Source is DiagramSource.Chart)
            return RenderPartial("figure.html", ChartFigure(figure, diagram.CaptionHtml, page, mistakes), page, mistakes);
        Drawing drawing = Find(diagram);
        string id = figure.IdFor(drawing.Stacks.Select(stack => stack.Id));
        TemplateModel model = FigureModel(diagram, drawing);
        model["id"] = id;
        if (figure.View == Site.Figure.TextView)
            return RenderPartial("figure-told.html", model, page, mistakes);
        IReadOnlyDictionary<string, int> numbers = DrawingModels.Numbers(drawing);
        model["spots"] = numbers.Select(spot => new TemplateModel { ["id"] = spot.Key, ["number"] = spot.Value }).ToList();
        model["legend"] = models.Legend(drawing);
        model["wide"] = Picture(drawing, drawing.Wide, id, numbers, page, mistakes);
        model["narrow"] = Picture(drawing, drawing.Narrow, id, numbers, page, mistakes);
        return RenderPartial("figure.html", model, page, mistakes);
    }

    /// <summary>The figure in words, for feeds.</summary>
    public string Text(DiagramReference diagram, string page, List<Diagnostic> mistakes)
    {
        TemplateModel model = diagram.Source is DiagramSource.Chart
            ? ChartFigure(Site.Figure.Parse(diagram), diagram.CaptionHtml, page, mistakes)
            : FigureModel(diagram, Find(diagram));
        return RenderPartial("figure-text.html", model, page, mistakes);
    }

    /// <summary>The same without markup.</summary>
    public TextVersion Words(DiagramReference diagram) =>
        diagram.Source is DiagramSource.Chart ? SizeRows.Describe(site.Data.BaseImages, Site.Figure.Parse(diagram), site.Words) : Find(diagram).Text;

    /// <summary>A topology in a list.</summary>
    public TemplateModel Summary(Drawing drawing, string path) => new()
    {
        ["id"] = drawing.Stack.Id,
        ["title"] = drawing.Text.Title,
        ["description"] = drawing.Text.Description,
        ["url"] = path,
        ["as_of"] = drawing.Stack.AsOf is { } day ? shared.Day(day) : null,
    };

    /// <summary>A topology in a gallery, with its picture.</summary>
    public TemplateModel Card(Drawing drawing, string path, string page, List<Diagnostic> mistakes)
    {
        TemplateModel card = Summary(drawing, path);
        card["picture"] = Picture(drawing, drawing.Wide, "card-" + drawing.Stack.Id, numbers: null, page, mistakes);
        return card;
    }

    /// <summary>The sizes of base images as bars, a figure for each measure that some are known by.</summary>
    public IReadOnlyList<TemplateModel> SizeCharts(string page, List<Diagnostic> mistakes) => SizeRows.Measures
        .Where(measure => SizeRows.Of(site.Data.BaseImages, measure).Count > 0)
        .Select(measure =>
        {
            string name = SizeRows.NameOf(measure);
            var figure = new Figure { Names = [Site.Figure.BaseImageSizes], View = Site.Figure.DefaultView, OwnId = "chart-" + name, Measure = name, Unknown = [] };
            return new TemplateModel { ["figure"] = new Html(RenderPartial("figure.html", ChartFigure(figure, HtmlText.Encode(site.Words.Say($"chart.{name}")), page, mistakes), page, mistakes)) };
        })
        .ToList();

    private TemplateModel ChartFigure(Figure figure, string captionHtml, string page, List<Diagnostic> mistakes)
    {
        SizeMeasure measure = SizeRows.MeasureOf(figure);
        IReadOnlyList<BaseImage> images = SizeRows.Of(site.Data.BaseImages, measure);
        TextVersion text = SizeRows.Describe(images, measure, site.Words);
        string id = figure.IdFor(figure.Names);
        Html Draw(string variant) => images.Count == 0
            ? Html.Empty
            : new(Render(TemplateSet.ViewPath(ChartView), SceneModels.Chart(SizeChart.Lay(SizeRows.Rows(images, measure, site.Words), variant), id, text.Title, text.Description), page, mistakes));

        return new TemplateModel
        {
            ["id"] = id,
            ["caption"] = new Html(captionHtml),
            ["text"] = SceneModels.Text(text),
            ["spots"] = new List<TemplateModel>(),
            ["legend"] = new List<TemplateModel>(),
            ["wide"] = Draw("wide"),
            ["narrow"] = Draw("narrow"),
        };
    }

    private Drawing Find(DiagramReference diagram) =>
        site.Drawings.Of(diagram) ?? throw new InvalidOperationException($"'{diagram.Target}' was not drawn when the site was planned.");

    private static TemplateModel FigureModel(DiagramReference diagram, Drawing drawing) => new()
    {
        ["caption"] = new Html(diagram.Source is DiagramSource.Fence ? HtmlText.Encode(drawing.Text.Description) : diagram.CaptionHtml),
        ["text"] = SceneModels.Text(drawing.Text),
    };

    private Html Picture(Drawing drawing, Scene scene, string figureId, IReadOnlyDictionary<string, int>? numbers, string page, List<Diagnostic> mistakes)
    {
        TemplateModel model = models.Scene(drawing, scene, figureId, numbers);
        shared.AddTo(model);
        return new Html(Render(TemplateSet.ViewPath(drawing.View), model, page, mistakes));
    }

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
