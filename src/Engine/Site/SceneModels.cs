using Strata.Engine.Diagrams;
using Strata.Engine.Templating;

namespace Strata.Engine.Site;

/// <summary>Scenes and texts of diagrams as templates receive them.</summary>
internal static class SceneModels
{
    /// <summary>A scene for a diagram template.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="figureId">The figure's id on its page.</param>
    /// <param name="title">The diagram's name.</param>
    /// <param name="description">What it shows.</param>
    public static TemplateModel Scene(Scene scene, string figureId, string title, string description) => new()
    {
        ["figure_id"] = figureId,
        ["variant"] = scene.Variant,
        ["width"] = scene.Width,
        ["height"] = scene.Height,
        ["title"] = title,
        ["description"] = description,
        ["boxes"] = scene.Boxes.SelectMany(box => Boxes(box, 0)).ToList(),
        ["arrows"] = scene.Arrows.Select(Arrow).ToList(),
    };

    /// <summary>A chart for its template.</summary>
    public static TemplateModel Chart(Chart chart, string figureId, string title, string description) => new()
    {
        ["figure_id"] = figureId,
        ["variant"] = chart.Variant,
        ["width"] = chart.Width,
        ["height"] = chart.Height,
        ["title"] = title,
        ["description"] = description,
        ["ticks"] = chart.Ticks.Select(tick => new TemplateModel { ["x"] = tick.X, ["text_x"] = tick.TextX, ["y"] = tick.Y, ["height"] = tick.Height, ["text"] = tick.Text }).ToList(),
        ["bars"] = chart.Bars.Select(bar => new TemplateModel
        {
            ["token"] = bar.Token,
            ["x"] = bar.X,
            ["y"] = bar.Y,
            ["width"] = bar.Width,
            ["height"] = bar.Height,
            ["label"] = bar.Label,
            ["label_y"] = bar.LabelY,
            ["text"] = bar.Text,
            ["text_x"] = bar.TextX,
        }).ToList(),
    };

    public static TemplateModel Text(TextVersion text) => new()
    {
        ["title"] = text.Title,
        ["description"] = text.Description,
        ["paragraphs"] = text.Paragraphs,
        ["outline"] = Outline(text.Outline),
        ["columns"] = text.Columns,
        ["rows"] = text.Rows,
    };

    private static List<TemplateModel> Outline(IReadOnlyList<OutlineItem> items) =>
        items.Select(item => new TemplateModel { ["text"] = item.Text, ["items"] = Outline(item.Items) }).ToList();

    private static IEnumerable<TemplateModel> Boxes(SceneBox box, int depth) =>
        box.Inner.SelectMany(inner => Boxes(inner, depth + 1)).Prepend(Box(box, depth));

    private static TemplateModel Box(SceneBox box, int depth) => new()
    {
        ["id"] = box.Id,
        ["kind"] = box.Kind,
        ["shape"] = box.Shape,
        ["token"] = box.Token,
        ["dashed"] = box.Dashed,
        ["x"] = box.X,
        ["y"] = box.Y,
        ["width"] = box.Width,
        ["height"] = box.Height,
        ["depth"] = depth,
        ["outline"] = box.RailTop is { } top ? ScenePaths.Rail(box, top) : "",
        ["lines"] = box.Lines.Select(Line).ToList(),
    };

    private static TemplateModel Line(SceneText line) => new()
    {
        ["role"] = SceneFields.RoleName(line.Role),
        ["text"] = line.Text,
        ["x"] = line.X,
        ["y"] = line.Y,
        ["centred"] = line.Centred,
    };

    private static TemplateModel Arrow(SceneArrow arrow)
    {
        (string way, string head) = ScenePaths.Arrow(arrow);
        return new TemplateModel { ["path"] = way, ["head"] = head };
    }
}
