using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Painting;

/// <summary>
/// Resolves the colours and styles of a scene as <c>theme/assets/site.css</c> does on pages, in one of the two
/// palettes.
/// </summary>
internal sealed class ScenePainter(Palette palette, bool dark)
{
    private const double OutlineWidth = 1.25;

    /// <summary>The width of a kernel's outline, which distinguishes kernels without colour.</summary>
    private const double KernelOutlineWidth = 2.5;

    public PaintedScene Paint(Scene scene) =>
        new()
        {
            Width = scene.Width,
            Height = scene.Height,
            Background = Page("paper"),
            Shapes =
            [
                .. scene.Rows.SelectMany(Band),
                .. scene.Boxes.SelectMany(box => WithDescendants(box, isOutermost: true)),
                .. scene.Faults.Select(Fault),
                .. scene.Boundaries.Select(Boundary),
                .. scene.Ledges.Select(Ledge),
                .. scene.Arrows.SelectMany((arrow, i) => Arrow(arrow, scene.Arrows.Take(i))),
                .. scene.Rows.Select(RowName),
            ],
        };

    private IEnumerable<PaintedShape> WithDescendants(SceneBox box, bool isOutermost)
    {
        if (box.IsPile)
            yield return Box(box, isOutermost) with
            {
                Path = ScenePaths.Pile(box),
                Texts = [],
            };
        yield return Box(box, isOutermost);
        if (box.Slot is { } slot)
            yield return Slot(slot);
        foreach (PaintedShape shape in box.Children.SelectMany(child => WithDescendants(child, isOutermost: false)))
            yield return shape;
    }

    private PaintedShape Box(SceneBox box, bool isOutermost)
    {
        Stratum? stratum = palette.Stratum(box.Token);
        string fill =
            isOutermost && box is { Shape: BoxShape.Frame, Token: "" } ? Page("paper")
            : stratum is null ? Page("frame_fill")
            : Resolve(stratum.Fill);
        string detail = stratum is null ? Page("muted") : Resolve(stratum.Ink);
        return new PaintedShape
        {
            Id = box.Id,
            X = box.Front.X,
            Y = box.Front.Y,
            Width = box.Front.Width,
            Height = box.Front.Height,
            Path = box.RailTop is { } top ? ScenePaths.SlabWithRail(box, top) : "",
            Fill = box.IsDashed || !box.HasOutline ? "" : fill,
            Stroke =
                !box.HasOutline ? ""
                : box.IsFailing ? Page("no")
                : stratum is null ? Page("frame_stroke")
                : Resolve(stratum.Stroke),
            StrokeWidth = box.Node is { } node && NodeQueries.IsKernel(node) ? KernelOutlineWidth : OutlineWidth,
            Dashes = box.IsDashed || box.IsFailing ? (5, 4) : null,
            Texts = box.Lines.Select(line => Line(line, detail, isOutermost)).ToList(),
        };
    }

    /// <summary>A line, in two parts if its end is a detail.</summary>
    private PaintedText Line(SceneText line, string detail, bool isOutermost)
    {
        PaintedText start = Text(line with { Text = line.Start, NameLength = 0 }, detail, isOutermost);
        if (line.NameLength == 0)
            return start;
        int x = TextMeasure.Width(line.Start, line.Style);
        SceneText rest = line with
        {
            Style = TextStyle.Detail,
            Text = line.Rest.TrimStart(),
            X = line.IsRightToLeft ? line.X - x : line.X + x,
            NameLength = 0,
        };
        return start with { Rest = Text(rest, detail, isOutermost) };
    }

    private PaintedText Text(SceneText line, string detail, bool isOutermost) =>
        new()
        {
            Text = line.Text,
            X = line.X,
            Y = line.Y,
            IsCentred = line.IsCentred,
            IsRightToLeft = line.IsRightToLeft,
            Size = TextMeasure.FontSize(line.Style),
            IsBold =
                line.Style is TextStyle.Name or TextStyle.Failure || (line.Style is TextStyle.Heading && isOutermost),
            IsItalic = line.Style is TextStyle.Note,
            Fill =
                line.Style is TextStyle.Name or TextStyle.Heading ? Page("ink")
                : line.Style is TextStyle.Failure ? Page("no")
                : detail,
        };

    private PaintedShape Slot(SceneSlot slot) =>
        new()
        {
            X = slot.Bounds.X,
            Y = slot.Bounds.Y,
            Width = slot.Bounds.Width,
            Height = slot.Bounds.Height,
            Stroke = Page("frame_stroke"),
            StrokeWidth = OutlineWidth,
            Dashes = (2, 3),
            Texts = slot.Lines.Select(line => Text(line, Page("muted"), isOutermost: false)).ToList(),
        };

    private PaintedShape Fault(Rectangle gap) =>
        new()
        {
            Path = ScenePaths.Fault(gap),
            Stroke = Page("no"),
            StrokeWidth = 2,
        };

    private PaintedShape Boundary(SceneBoundary boundary)
    {
        Stratum? stratum = palette.Stratum(boundary.Token);
        string ink = stratum is null ? Page("muted") : Resolve(stratum.Ink);
        return new PaintedShape
        {
            X = boundary.Bounds.X,
            Y = boundary.Bounds.Y,
            Width = boundary.Bounds.Width,
            Height = boundary.Bounds.Height,
            Stroke = stratum is null ? Page("muted") : Resolve(stratum.Stroke),
            StrokeWidth = 1.5,
            Dashes = (5, 4),
            Texts = boundary.Lines.Select(line => Text(line, ink, isOutermost: false)).ToList(),
        };
    }

    private IEnumerable<PaintedShape> Band(SceneRow row)
    {
        if (row.Band is { } band)
            yield return new PaintedShape
            {
                X = band.X,
                Y = band.Y,
                Width = band.Width,
                Height = band.Height,
                Fill = Page("raised"),
            };
    }

    private PaintedShape RowName(SceneRow row) =>
        new()
        {
            Path = row.Leader is { } leader ? ScenePaths.Leader(leader) : "",
            Stroke = row.Leader is null ? "" : Page("frame_stroke"),
            StrokeWidth = 1.5,
            Dashes = (1, 3),
            Texts = row
                .Lines.Select(line =>
                    Text(line, palette.Stratum(row.Token) is { } stratum ? Resolve(stratum.Ink) : Page("muted"), false)
                )
                .ToList(),
        };

    private PaintedShape Ledge(Rectangle ledge) => new() { Path = ScenePaths.Ledge(ledge), Fill = Page("ink") };

    private IEnumerable<PaintedShape> Arrow(SceneArrow arrow, IEnumerable<SceneArrow> earlier)
    {
        (string line, string head) = ScenePaths.Arrow(arrow, earlier);
        yield return new PaintedShape
        {
            Path = line,
            Stroke = Page("ink"),
            StrokeWidth = 1.5,
            Dashes = SceneNames.LineOf(arrow) switch
            {
                "dashed" => (4, 3),
                "dotted" => (1, 3),
                _ => null,
            },
            Texts = arrow.Label is { } label ? [Text(label, Page("muted"), isOutermost: false)] : [],
        };
        if (head.Length > 0)
            yield return new PaintedShape { Path = head, Fill = Page("ink") };
    }

    private string Page(string name) => Resolve(palette.Of(name));

    private string Resolve(Colour colour) => dark ? colour.Dark : colour.Light;
}
