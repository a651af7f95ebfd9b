using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>
/// Breaks a label into lines. Its characters are measured once, for a label is asked for its lines in many widths.
/// </summary>
internal sealed class LineBreaker
{
    private readonly string text;
    private readonly TextRole role;

    /// <summary>The places where a line may end, the end of the text last.</summary>
    private readonly List<int> breaks;

    /// <summary>By place in the text: how wide all before it is.</summary>
    private readonly int[] advances;

    public LineBreaker(string text, TextRole role)
    {
        this.text = text.Trim();
        this.role = role;
        breaks = BreakOpportunities.Of(this.text);
        advances = TextMeasure.Advances(this.text, role);
        MaxContentWidth = Width(0, breaks.Count - 1);
    }

    /// <summary>The width of the whole text.</summary>
    public int MaxContentWidth { get; }

    /// <summary>
    /// The lines of the text: as few as the room allows, and those about as long as each other. A part wider than the
    /// room gets a
    /// line to itself.
    /// </summary>
    public IReadOnlyList<string> Wrap(int room)
    {
        if (MaxContentWidth <= room)
            return [text];
        List<int> ends = Fill(MinWidth(Fill(room).Count));
        return ends.Select((end, i) => text[Line(i == 0 ? 0 : ends[i - 1] + 1, end)]).ToList();
    }

    /// <summary>
    /// The least room in which the text takes no more than so many lines, or in which its widest part fits.
    /// </summary>
    public int MinWidth(int lines)
    {
        int least = 0,
            most = MaxContentWidth;
        for (int i = 0; i < breaks.Count; i++)
            least = Math.Max(least, Width(i, i));
        while (least < most)
        {
            int middle = (least + most) / 2;
            if (Fill(middle).Count > lines)
                least = middle + 1;
            else
                most = middle;
        }

        return least;
    }

    /// <summary>The breaks where lines end, each line as long as the room allows.</summary>
    private List<int> Fill(int room)
    {
        List<int> ends = [];
        int first = 0;
        for (int i = 1; i < breaks.Count; i++)
        {
            if (Width(first, i) <= room)
                continue;
            ends.Add(i - 1);
            first = i;
        }

        ends.Add(breaks.Count - 1);
        return ends;
    }

    /// <summary>The width of the parts from one to another, both counted in.</summary>
    private int Width(int first, int last)
    {
        Range line = Line(first, last);
        return TextMeasure.Pixels(advances[line.End.Value] - advances[line.Start.Value], role);
    }

    /// <summary>
    /// What is written of the parts in a line: at its end no space, and no dot that parts what is on one line.
    /// </summary>
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
