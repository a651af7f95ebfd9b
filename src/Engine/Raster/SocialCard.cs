using SkiaSharp;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Raster;

/// <summary>What a social card shows.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="SiteName">The site's name; may be empty.</param>
/// <param name="Diagram">The page's diagram; null for none.</param>
/// <param name="Palette">The site's colours, of which the light ones are used.</param>
internal sealed record CardContent(string Title, string SiteName, PaintedScene? Diagram, Palette Palette);

/// <summary>
/// Draws the picture that social networks show beside a link: title and site at the left, the diagram at the right.
/// </summary>
internal static class SocialCard
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int Margin = 56;
    private const int ColumnWidth = 410;
    private const int DiagramLeft = 500;
    private const int DiagramMargin = 36;
    private const float LargestDiagram = 1.5f;
    private const int SiteNameSize = 30;
    private const int SiteNameIndent = 60;
    private const int MarkSize = 46;

    /// <summary>Title and mark, with the room between them.</summary>
    private const int TitleHeight = Height - 2 * Margin - MarkSize - 24;

    /// <summary>Sizes of the title, of which the largest that fits is taken.</summary>
    private static readonly int[] TitleSizes = [76, 68, 60, 54, 48, 42, 38];

    public static byte[] Png(CardContent card)
    {
        using SKSurface surface = ScenePicture.Surface(Width, Height);
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(Colour(card.Palette.Of("paper")));
        int room = card.Diagram is null ? Width - 2 * Margin : ColumnWidth;
        DrawTitle(canvas, card, room);
        DrawSite(canvas, card, room);
        if (card.Diagram is { } diagram)
        {
            (float left, float top, float scale) = PlaceOf(diagram);
            canvas.Translate(left, top);
            canvas.Scale(scale);
            ScenePicture.Draw(canvas, diagram);
        }

        return ScenePicture.Encode(surface);
    }

    /// <summary>Where the diagram lies, and how large: whole, in the middle of its room.</summary>
    public static (float Left, float Top, float Scale) PlaceOf(PaintedScene diagram)
    {
        float width = Width - DiagramLeft - DiagramMargin,
            height = Height - 2 * DiagramMargin;
        float scale = Math.Min(LargestDiagram, Math.Min(width / diagram.Width, height / diagram.Height));
        return (
            DiagramLeft + (width - diagram.Width * scale) / 2,
            DiagramMargin + (height - diagram.Height * scale) / 2,
            scale
        );
    }

    private static void DrawTitle(SKCanvas canvas, CardContent card, int room)
    {
        using var ink = new SKPaint { Color = Colour(card.Palette.Of("ink")), IsAntialias = true };
        foreach (int size in TitleSizes)
        {
            using SKFont font = ScenePicture.Font(bold: true, size);
            int lineHeight = size * 6 / 5,
                most = TitleHeight / lineHeight;
            List<string> lines = CardText.Wrap(card.Title, font, room);
            if (size != TitleSizes[^1] && (lines.Count > most || lines.Exists(line => font.MeasureText(line) > room)))
                continue;
            for (int i = 0; i < Math.Min(lines.Count, most); i++)
            {
                string line = i == most - 1 && lines.Count > most ? lines[i] + " …" : lines[i];
                canvas.DrawText(
                    CardText.Cut(line, font, room),
                    Margin,
                    Margin + size + i * lineHeight,
                    SKTextAlign.Left,
                    font,
                    ink
                );
            }

            return;
        }
    }

    private static void DrawSite(SKCanvas canvas, CardContent card, int room)
    {
        DrawMark(canvas, card.Palette);
        using SKFont font = ScenePicture.Font(bold: false, SiteNameSize);
        using var muted = new SKPaint { Color = Colour(card.Palette.Of("muted")), IsAntialias = true };
        canvas.DrawText(
            CardText.Cut(card.SiteName, font, room - SiteNameIndent),
            Margin + SiteNameIndent,
            Height - Margin - 12,
            SKTextAlign.Left,
            font,
            muted
        );
    }

    /// <summary>The mark of the theme's header, three strata.</summary>
    private static void DrawMark(SKCanvas canvas, Palette palette)
    {
        int top = Height - Margin - MarkSize;
        foreach (
            (int row, string stratum, int width) in new[]
            {
                (0, "clay", 30),
                (1, "sandstone", 38),
                (2, "slate", MarkSize),
            }
        )
        {
            using var paint = new SKPaint { Color = Colour(palette.Stratum(stratum)!.Stroke), IsAntialias = true };
            canvas.DrawRoundRect(Margin, top + row * 17, width, 11, 3, 3, paint);
        }
    }

    private static SKColor Colour(Colour colour) => SKColor.Parse(colour.Light);
}
