using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Import;

/// <summary>
/// Shortens the words that no box has room for. Names of machines, such as those of images, stay whole, since a picture
/// breaks them.
/// </summary>
internal static class DrawnText
{
    /// <summary>The room for a word in a narrow picture, in pixels.</summary>
    private const int MaxWidth = 160;

    public static string Fitted(string text) =>
        TextMeasure.Width(text, TextStyle.Name) <= MaxWidth
            ? text
            : string.Join(' ', text.Split(' ').Select(FittedName));

    /// <summary>A name; that of an image has its tag as a text of its own in a picture.</summary>
    private static string FittedName(string name) =>
        ImageName.Split(name) is (var image, { Length: > 0 } tag)
            ? $"{FittedPart(image)}{name[image.Length]}{FittedPart(tag)}"
            : FittedPart(name);

    private static string FittedPart(string name)
    {
        if (MachineNames.IsName(name))
            return name;
        List<int> breaks = BreakOpportunities.Of(name);
        return string.Concat(breaks.Select((end, i) => FittedWord(name[(i == 0 ? 0 : breaks[i - 1])..end])));
    }

    private static string FittedWord(string word)
    {
        if (word.Length == 0 || TextMeasure.Width(word, TextStyle.Name) <= MaxWidth || !word[..^1].All(char.IsLetter))
            return word;
        string sign = char.IsLetter(word[^1]) ? "" : word[^1..];
        int length = word.Length - 1;
        while (TextMeasure.Width($"{word.AsSpan(0, length)}…{sign}", TextStyle.Name) > MaxWidth)
            length--;
        return $"{word.AsSpan(0, length)}…{sign}";
    }
}
