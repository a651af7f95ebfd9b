using SkiaSharp;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Tests.Raster;

/// <summary>A decoded picture.</summary>
internal sealed class Picture(byte[] png) : IDisposable
{
    private readonly SKBitmap bitmap = SKBitmap.Decode(png);

    public int Width => bitmap.Width;

    public int Height => bitmap.Height;

    public void Dispose() => bitmap.Dispose();

    /// <summary>The colour of a dot as <c>#rrggbb</c>.</summary>
    public string ColourAt(double x, double y)
    {
        SKColor colour = bitmap.GetPixel((int)x, (int)y);
        return $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";
    }

    /// <summary>
    /// Whether a text is at its position: its colour is at the start and at the end of the measured width.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="left">The left side of the scene in the picture.</param>
    /// <param name="top">The top of the scene in the picture.</param>
    /// <param name="scale">The number of dots for a pixel of the scene.</param>
    public bool Shows(PaintedText text, double left, double top, double scale)
    {
        // The measured width has a tenth of slack.
        double width = TextMeasure.Width(text.Text, text.IsBold ? TextStyle.Name : TextStyle.Detail) / 1.1;
        double start = text.IsCentred ? text.X - width / 2 : text.X,
            third = width / 3;
        return new[] { start, start + 2 * third }.All(x =>
            HasInk(left + x * scale, top + (text.Y - 12) * scale, third * scale, 16 * scale, text.Fill)
        );
    }

    /// <summary>
    /// Whether a dot is closer to the ink than to the background, which is visible just beside the text.
    /// </summary>
    private bool HasInk(double x, double y, double width, double height, string ink)
    {
        var expected = SKColor.Parse(ink);
        SKColor background = bitmap.GetPixel((int)x - 3, (int)y);
        for (int row = (int)y; row < y + height; row++)
        {
            for (int column = (int)x; column < x + width; column++)
            {
                if (2 * Distance(bitmap.GetPixel(column, row), expected) < Distance(background, expected))
                    return true;
            }
        }

        return false;
    }

    private static int Distance(SKColor one, SKColor other) =>
        Math.Abs(one.Red - other.Red) + Math.Abs(one.Green - other.Green) + Math.Abs(one.Blue - other.Blue);
}
