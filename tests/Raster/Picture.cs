using SkiaSharp;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Tests.Raster;

/// <summary>A picture, decoded.</summary>
internal sealed class Picture(byte[] png) : IDisposable
{
    private readonly SKBitmap bitmap = SKBitmap.Decode(png);

    public int Width => bitmap.Width;

    public int Height => bitmap.Height;

    public void Dispose() => bitmap.Dispose();

    public string ColourAt(double x, double y)
    {
        SKColor colour = bitmap.GetPixel((int)x, (int)y);
        return $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";
    }

    /// <summary>
    /// Whether a text is written where it should be: its colour is there, at both ends of where it is measured to be.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="left">Where the scene begins.</param>
    /// <param name="top">Its top.</param>
    /// <param name="scale">How many dots a pixel of the scene has.</param>
    public bool Shows(PaintedText text, double left, double top, double scale)
    {
        // The measured width has a tenth of slack.
        double width = TextMeasure.Width(text.Text, text.Bold ? TextRole.Name : TextRole.Detail) / 1.1;
        double start = text.Centred ? text.X - width / 2 : text.X,
            third = width / 3;
        return new[] { start, start + 2 * third }.All(x =>
            HasInk(left + x * scale, top + (text.Y - 12) * scale, third * scale, 16 * scale, text.Fill)
        );
    }

    /// <summary>Whether a dot is nearer to the ink than to what it is written on, which shows just beside it.</summary>
    private bool HasInk(double x, double y, double width, double height, string ink)
    {
        var wanted = SKColor.Parse(ink);
        SKColor ground = bitmap.GetPixel((int)x - 3, (int)y);
        for (int row = (int)y; row < y + height; row++)
        {
            for (int column = (int)x; column < x + width; column++)
            {
                if (2 * Distance(bitmap.GetPixel(column, row), wanted) < Distance(ground, wanted))
                    return true;
            }
        }

        return false;
    }

    private static int Distance(SKColor one, SKColor other) =>
        Math.Abs(one.Red - other.Red) + Math.Abs(one.Green - other.Green) + Math.Abs(one.Blue - other.Blue);
}
