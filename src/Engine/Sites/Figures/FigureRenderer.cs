using Strata.Engine.Catalogues;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Charts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Figures;

/// <summary>Renders the diagrams that pages ask for.</summary>
internal sealed class FigureRenderer(Edition site, TemplateSet templates, SharedModels shared)
{
    private const string ChartView = "chart";

    private readonly DiagramModels models = new(site);

    /// <summary>The figure with its pictures and the text version.</summary>
    public string Figure(DiagramReference reference, string page, List<Diagnostic> diagnostics)
    {
        DiagramRequest figure = DiagramRequest.Parse(reference);
        if (reference.Source is DiagramSource.Chart)
            return RenderPartial(
                "figure.html",
                ChartFigure(figure, reference.CaptionHtml, page, diagnostics),
                page,
                diagnostics
            );
        RenderedDiagram diagram = Find(reference);
        string id = figure.IdFor(diagram.Topologies.Select(topology => topology.Id));
        TemplateModel model = FigureModel(reference, diagram);
        model["id"] = id;
        if (figure.View == DiagramRequest.TextView)
            return RenderPartial("figure-told.html", model, page, diagnostics);
        IReadOnlyDictionary<string, int> numbers = DiagramModels.Numbers(diagram);
        model["spots"] = numbers
            .Select(spot => new TemplateModel { ["id"] = spot.Key, ["number"] = spot.Value })
            .ToList();
        model["legend"] = models.Legend(diagram);
        model["wide"] = Picture(diagram, diagram.Wide, id, numbers, page, diagnostics);
        model["narrow"] = Picture(diagram, diagram.Narrow, id, numbers, page, diagnostics);
        return RenderPartial("figure.html", model, page, diagnostics);
    }

    /// <summary>The figure in words, for feeds.</summary>
    public string Text(DiagramReference reference, string page, List<Diagnostic> diagnostics)
    {
        TemplateModel model =
            reference.Source is DiagramSource.Chart
                ? ChartFigure(DiagramRequest.Parse(reference), reference.CaptionHtml, page, diagnostics)
                : FigureModel(reference, Find(reference));
        return RenderPartial("figure-text.html", model, page, diagnostics);
    }

    /// <summary>The same without markup.</summary>
    public TextAlternative Words(DiagramReference reference) =>
        reference.Source is DiagramSource.Chart
            ? SizeChartData.Describe(site.Catalogues.BaseImages, DiagramRequest.Parse(reference), site.Messages)
            : Find(reference).Text;

    /// <summary>A topology in a list.</summary>
    public TemplateModel Summary(RenderedDiagram diagram, string path) =>
        new()
        {
            ["id"] = diagram.Topology.Id,
            ["title"] = diagram.Text.Title,
            ["description"] = diagram.Text.Description,
            ["url"] = path,
            ["as_of"] = diagram.Topology.AsOf is { } day ? shared.Day(day) : null,
        };

    /// <summary>A topology in a gallery, with its picture.</summary>
    public TemplateModel Card(RenderedDiagram diagram, string path, string page, List<Diagnostic> diagnostics)
    {
        TemplateModel card = Summary(diagram, path);
        card["picture"] = Picture(
            diagram,
            diagram.Wide,
            "card-" + diagram.Topology.Id,
            numbers: null,
            page,
            diagnostics
        );
        return card;
    }

    /// <summary>The sizes of base images as bars, a figure for each measure that some are known by.</summary>
    public IReadOnlyList<TemplateModel> SizeCharts(string page, List<Diagnostic> diagnostics) =>
        SizeChartData
            .Measures.Where(measure => SizeChartData.Of(site.Catalogues.BaseImages, measure).Count > 0)
            .Select(measure =>
            {
                string name = SizeChartData.NameOf(measure);
                var figure = new DiagramRequest
                {
                    Names = [DiagramRequest.BaseImageSizes],
                    View = DiagramRequest.DefaultView,
                    OwnId = "chart-" + name,
                    Measure = name,
                    Unknown = [],
                };
                return new TemplateModel
                {
                    ["figure"] = new Html(
                        RenderPartial(
                            "figure.html",
                            ChartFigure(figure, HtmlText.Encode(site.Messages.Get($"chart.{name}")), page, diagnostics),
                            page,
                            diagnostics
                        )
                    ),
                };
            })
            .ToList();

    private TemplateModel ChartFigure(
        DiagramRequest figure,
        string captionHtml,
        string page,
        List<Diagnostic> diagnostics
    )
    {
        SizeMeasure measure = SizeChartData.MeasureOf(figure);
        IReadOnlyList<BaseImage> images = SizeChartData.Of(site.Catalogues.BaseImages, measure);
        TextAlternative text = SizeChartData.Describe(images, measure, site.Messages);
        string id = figure.IdFor(figure.Names);
        Html Draw(Variant variant) =>
            images.Count == 0
                ? Html.Empty
                : new(
                    Render(
                        TemplateSet.ViewPath(ChartView),
                        SceneModels.Chart(
                            SizeChart.Compute(SizeChartData.Rows(images, measure, site.Messages), variant),
                            id,
                            text.Title,
                            text.Description
                        ),
                        page,
                        diagnostics
                    )
                );

        return new TemplateModel
        {
            ["id"] = id,
            ["caption"] = new Html(captionHtml),
            ["text"] = SceneModels.Text(text),
            ["spots"] = new List<TemplateModel>(),
            ["legend"] = new List<TemplateModel>(),
            ["wide"] = Draw(Variant.Wide),
            ["narrow"] = Draw(Variant.Narrow),
        };
    }

    private RenderedDiagram Find(DiagramReference reference) =>
        site.Diagrams.Of(reference)
        ?? throw new InvalidOperationException($"'{reference.Target}' was not drawn when the site was planned.");

    private static TemplateModel FigureModel(DiagramReference reference, RenderedDiagram diagram) =>
        new()
        {
            ["caption"] = new Html(
                reference.Source is DiagramSource.Fence
                    ? HtmlText.Encode(diagram.Text.Description)
                    : reference.CaptionHtml
            ),
            ["text"] = SceneModels.Text(diagram.Text),
        };

    private Html Picture(
        RenderedDiagram diagram,
        Scene scene,
        string figureId,
        IReadOnlyDictionary<string, int>? numbers,
        string page,
        List<Diagnostic> diagnostics
    )
    {
        TemplateModel model = models.Scene(diagram, scene, figureId, numbers);
        shared.AddTo(model);
        return new Html(Render(TemplateSet.ViewPath(diagram.View), model, page, diagnostics));
    }

    private string RenderPartial(string partial, TemplateModel figure, string page, List<Diagnostic> diagnostics)
    {
        TemplateModel model = shared.New();
        model["figure"] = figure;
        return Render(TemplateSet.PartialPath(partial), model, page, diagnostics);
    }

    /// <summary>The text of a template; empty, and its mistake noted, where it fails.</summary>
    private string Render(string template, TemplateModel model, string page, List<Diagnostic> diagnostics)
    {
        TemplateResult rendering = templates.Render(template, model, page);
        if (rendering.Diagnostic is { } diagnostic)
            diagnostics.Add(diagnostic);
        return rendering.Text ?? "";
    }
}
