using SkiaSharp;

namespace Strata.Engine.Raster.Svg;

/// <summary>Fills and strokes the shapes of a drawing.</summary>
/// <param name="gradients">The gradients of the drawing.</param>
/// <param name="geometry">Its lengths.</param>
/// <param name="find">Finds an element by its id.</param>
/// <param name="report">Receives what cannot be drawn.</param>
internal sealed class SvgPaints(
    SvgGradients gradients,
    SvgGeometry geometry,
    Func<string, SvgElement?> find,
    Action<SvgElement, string> report
)
{
    /// <summary>The dashes that a drawing can still have: more would take long, and none of them would be seen.
    /// </summary>
    private double dashesLeft = 100_000;

    /// <summary>The id in <c>url(#id)</c>; null for other text.</summary>
    public static string? ReferenceOf(string text)
    {
        int end = text.IndexOf(')');
        return
            end > 0
            && text.StartsWith("url(", StringComparison.Ordinal)
            && text[4..end].Trim(' ', '"', '\'') is ['#', .. var id]
            ? id
            : null;
    }

    public static void SetRule(SKPath path, string rule) =>
        path.FillType = rule == "evenodd" ? SKPathFillType.EvenOdd : SKPathFillType.Winding;

    public void Paint(SvgElement shape, SKPath outline, SvgProperties properties, SKCanvas canvas)
    {
        SetRule(outline, properties["fill-rule"]);
        using (SKPaint? fill = PaintOf(shape, "fill", outline, properties))
        {
            if (fill is not null)
                canvas.DrawPath(outline, fill);
        }

        using SKPaint? stroke = PaintOf(shape, "stroke", outline, properties);
        if (stroke is null)
            return;
        stroke.Style = SKPaintStyle.Stroke;
        stroke.StrokeWidth = Number("stroke-width");
        stroke.StrokeMiter = Number("stroke-miterlimit");
        stroke.StrokeCap = properties["stroke-linecap"] switch
        {
            "round" => SKStrokeCap.Round,
            "square" => SKStrokeCap.Square,
            _ => SKStrokeCap.Butt,
        };
        stroke.StrokeJoin = properties["stroke-linejoin"] switch
        {
            "round" => SKStrokeJoin.Round,
            "bevel" => SKStrokeJoin.Bevel,
            _ => SKStrokeJoin.Miter,
        };
        using SKPathEffect? dashes = Dashes(
            shape,
            outline,
            properties["stroke-dasharray"],
            Number("stroke-dashoffset")
        );
        stroke.PathEffect = dashes;
        // A stroke of no width is a hairline in Skia, and nothing in a drawing.
        if (stroke.StrokeWidth > 0)
            canvas.DrawPath(outline, stroke);

        float Number(string name)
        {
            if (SvgNumbers.Length(properties[name], geometry.Diagonal) is { } number)
                return number;
            Refuse(shape, name, properties[name]);
            return 0;
        }
    }

    /// <summary>A property from 0 to 1.</summary>
    public float Part(SvgElement element, SvgProperties properties, string name)
    {
        if (SvgNumbers.Part(properties[name]) is { } part)
            return part;
        Refuse(element, name, properties[name]);
        return 1;
    }

    private SKPaint? PaintOf(SvgElement shape, string name, SKPath outline, SvgProperties properties)
    {
        string value = properties[name];
        if (value == "none")
            return null;
        float opacity = Part(shape, properties, name + "-opacity");
        if (ReferenceOf(value) is not { } id)
        {
            if (SvgColours.Read(value, properties["color"]) is { } colour)
                return new SKPaint
                {
                    Color = colour.WithAlpha((byte)MathF.Round(colour.Alpha * opacity)),
                    IsAntialias = true,
                };
            Refuse(shape, name, value);
            return null;
        }

        SKRect bounds = outline.TightBounds;
        SKShader? shader =
            find(id) is { } gradient && SvgGradients.IsGradient(gradient) ? gradients.ShaderOf(gradient, bounds) : null;
        if (shader is null)
        {
            Refuse(shape, name, value);
            return null;
        }

        return new SKPaint
        {
            Shader = shader,
            Color = SKColors.Black.WithAlpha((byte)MathF.Round(255 * opacity)),
            IsAntialias = true,
        };
    }

    private SKPathEffect? Dashes(SvgElement shape, SKPath outline, string text, float offset)
    {
        float[] lengths = SvgNumbers.List(text);
        if (lengths.Length % 2 == 1)
            lengths = [.. lengths, .. lengths];
        if (lengths.Length == 0 || lengths.Any(length => length < 0) || lengths.Sum() <= 0)
            return null;
        dashesLeft -= LengthOf(outline) / lengths.Sum() * lengths.Length;
        if (dashesLeft >= 0)
            return SKPathEffect.CreateDash(lengths, offset);
        Refuse(shape, "stroke-dasharray", text);
        return null;
    }

    private static double LengthOf(SKPath outline)
    {
        using var measure = new SKPathMeasure(outline);
        double length = 0;
        do length += measure.Length;
        while (measure.NextContour());
        return length;
    }

    private void Refuse(SvgElement element, string name, string value) =>
        report(element, $"The value '{value}' of '{name}' cannot be drawn.");
}
