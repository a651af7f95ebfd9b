using SkiaSharp;
using Strata.Engine.Diagrams.Painting;

namespace Strata.Engine.Raster;

/// <summary>Renders painted scenes with Skia.</summary>
internal static class ScenePicture
{
    /// <summary>
    /// The version of the rendering. Increment it when pictures or cards change, so that existing files are replaced.
    /// </summary>
    public const int Version = 2;

    /// <summary>The number of dots for a CSS pixel: sharp on high-density screens.</summary>
    public const int Scale = 2;

    /// <summary>The greatest height in CSS pixels: the memory for a picture is about 8 KB times its height.</summary>
    public const int MaxHeight = 5000;

    /// <summary>The skew of upright letters as a substitute for italics, which the package lacks.</summary>
    private const float Slant = -0.2f;

    /// <summary>Renders a scene with a margin as PNG.</summary>
    public static byte[] Png(PaintedScene scene, int margin)
    {
        using SKSurface surface = Surface((scene.Width + 2 * margin) * Scale, (scene.Height + 2 * margin) * Scale);
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(SKColor.Parse(scene.Background));
        canvas.Scale(Scale);
        canvas.Translate(margin, margin);
        Draw(canvas, scene);
        return Encode(surface, zLibLevel: 6);
    }

    /// <summary>Draws a scene at the origin of a canvas.</summary>
    public static void Draw(SKCanvas canvas, PaintedScene scene)
    {
        foreach (PaintedShape shape in scene.Shapes)
        {
            using SKPath path = Outline(shape);
            if (shape.Fill.Length > 0)
            {
                using var fill = new SKPaint { Color = SKColor.Parse(shape.Fill), IsAntialias = true };
                canvas.DrawPath(path, fill);
            }

            if (shape.Stroke.Length > 0)
                Stroke(canvas, path, shape);
            foreach (PaintedText text in shape.Texts)
            {
                Draw(canvas, text);
                if (text.Rest is { } rest)
                    Draw(canvas, rest);
            }
        }
    }

    public static SKSurface Surface(int width, int height) =>
        SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));

    public static byte[] Encode(SKSurface surface, int zLibLevel)
    {
        using SKPixmap pixels = surface.PeekPixels()!;
        // Measured with the shipped diagrams: a fifth smaller than with any filter.
        using SKData png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, zLibLevel))!;
        return png.ToArray();
    }

    private static SKPath Outline(PaintedShape shape)
    {
        if (shape.Path.Length > 0)
            return SKPath.ParseSvgPathData(shape.Path);
        using var builder = new SKPathBuilder();
        builder.AddRoundRect(
            new SKRoundRect(SKRect.Create(shape.X, shape.Y, shape.Width, shape.Height), PaintedShape.CornerRadius)
        );
        return builder.Detach();
    }

    private static void Stroke(SKCanvas canvas, SKPath path, PaintedShape shape)
    {
        using SKPathEffect? dashes = shape.Dashes is var (dash, gap) ? SKPathEffect.CreateDash([dash, gap], 0) : null;
        using var stroke = new SKPaint
        {
            Style = SKPaintStyle.Stroke,
            Color = SKColor.Parse(shape.Stroke),
            StrokeWidth = (float)shape.StrokeWidth,
            PathEffect = dashes,
            IsAntialias = true,
        };
        canvas.DrawPath(path, stroke);
    }

    private static void Draw(SKCanvas canvas, PaintedText text)
    {
        using SKFont font = Font(text.IsBold, text.Size);
        if (text.IsItalic)
            font.SkewX = Slant;
        using var paint = new SKPaint { Color = SKColor.Parse(text.Fill), IsAntialias = true };
        canvas.DrawText(text.Text, text.X, text.Y, text.IsCentred ? SKTextAlign.Center : SKTextAlign.Left, font, paint);
    }

    public static SKFont Font(bool bold, float size) =>
        new(bold ? InterFont.SemiBold : InterFont.Regular, size)
        {
            // Without hinting, letters are at their measured positions at any size.
            Hinting = SKFontHinting.None,
            Subpixel = true,
            Edging = SKFontEdging.Antialias,
        };
}
