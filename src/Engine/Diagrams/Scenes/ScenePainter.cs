using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Scenes;

/// <summary>
/// Gives a scene the looks that <c>theme/assets/site.css</c> gives it on pages, in the light or the dark palette.
/// </summary>
internal sealed class ScenePainter(Palette palette, bool dark)
{
    private const double Outline = 1.25;

    /// <summary>A kernel is told by its outline too, not by its colour alone.</summary>
    private const double KernelOutline = 2.5;

    public PaintedScene Paint(Scene scene) =>
        new()
        {
            Width = scene.Width,
            Height = scene.Height,
            Paper = Page("paper"),
            Shapes =
            [
                .. scene.Boxes.SelectMany(box => Boxes(box, outermost: true)),
                .. scene.Arrows.SelectMany((arrow, i) => Arrow(arrow, scene.Arrows.Take(i))),
            ],
        };

    private IEnumerable<PaintedShape> Boxes(SceneBox box, bool outermost) =>
        [
            Box(box, outermost),
            .. box.Marked
                ?
                [
                    new PaintedShape
                    {
                        Path = ScenePaths.Bar(box),
                        Stroke = Page("ink"),
                        StrokeWidth = 3,
                    },
                ]
                : Array.Empty<PaintedShape>(),
            .. box.Slot is { } slot ? [Slot(slot)] : Array.Empty<PaintedShape>(),
            .. box.Inner.SelectMany(inner => Boxes(inner, outermost: false)),
        ];

    private PaintedShape Box(SceneBox box, bool outermost)
    {
        Stratum? stratum = palette.Stratum(box.Token);
        string fill =
            outermost && box is { Shape: "frame", Token: "" } ? Page("paper")
            : stratum is null ? Page("frame_fill")
            : Of(stratum.Fill);
        string detail = stratum is null ? Page("muted") : Of(stratum.Ink);
        return new PaintedShape
        {
            Id = box.Id,
            X = box.X,
            Y = box.Y,
            Width = box.Width,
            Height = box.Height,
            Path = box.RailTop is { } top ? ScenePaths.Rail(box, top) : "",
            Fill = box.Dashed || !box.IsDrawn ? "" : fill,
            Stroke =
                !box.IsDrawn ? ""
                : stratum is null ? Page("frame_stroke")
                : Of(stratum.Stroke),
            StrokeWidth = box.Kind == NodeQueries.Kernel ? KernelOutline : Outline,
            Dashes = box.Dashed ? (5, 4) : null,
            Texts = box.Lines.Select(line => Text(line, detail, outermost)).ToList(),
        };
    }

    private PaintedText Text(SceneText line, string detail, bool outermost) =>
        new()
        {
            Text = line.Text,
            X = line.X,
            Y = line.Y,
            Centred = line.Centred,
            RightToLeft = line.RightToLeft,
            Size = TextMeasure.FontSize(line.Role),
            Bold = line.Role is TextRole.Name || (line.Role is TextRole.Heading && outermost),
            Italic = line.Role is TextRole.Note,
            Fill = line.Role is TextRole.Name or TextRole.Heading ? Page("ink") : detail,
        };

    /// <summary>The dotted place in a box for what it uses from elsewhere.</summary>
    private PaintedShape Slot(SceneSlot slot) =>
        new()
        {
            X = slot.X,
            Y = slot.Y,
            Width = slot.Width,
            Height = slot.Height,
            Stroke = Page("frame_stroke"),
            StrokeWidth = Outline,
            Dashes = (2, 3),
            Texts = slot.Lines.Select(line => Text(line, Page("muted"), outermost: false)).ToList(),
        };

    private IEnumerable<PaintedShape> Arrow(SceneArrow arrow, IEnumerable<SceneArrow> before)
    {
        (string way, string head) = ScenePaths.Arrow(arrow, before);
        yield return new PaintedShape
        {
            Path = way,
            Stroke = Page("ink"),
            StrokeWidth = 1.5,
            Dashes = arrow.Kind is ArrowKind.Controls ? (4, 3) : null,
        };
        if (head.Length > 0)
            yield return new PaintedShape { Path = head, Fill = Page("ink") };
    }

    private string Page(string name) => Of(palette.Of(name));

    private string Of(Colour colour) => dark ? colour.Dark : colour.Light;
}
