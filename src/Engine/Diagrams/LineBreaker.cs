using System.Buffers;

namespace Strata.Engine.Diagrams;

/// <summary>
/// Breaks a label into lines: at spaces, and after the marks that join the parts of a name or an address. The parts are measured
/// once, for a label is asked for its lines in many widths.
/// </summary>
internal sealed class LineBreaker
{
    private static readonly SearchValues<char> Joints = SearchValues.Create(":/-.");

    private readonly string text;
    private readonly TextRole role;

    /// <summary>The places where a line may end, the end of the text last.</summary>
    private readonly List<int> breaks;

    /// <summary>By two breaks, the first of them counted from the start of the text: the width of what is between.</summary>
    private readonly int[] widths;

    public LineBreaker(string text, TextRole role)
    {
        this.text = text.Trim();
        this.role = role;
        breaks = Breaks(this.text);
        widths = new int[breaks.Count * breaks.Count];
        Natural = TextMeasure.Width(this.text, role);
    }

    /// <summary>The width of the whole text.</summary>
    public int Natural { get; }

    /// <summary>
    /// The lines of the text: as few as the room allows, and those about as long as each other. A part wider than the room gets a
    /// line to itself.
    /// </summary>
    public IReadOnlyList<string> Wrap(int room)
    {
        if (Natural <= room)
            return [text];
        List<int> ends = Fill(LeastRoom(Fill(room).Count));
        return ends.Select((end, i) => Line(i == 0 ? 0 : breaks[ends[i - 1]], breaks[end]).ToString()).ToList();
    }

    /// <summary>The least room in which the text takes no more than so many lines, or in which its widest part fits.</summary>
    public int LeastRoom(int lines)
    {
        int least = 0, most = Natural;
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
        ref int width = ref widths[first * breaks.Count + last];
        if (width == 0)
            width = TextMeasure.Width(Line(first == 0 ? 0 : breaks[first - 1], breaks[last]), role);
        return width;
    }

    /// <summary>What is written of a stretch of the text in a line: at its end no space, and no dot that parts what is on one line.</summary>
    private ReadOnlySpan<char> Line(int start, int end)
    {
        ReadOnlySpan<char> line = text.AsSpan(start..end).TrimEnd();
        return end < text.Length && line.EndsWith(" ·", StringComparison.Ordinal) ? line[..^2].TrimEnd() : line;
    }

    private static List<int> Breaks(string text)
    {
        List<int> places = [];
        for (int i = 1; i < text.Length; i++)
        {
            if ((text[i - 1] == ' ' && text[i] != ' ' && !IsMark(text, i)) || (text[i] != ' ' && IsJoint(text, i)))
                places.Add(i);
        }

        places.Add(text.Length);
        return places;
    }

    /// <summary>A mark between spaces, such as "·", stays with what is before it.</summary>
    private static bool IsMark(string text, int i) => !char.IsLetterOrDigit(text[i]) && i + 1 < text.Length && text[i + 1] == ' ';

    /// <summary>A joint is before this place: not one inside a number, as in "v1.2", nor where a single character would be left alone.</summary>
    private static bool IsJoint(string text, int i) =>
        Joints.Contains(text[i - 1]) && !Joints.Contains(text[i]) && i >= 3 && text.Length - i >= 2 && !(text[i - 1] == '.' && char.IsDigit(text[i]));
}
