using SkiaSharp;

namespace Strata.Engine.Raster.Svg;

/// <summary>Reads the outlines of the shapes of a drawing.</summary>
/// <param name="view">The visible area, for percentages.</param>
internal sealed class SvgGeometry(SKRect view)
{
    public static bool IsShape(string name) =>
        name is "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon";

    /// <summary>The outline of a shape, which may be empty; null if its attributes cannot be read.</summary>
    public SKPath? OutlineOf(SvgElement shape)
    {
        switch (shape.Name)
        {
            case "path":
                return shape["d"] is { Length: > 0 } data ? SKPath.ParseSvgPathData(data) : new SKPath();
            case "rect":
                return Rectangle(shape);
            case "circle":
                return X(shape, "cx") is { } cx && Y(shape, "cy") is { } cy && Radius(shape, "r") is { } r
                    ? Oval(cx, cy, r, r)
                    : null;
            case "ellipse":
                return
                    X(shape, "cx") is { } x
                    && Y(shape, "cy") is { } y
                    && X(shape, "rx") is { } rx
                    && Y(shape, "ry") is { } ry
                    ? Oval(x, y, rx, ry)
                    : null;
            case "line":
                return
                    X(shape, "x1") is { } x1
                    && Y(shape, "y1") is { } y1
                    && X(shape, "x2") is { } x2
                    && Y(shape, "y2") is { } y2
                    ? Lines([x1, y1, x2, y2], isClosed: false)
                    : null;
            default:
                return Lines(SvgNumbers.List(shape["points"]), shape.Name == "polygon");
        }
    }

    public float? X(SvgElement element, string name) => Length(element[name], view.Width);

    public float? Y(SvgElement element, string name) => Length(element[name], view.Height);

    /// <summary>A radius; its percentages are those of the diagonal.</summary>
    public float? Radius(SvgElement element, string name) => Length(element[name], Diagonal);

    public float Diagonal => MathF.Sqrt((view.Width * view.Width + view.Height * view.Height) / 2);

    private static float? Length(string text, float whole) => text.Length == 0 ? 0 : SvgNumbers.Length(text, whole);

    private SKPath? Rectangle(SvgElement shape)
    {
        if (
            X(shape, "x") is not { } x
            || Y(shape, "y") is not { } y
            || X(shape, "width") is not { } width
            || Y(shape, "height") is not { } height
        )
            return null;
        // A missing radius is the other one.
        string rxText = shape["rx"] is "" or "auto" ? shape["ry"] : shape["rx"],
            ryText = shape["ry"] is "" or "auto" ? shape["rx"] : shape["ry"];
        if (
            Length(rxText is "auto" ? "" : rxText, view.Width) is not { } rx
            || Length(ryText is "auto" ? "" : ryText, view.Height) is not { } ry
        )
            return null;
        using var builder = new SKPathBuilder();
        if (width > 0 && height > 0)
            builder.AddRoundRect(
                new SKRoundRect(
                    SKRect.Create(x, y, width, height),
                    Math.Clamp(rx, 0, width / 2),
                    Math.Clamp(ry, 0, height / 2)
                ),
                SKPathDirection.Clockwise,
                // Dashes begin at the left end of the upper side.
                0
            );
        return builder.Detach();
    }

    private static SKPath Oval(float x, float y, float rx, float ry)
    {
        using var builder = new SKPathBuilder();
        if (rx > 0 && ry > 0)
            builder.AddOval(new SKRect(x - rx, y - ry, x + rx, y + ry));
        return builder.Detach();
    }

    private static SKPath? Lines(float[] numbers, bool isClosed)
    {
        if (numbers.Length % 2 == 1)
            return null;
        using var builder = new SKPathBuilder();
        for (int i = 0; i < numbers.Length; i += 2)
        {
            if (i == 0)
                builder.MoveTo(numbers[0], numbers[1]);
            else
                builder.LineTo(numbers[i], numbers[i + 1]);
        }

        if (isClosed && numbers.Length > 0)
            builder.Close();
        return builder.Detach();
    }
}
