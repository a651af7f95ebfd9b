using Strata.Engine.Catalogues;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Charts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Diagrams.Views;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Templating;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.Graphics;

/// <summary>Renders the diagrams that pages request.</summary>
internal sealed class FigureRenderer(Edition site, TemplateSet templates, SharedModels shared)
{
    private const string ChartView = "chart";

    private readonly FigureTemplates figures = new(templates, DiagramModels.Of(site, shared.PathOf), shared.Root);

    /// <summary>The figure with its pictures and the text alternative.</summary>
    public string Figure(DiagramReference reference, string page, List<Diagnostic> diagnostics)
    {
        DiagramRequest figure = DiagramRequest.Parse(reference);
        if (reference.Source is DiagramSource.Chart)
            return figures.Partial(
                "figure.html",
                ChartFigure(figure, reference.CaptionHtml, page, diagnostics),
                page,
                diagnostics
            );
        RenderedDiagram diagram = Find(reference);
        string id = figure.IdFor(diagram.Topologies.Select(topology => topology.Id));
        HtmlFragment caption = CaptionOf(reference, diagram);
        return figure.View == DiagramRequest.TextView
            ? figures.Partial(
                "figure-text-alternative.html",
                figures.Text(diagram, caption) with
                {
                    Id = id,
                },
                page,
                diagnostics
            )
            : figures.Figure(diagram, id, caption, page, diagnostics);
    }

    /// <summary>The figure as HTML text, for feeds.</summary>
    public string Text(DiagramReference reference, string page, List<Diagnostic> diagnostics)
    {
        Figure model =
            reference.Source is DiagramSource.Chart
                ? ChartFigure(DiagramRequest.Parse(reference), reference.CaptionHtml, page, diagnostics)
                : figures.Text(Find(reference), CaptionOf(reference, Find(reference)));
        return figures.Partial("figure-feed.html", model, page, diagnostics);
    }

    /// <summary>The text alternative of a diagram.</summary>
    public TextAlternative TextOf(DiagramReference reference) =>
        reference.Source is DiagramSource.Chart
            ? SizeChartData.Describe(site.Catalogues.BaseImages, DiagramRequest.Parse(reference), site.Messages)
            : Find(reference).Text;

    /// <summary>A topology on its page.</summary>
    public ListedTopology Summary(RenderedDiagram diagram, string path) =>
        new()
        {
            Diagram = diagram,
            Path = path,
            AsOf = diagram.Topology.AsOf is { } date ? shared.Date(date) : null,
        };

    /// <summary>A topology in a gallery, with its picture.</summary>
    public ListedTopology Card(RenderedDiagram diagram, string path, string page, List<Diagnostic> diagnostics) =>
        Summary(diagram, path) with
        {
            CannotRun = diagram.Topology.Nodes.Any(Expectation.CannotRun),
            Picture = figures.Picture(
                diagram,
                Thumbnail(diagram),
                "card-" + diagram.Topology.Id,
                numbers: null,
                page,
                diagnostics
            ),
        };

    /// <summary>The picture of a topology with its names only; labels were checked with those of its pages.</summary>
    private Scene Thumbnail(RenderedDiagram diagram) =>
        DiagramLayout
            .Of(diagram.View)!
            .Compute(
                new DiagramInput(diagram.Topologies, KnownImages.Of(site.Catalogues.BaseImages), site.Messages),
                Variant.Thumbnail,
                new FileReport(diagram.Topology.Path, new DiagnosticBag())
            );

    /// <summary>The sizes of base images as bars, a figure for each measure with a known size.</summary>
    public IReadOnlyList<HtmlFragment> SizeCharts(string page, List<Diagnostic> diagnostics) =>
        SizeChartData
            .Measures.Where(measure => SizeChartData.Of(site.Catalogues.BaseImages, measure).Count > 0)
            .Select(measure => SizeChart(SizeChartData.NameOf(measure), page, diagnostics))
            .ToList();

    private HtmlFragment SizeChart(string measure, string page, List<Diagnostic> diagnostics)
    {
        var figure = new DiagramRequest
        {
            Names = [DiagramRequest.BaseImageSizes],
            View = DiagramRequest.DefaultView,
            OwnId = "chart-" + measure,
            Measure = measure,
            Unknown = [],
        };
        string caption = HtmlText.Encode(site.Messages.Get($"chart.{measure}"));
        return new HtmlFragment(
            figures.Partial("figure.html", ChartFigure(figure, caption, page, diagnostics), page, diagnostics)
        );
    }

    private Figure ChartFigure(DiagramRequest figure, string captionHtml, string page, List<Diagnostic> diagnostics)
    {
        SizeMeasure measure = SizeChartData.MeasureOf(figure);
        IReadOnlyList<BaseImage> images = SizeChartData.Of(site.Catalogues.BaseImages, measure);
        TextAlternative text = SizeChartData.Describe(images, measure, site.Messages);
        string id = figure.IdFor(figure.Names);
        HtmlFragment Picture(Variant variant)
        {
            if (images.Count == 0)
                return HtmlFragment.Empty;
            Chart chart = Diagrams.Charts.SizeChart.Compute(
                SizeChartData.Rows(images, measure, site.Messages),
                variant
            );
            TemplateModel model = ChartModels.Chart.Model(new TemplateChart(chart, id, text.Title, text.Description));
            return new HtmlFragment(figures.Render(TemplateSet.ViewPath(ChartView), [model], page, diagnostics));
        }

        return new Figure
        {
            Id = id,
            Caption = new HtmlFragment(captionHtml),
            Text = text,
            Wide = Picture(Variant.Wide),
            Narrow = Picture(Variant.Narrow),
        };
    }

    private RenderedDiagram Find(DiagramReference reference) =>
        site.Diagrams.Of(reference)
        ?? throw new InvalidOperationException($"'{reference.Target}' was not rendered when the site was planned.");

    private static HtmlFragment CaptionOf(DiagramReference reference, RenderedDiagram diagram) =>
        new(
            reference.Source is DiagramSource.Fence ? HtmlText.Encode(diagram.Text.Description) : reference.CaptionHtml
        );
}
