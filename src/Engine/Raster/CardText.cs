using SkiaSharp;

namespace Strata.Engine.Raster;

/// <summary>Breaks text into the lines of a card.</summary>
internal static class CardText
{
    private const string Ellipsis = "…";

    /// <summary>Lines that are no wider than the room, but for a single word that is.</summary>
    public static List<string> Wrap(string text, SKFont font, float room)
    {
        List<string> lines = [];
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && font.MeasureText($"{lines[^1]} {word}") <= room)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return lines;
    }

    /// <summary>The text, or its beginning with an ellipsis where it is wider than the room.</summary>
    public static string Cut(string text, SKFont font, float room)
    {
        if (font.MeasureText(text) <= room)
            return text;
        int length = font.BreakText(text, room - font.MeasureText(Ellipsis));
        if (length > 0 && char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..length].TrimEnd() + Ellipsis;
    }
}
