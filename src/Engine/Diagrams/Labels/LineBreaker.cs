using System.Globalization;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>
/// Breaks a text into lines. Its characters are measured once, because layout computes the lines at many widths.
/// </summary>
internal sealed class LineBreaker
{
    /// <summary>The width up to which a part that may be broken widens its box.</summary>
    private const int WidestPart = 220;

    /// <summary>The width from which a name that is too wide is broken between any two characters.</summary>
    private const int NarrowestBroken = 60;

    private readonly string text;
    private readonly TextStyle style;

    /// <summary>The break opportunities; the end of the text is the last one.</summary>
    private readonly List<int> breaks;

    /// <summary>By index: the advance width of the text before it.</summary>
    private readonly int[] advances;

    public LineBreaker(string text, TextStyle style)
    {
        this.text = text.Trim();
        this.style = style;
        breaks = BreakOpportunities.Of(this.text);
        advances = TextMeasure.Advances(this.text, style);
        MaxContentWidth = Width(0, breaks.Count - 1);
    }

    /// <summary>The width of the text on one line.</summary>
    public int MaxContentWidth { get; }

    /// <summary>
    /// The lines of the text: as few as the width allows, all about equally long. A part wider than that gets a line of
    /// its own, or several if it is part of a name of a machine: a word is not broken.
    /// </summary>
    public IReadOnlyList<string> Wrap(int width)
    {
        if (MaxContentWidth <= width)
            return [text];
        List<int> ends = Fill(Math.Min(width, MinWidth(Fill(width).Count)));
        return ends.SelectMany((end, i) => Broken(Line(i == 0 ? 0 : ends[i - 1] + 1, end), width)).ToList();
    }

    /// <summary>
    /// The minimum width at which the text takes no more than a number of lines and each unbreakable part fits.
    /// </summary>
    public int MinWidth(int lineCount)
    {
        int min = 0,
            max = MaxContentWidth;
        for (int i = 0; i < breaks.Count; i++)
        {
            int part = Width(i, i);
            min = Math.Max(min, part <= WidestPart || IsWord(Line(i, i)) ? part : WidestPart);
        }

        while (min < max)
        {
            int middle = (min + max) / 2;
            if (Fill(middle).Count > lineCount)
                min = middle + 1;
            else
                max = middle;
        }

        return min;
    }

    /// <summary>The parts that end a line, when each line takes as many parts as fit.</summary>
    private List<int> Fill(int width)
    {
        List<int> ends = [];
        int first = 0;
        for (int i = 1; i < breaks.Count; i++)
        {
            if (Width(first, i) <= width)
                continue;
            ends.Add(i - 1);
            first = i;
        }

        ends.Add(breaks.Count - 1);
        return ends;
    }

    /// <summary>A line, in pieces of the width if it is wider and no word.</summary>
    private IEnumerable<string> Broken(Range line, int width)
    {
        int start = line.Start.Value;
        if (width >= NarrowestBroken && !IsWord(line))
        {
            for (int i = start + 1; i < line.End.Value; i++)
            {
                if (Between(start, i + 1) <= width || !IsCharacterStart(i))
                    continue;
                yield return text[start..i];
                start = i;
            }
        }

        yield return text[start..line.End.Value];
    }

    /// <summary>
    /// Whether a range has nothing but letters, and the sign at its end, and is no part of a name of a machine.
    /// </summary>
    private bool IsWord(Range line)
    {
        for (int i = line.Start.Value; i < line.End.Value - 1; i++)
        {
            if (!char.IsLetter(text, i) && !char.IsSurrogate(text[i]) && IsCharacterStart(i))
                return false;
        }

        return !MachineNames.IsName(Around(line));
    }

    /// <summary>The text around a range, up to the next spaces.</summary>
    private ReadOnlySpan<char> Around(Range line)
    {
        int start = text.LastIndexOf(' ', line.Start.Value) + 1,
            end = text.IndexOf(' ', line.End.Value - 1);
        return text.AsSpan()[start..(end < 0 ? text.Length : end)];
    }

    /// <summary>Whether an index begins a character: not the second half of one, nor a mark on another.</summary>
    private bool IsCharacterStart(int index) =>
        !char.IsLowSurrogate(text[index])
        && char.GetUnicodeCategory(text, index)
            is not (
                UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
            );

    private int Between(int start, int end) => TextMeasure.Pixels(advances[end] - advances[start], style);

    /// <summary>The width of a range of parts, both ends included.</summary>
    private int Width(int first, int last)
    {
        Range line = Line(first, last);
        return Between(line.Start.Value, line.End.Value);
    }

    /// <summary>The text of a range of parts on one line, without a space or a separating dot at its end.</summary>
    private Range Line(int first, int last)
    {
        int start = first == 0 ? 0 : breaks[first - 1],
            end = breaks[last];
        while (
            end > start && (text[end - 1] == ' ' || (end < text.Length && text[end - 1] == '·' && text[end - 2] == ' '))
        )
            end--;
        return start..end;
    }
}
