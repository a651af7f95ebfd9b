using System.Buffers;

namespace Strata.Engine.Diagrams;

/// <summary>Breaks a label into lines: at spaces, and after the marks that join the parts of a name or an address.</summary>
internal static class LineBreaker
{
    private static readonly SearchValues<char> Joints = SearchValues.Create(":/-.");

    /// <summary>The lines of a text, each as long as the room allows. A part wider than the room gets a line to itself.</summary>
    public static IReadOnlyList<string> Wrap(string text, TextRole role, int room)
    {
        text = text.Trim();
        if (TextMeasure.Width(text, role) <= room)
            return [text];
        List<string> lines = [];
        int start = 0, end = 0;
        foreach (int next in Breaks(text))
        {
            if (end > start && TextMeasure.Width(text.AsSpan(start, next - start).TrimEnd(), role) > room)
            {
                lines.Add(text[start..end].TrimEnd());
                start = end;
            }

            end = next;
        }

        lines.Add(text[start..end]);
        return lines;
    }

    /// <summary>The least room in which a text takes no more than so many lines; with no limit, the width of its widest part.</summary>
    public static int LeastRoom(string text, TextRole role, int lines)
    {
        int least = 0, start = 0;
        foreach (int next in Breaks(text))
        {
            least = Math.Max(least, TextMeasure.Width(text.AsSpan(start, next - start).TrimEnd(), role));
            start = next;
        }

        int most = TextMeasure.Width(text, role);
        while (least < most)
        {
            int middle = (least + most) / 2;
            if (Wrap(text, role, middle).Count > lines)
                least = middle + 1;
            else
                most = middle;
        }

        return least;
    }

    /// <summary>The places after which a line may end, the end of the text last.</summary>
    private static List<int> Breaks(string text)
    {
        List<int> breaks = [];
        for (int i = 1; i < text.Length; i++)
        {
            // A joint breaks only between parts of a name: not in "v1.2" or "8.5", where a single character would be left alone.
            bool joint = Joints.Contains(text[i - 1]) && !Joints.Contains(text[i]) && i >= 3 && text.Length - i >= 2 && !(text[i - 1] == '.' && char.IsDigit(text[i]));
            if ((text[i - 1] == ' ' && text[i] != ' ') || (joint && text[i] != ' '))
                breaks.Add(i);
        }

        breaks.Add(text.Length);
        return breaks;
    }
}
