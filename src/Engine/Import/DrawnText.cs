using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Import;

/// <summary>
/// Shortens the words of names that no box has room for. Names with digits or signs stay whole, since a picture breaks
/// them.
/// </summary>
internal static class DrawnText
{
    /// <summary>The room for a word in a narrow picture, in pixels.</summary>
    private const int MaxWidth = 160;

    public static string Fitted(string text)
    {
        if (TextMeasure.Width(text, TextStyle.Name) <= MaxWidth)
            return text;
        List<int> breaks = BreakOpportunities.Of(text);
        return string.Concat(breaks.Select((end, i) => FittedWord(text[(i == 0 ? 0 : breaks[i - 1])..end])));
    }

    private static string FittedWord(string word)
    {
        if (TextMeasure.Width(word, TextStyle.Name) <= MaxWidth || !word[..^1].All(char.IsLetter))
            return word;
        string sign = char.IsLetter(word[^1]) ? "" : word[^1..];
        int length = word.Length - 1;
        while (TextMeasure.Width($"{word.AsSpan(0, length)}…{sign}", TextStyle.Name) > MaxWidth)
            length--;
        return $"{word.AsSpan(0, length)}…{sign}";
    }
}
