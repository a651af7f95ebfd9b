using SkiaSharp;
using Strata.Engine.Diagrams.Painting;

namespace Strata.Engine.Raster;

/// <summary>The content of a social card.</summary>
/// <param name="Title">The title of the page.</param>
/// <param name="SiteName">The name of the site; may be empty.</param>
/// <param name="Icon">The icon of the site; null for none.</param>
/// <param name="Diagram">The diagram of the page; null for none.</param>
/// <param name="Palette">The colours of the site; the light ones are used.</param>
internal sealed record CardContent(
    string Title,
    string SiteName,
    IconFile? Icon,
    PaintedScene? Diagram,
    Palette Palette
);

/// <summary>
/// Renders the picture that social networks show beside a link: title and site at the left, the diagram at the right.
/// </summary>
internal static class SocialCard
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int Margin = 56;
    private const int ColumnWidth = 410;
    private const int DiagramLeft = 500;
    private const int DiagramMargin = 36;
    private const float MaxDiagramScale = 1.5f;
    private const int SiteNameSize = 30;
    private const int SiteNameIndent = 60;
    private const int IconSize = 46;

    /// <summary>The gap between the title and the icon.</summary>
    private const int TitleGap = 24;
    private const int TitleHeight = Height - 2 * Margin - IconSize - TitleGap;

    /// <summary>The font sizes of the title; the largest that fits is used.</summary>
    private static readonly int[] TitleSizes = [76, 68, 60, 54, 48, 42, 38];

    public static byte[] Png(CardContent card)
    {
        using SKSurface surface = ScenePicture.Surface(Width, Height);
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(Colour(card.Palette.Of("paper")));
        int width = card.Diagram is null ? Width - 2 * Margin : ColumnWidth;
        DrawTitle(canvas, card, width);
        DrawSite(canvas, card, width);
        if (card.Diagram is { } diagram)
        {
            (float left, float top, float scale) = DiagramTransform(diagram);
            canvas.Translate(left, top);
            canvas.Scale(scale);
            ScenePicture.Draw(canvas, diagram);
        }

        // Only networks load cards, and each site draws many: two thirds of the time for a fifth more bytes.
        return ScenePicture.Encode(surface, zLibLevel: 3);
    }

    /// <summary>The position and scale of the diagram: as a whole, in the middle of its area.</summary>
    public static (float Left, float Top, float Scale) DiagramTransform(PaintedScene diagram)
    {
        float width = Width - DiagramLeft - DiagramMargin,
            height = Height - 2 * DiagramMargin;
        float scale = Math.Min(MaxDiagramScale, Math.Min(width / diagram.Width, height / diagram.Height));
        return (
            DiagramLeft + (width - diagram.Width * scale) / 2,
            DiagramMargin + (height - diagram.Height * scale) / 2,
            scale
        );
    }

    private static void DrawTitle(SKCanvas canvas, CardContent card, int maxWidth)
    {
        using var ink = new SKPaint { Color = Colour(card.Palette.Of("ink")), IsAntialias = true };
        foreach (int size in TitleSizes)
        {
            using SKFont font = ScenePicture.Font(bold: true, size);
            int lineHeight = size * 6 / 5,
                maxLines = TitleHeight / lineHeight;
            List<string> lines = CardText.Wrap(card.Title, font, maxWidth);
            if (
                size != TitleSizes[^1]
                && (lines.Count > maxLines || lines.Exists(line => font.MeasureText(line) > maxWidth))
            )
                continue;
            for (int i = 0; i < Math.Min(lines.Count, maxLines); i++)
            {
                string line = i == maxLines - 1 && lines.Count > maxLines ? lines[i] + " …" : lines[i];
                canvas.DrawText(
                    CardText.Truncate(line, font, maxWidth),
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

    private static void DrawSite(SKCanvas canvas, CardContent card, int maxWidth)
    {
        int indent = card.Icon is null ? 0 : SiteNameIndent;
        if (card.Icon is { } icon)
            IconPicture.Draw(icon, canvas, SKRect.Create(Margin, Height - Margin - IconSize, IconSize, IconSize));
        using SKFont font = ScenePicture.Font(bold: false, SiteNameSize);
        using var muted = new SKPaint { Color = Colour(card.Palette.Of("muted")), IsAntialias = true };
        canvas.DrawText(
            CardText.Truncate(card.SiteName, font, maxWidth - indent),
            Margin + indent,
            Height - Margin - 12,
            SKTextAlign.Left,
            font,
            muted
        );
    }

    private static SKColor Colour(Colour colour) => SKColor.Parse(colour.Light);
}
