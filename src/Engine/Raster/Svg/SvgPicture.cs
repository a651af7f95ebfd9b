using SkiaSharp;

namespace Strata.Engine.Raster.Svg;

/// <summary>
/// Draws the SVG of icons and logos: shapes, groups, gradients, clipping, references within the file and simple style
/// sheets. All else that would show is a problem, so that a picture never lacks a part of its drawing.
/// </summary>
internal sealed class SvgPicture
{
    /// <summary>The most elements that are drawn, each reference counted.</summary>
    private const int MaxDrawn = 5_000;

    /// <summary>
    /// The most points of the outlines that are drawn, each reference counted. At the limit all icons take a second if
    /// the lines all cross each other.
    /// </summary>
    private const int MaxPoints = 10_000;

    /// <summary>The points for which one with a stroke counts: its lines have two sides and round ends.</summary>
    private const int StrokeWeight = 4;
    private const int MaxProblems = 20;

    /// <summary>The most references in references: more would never end.</summary>
    private const int MaxReferences = 16;

    /// <summary>The elements that show nothing where they are.</summary>
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "defs",
        "title",
        "desc",
        "metadata",
        "script",
        "style",
        "symbol",
        "linearGradient",
        "radialGradient",
        "clipPath",
        "pattern",
        "filter",
        "mask",
        "marker",
        "view",
    };

    private readonly SvgElement root;
    private readonly SvgStyleSheet sheet;
    private readonly SKRect view;
    private readonly Dictionary<string, SvgElement> ids = new(StringComparer.Ordinal);
    private readonly SvgGeometry geometry;
    private readonly SvgPaints paints;
    private readonly SvgClipping clipping = new();
    private readonly List<SvgProblem> problems = [];
    private int drawn;
    private long points;
    private int references;

    private SvgPicture(SvgElement root, SKRect view)
    {
        this.root = root;
        this.view = view;
        foreach (SvgElement element in root.WithDescendants.Where(element => element["id"].Length > 0))
            ids.TryAdd(element["id"], element);
        geometry = new SvgGeometry(view);
        sheet = SvgStyleSheet.Of(root, Report);
        paints = new SvgPaints(
            new SvgGradients(Find, stop => SvgProperties.Root.Of(MayDraw() ? stop : root, sheet, Report), view),
            geometry,
            Find,
            Report
        );
    }

    /// <summary>What cannot be drawn.</summary>
    public static IReadOnlyList<SvgProblem> Problems(byte[] bytes)
    {
        (SvgElement? root, SvgProblem problem) = SvgReader.Read(bytes);
        if (root is null)
            return [problem];
        if (ViewOf(root) is not { } view)
            return [new(root.Span, "The drawing has neither a 'viewBox' nor a size in pixels.")];
        using var surface = SKSurface.Create(new SKImageInfo(1, 1));
        var picture = new SvgPicture(root, view);
        picture.DrawAll(surface.Canvas);
        return picture.problems;
    }

    /// <summary>Draws a file without problems into a square, whole and in the middle.</summary>
    public static void Draw(byte[] bytes, SKCanvas canvas, SKRect square)
    {
        if (SvgReader.Read(bytes).Root is not { } root || ViewOf(root) is not { } view)
            return;
        canvas.Save();
        float scale = Math.Min(square.Width / view.Width, square.Height / view.Height);
        canvas.Translate(square.MidX - view.MidX * scale, square.MidY - view.MidY * scale);
        canvas.Scale(scale);
        canvas.ClipRect(view);
        new SvgPicture(root, view).DrawAll(canvas);
        canvas.Restore();
    }

    private static SKRect? ViewOf(SvgElement root) =>
        SvgNumbers.List(root["viewBox"]) is [var x, var y, > 0 and var width, > 0 and var height]
            ? SKRect.Create(x, y, width, height)
        : SvgNumbers.Length(root["width"], 0) is > 0 and var w && SvgNumbers.Length(root["height"], 0) is > 0 and var h
            ? SKRect.Create(w, h)
        : null;

    private void DrawAll(SKCanvas canvas) => Draw(root, SvgProperties.Root, canvas);

    private void Draw(SvgElement element, SvgProperties around, SKCanvas canvas)
    {
        if (Unseen.Contains(element.Name) || !MayDraw())
            return;
        SvgProperties properties = around.Of(element, sheet, Report);
        if (properties["display"] == "none")
            return;
        if (
            element.Name is not ("svg" or "g" or "a" or "use") && !SvgGeometry.IsShape(element.Name)
            || (element.Name == "svg" && element != root)
        )
        {
            Report(element, $"The element <{element.Name}> cannot be drawn.");
            return;
        }

        canvas.Save();
        Transform(element, canvas);
        Clip(element, properties, canvas);
        float opacity = paints.Part(element, properties, "opacity");
        if (opacity < 1)
        {
            using var layer = new SKPaint { Color = SKColors.Black.WithAlpha((byte)MathF.Round(opacity * 255)) };
            canvas.SaveLayer(layer);
        }

        DrawContent(element, properties, canvas);
        if (opacity < 1)
            canvas.Restore();
        canvas.Restore();
    }

    private void DrawContent(SvgElement element, SvgProperties properties, SKCanvas canvas)
    {
        if (SvgGeometry.IsShape(element.Name))
        {
            using SKPath? outline = OutlineOf(element, properties["stroke"] == "none" ? 1 : StrokeWeight);
            if (outline is not null && properties["visibility"] == "visible")
                paints.Paint(element, outline, properties, canvas);
        }
        else if (element.Name == "use")
            DrawReference(element, properties, canvas);
        else
            DrawChildren(element, properties, canvas);
    }

    private void DrawChildren(SvgElement element, SvgProperties properties, SKCanvas canvas)
    {
        foreach (SvgElement child in element.Children)
            Draw(child, properties, canvas);
    }

    private void DrawReference(SvgElement use, SvgProperties properties, SKCanvas canvas)
    {
        if (
            use["href"] is not ['#', .. var id]
            || Find(id) is not { } target
            || (target.Name == "symbol" && target["viewBox"].Length > 0)
            || geometry.X(use, "x") is not { } x
            || geometry.Y(use, "y") is not { } y
            || references >= MaxReferences
        )
        {
            Report(use, $"The reference to '{use["href"]}' cannot be drawn.");
            return;
        }

        references++;
        canvas.Translate(x, y);
        if (target.Name == "symbol")
            DrawChildren(target, properties.Of(target, sheet, Report), canvas);
        else
            Draw(target, properties, canvas);
        references--;
    }

    private void Transform(SvgElement element, SKCanvas canvas)
    {
        if (SvgNumbers.Transform(element["transform"]) is { } matrix)
            canvas.Concat(matrix);
        else
            Report(element, $"The transform '{element["transform"]}' cannot be drawn.");
    }

    private void Clip(SvgElement element, SvgProperties properties, SKCanvas canvas)
    {
        if (properties["clip-path"] == "none")
            return;
        if (
            SvgPaints.ReferenceOf(properties["clip-path"]) is not { } id
            || Find(id) is not { Name: "clipPath" } clip
            || clip["clipPathUnits"] is not ("" or "userSpaceOnUse")
            || clip["transform"].Length + clip["clip-path"].Length > 0
        )
        {
            Report(element, $"The clipping '{properties["clip-path"]}' cannot be drawn.");
            return;
        }

        using var area = new SKPath();
        SKPath all = area;
        foreach (SvgElement shape in clip.Children.Where(child => !Unseen.Contains(child.Name)))
            all = Union(all, shape);
        canvas.ClipPath(all, SKClipOperation.Intersect, antialias: true);
    }

    private SKPath Union(SKPath area, SvgElement shape)
    {
        if (!MayDraw())
            return area;
        if (!SvgGeometry.IsShape(shape.Name) || SvgNumbers.Transform(shape["transform"]) is not { } matrix)
        {
            Report(shape, $"The element <{shape.Name}> cannot be drawn in a <clipPath>.");
            return area;
        }

        using SKPath? outline = OutlineOf(shape, weight: 1);
        if (outline is null)
            return area;
        SvgPaints.SetRule(outline, SvgProperties.Root.Of(shape, sheet, Report)["clip-rule"]);
        outline.Transform(matrix);
        if (clipping.Unite(area, outline, IsWritten(shape)) is { } united)
            return united;
        Report(shape, "The shapes of its <clipPath> have too many points to be joined.");
        return area;
    }

    private SKPath? OutlineOf(SvgElement shape, int weight)
    {
        SKPath? outline = geometry.OutlineOf(shape);
        if (outline is null)
            Report(shape, $"The outline of <{shape.Name}> cannot be read.");
        if (outline is null || !IsWritten(shape))
            return outline;
        points = Math.Min(points + (long)outline.PointCount * weight, MaxPoints + 1);
        if (points <= MaxPoints)
            return outline;
        Report(
            root,
            $"The outlines of the drawing have more than {MaxPoints} points, each reference counted, and "
                + $"{StrokeWeight} for each point with a stroke."
        );
        outline.Dispose();
        return null;
    }

    /// <summary>Whether the points of a shape are written; other shapes have few, and there is a limit of elements.
    /// </summary>
    private static bool IsWritten(SvgElement shape) => shape.Name is "path" or "polyline" or "polygon";

    /// <summary>Counts an element; false, and reported, if there were too many.</summary>
    private bool MayDraw()
    {
        if (++drawn <= MaxDrawn)
            return true;
        Report(root, $"The drawing shows more than {MaxDrawn} elements, each reference counted.");
        return false;
    }

    private SvgElement? Find(string id) => ids.GetValueOrDefault(id);

    private void Report(SvgElement element, string message)
    {
        var problem = new SvgProblem(element.Span, message);
        if (problems.Count < MaxProblems && !problems.Contains(problem))
            problems.Add(problem);
    }
}
