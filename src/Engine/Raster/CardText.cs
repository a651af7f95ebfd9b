using SkiaSharp;

namespace Strata.Engine.Raster;

/// <summary>Wraps and truncates the texts of social cards.</summary>
internal static class CardText
{
    private const string Ellipsis = "…";

    /// <summary>Breaks a text into lines that fit a width, except for single words that are wider.</summary>
    public static List<string> Wrap(string text, SKFont font, float maxWidth)
    {
        List<string> lines = [];
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && font.MeasureText($"{lines[^1]} {word}") <= maxWidth)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return lines;
    }

    /// <summary>The text, or its start with an ellipsis if it does not fit a width.</summary>
    public static string Truncate(string text, SKFont font, float maxWidth)
    {
        if (font.MeasureText(text) <= maxWidth)
            return text;
        int length = font.BreakText(text, maxWidth - font.MeasureText(Ellipsis));
        if (length > 0 && char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..length].TrimEnd() + Ellipsis;
    }
}
