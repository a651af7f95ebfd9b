using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>Shortens lines whose text the text alternative has in full.</summary>
internal static class Ellipsis
{
    private const string Mark = "…";

    /// <summary>A line that is no wider than a width.</summary>
    public static SceneText Fit(SceneText line, int width)
    {
        if (TextMeasure.Width(line.Text, line.Style) <= width)
            return line;
        int available = width - TextMeasure.Width(Mark, line.Style);
        int[] advances = TextMeasure.Advances(line.Text, line.Style);
        int length = line.Text.Length - 1;
        while (length > 1 && TextMeasure.Pixels(advances[length], line.Style) > available)
            length--;
        if (char.IsHighSurrogate(line.Text[length - 1]))
            length--;
        return line with { Text = line.Text[..length].TrimEnd() + Mark };
    }
}
