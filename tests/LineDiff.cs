using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Strata.Tests;

/// <summary>The differences between two texts, line by line, in the form of <c>diff -u</c>.</summary>
internal static class LineDiff
{
    private const int ContextLines = 3;

    private const int MaxLines = 80;

    /// <summary>The width above which a line is truncated to the part that differs.</summary>
    private const int MaxWidth = 160;

    /// <summary>The characters before the first difference in a truncated line.</summary>
    private const int WidthBefore = 40;

    /// <summary>Compares two texts; the result is empty if they are equal.</summary>
    public static string Between(string expected, string actual)
    {
        DiffResult diff = Differ.Instance.CreateDiffs(
            expected,
            actual,
            ignoreWhiteSpace: false,
            ignoreCase: false,
            LineEndingsPreservingChunker.Instance
        );
        List<string> lines = Hunks(diff.DiffBlocks).SelectMany(hunk => Lines(diff, hunk)).ToList();
        string shown = string.Concat(lines.Take(MaxLines).Select(line => line + "\n"));
        return lines.Count > MaxLines ? $"{shown}… and {lines.Count - MaxLines} more lines\n" : shown;
    }

    /// <summary>Groups changes whose context would overlap or touch.</summary>
    private static List<List<DiffBlock>> Hunks(IEnumerable<DiffBlock> changes)
    {
        var hunks = new List<List<DiffBlock>>();
        foreach (DiffBlock change in changes)
            if (
                hunks is [.., [.., var last]]
                && change.DeleteStartA - (last.DeleteStartA + last.DeleteCountA) <= 2 * ContextLines
            )
                hunks[^1].Add(change);
            else
                hunks.Add([change]);
        return hunks;
    }

    private static IEnumerable<string> Lines(DiffResult diff, List<DiffBlock> hunk)
    {
        IReadOnlyList<string> expected = diff.PiecesOld,
            actual = diff.PiecesNew;
        int before = Math.Min(ContextLines, hunk[0].DeleteStartA);
        int end = hunk[^1].DeleteStartA + hunk[^1].DeleteCountA;
        int after = Math.Min(ContextLines, expected.Count - end);
        int from = hunk[0].DeleteStartA - before;
        int actualFrom = hunk[0].InsertStartB - before;
        int actualEnd = hunk[^1].InsertStartB + hunk[^1].InsertCountB;
        yield return $"@@ -{Range(from, end + after)} +{Range(actualFrom, actualEnd + after)} @@";
        foreach (DiffBlock change in hunk)
        {
            for (; from < change.DeleteStartA; from++)
                yield return Line(' ', expected[from], 0);
            from += change.DeleteCountA;
            for (int i = 0; i < change.DeleteCountA; i++)
                yield return Line('-', expected[change.DeleteStartA + i], FirstDifference(diff, change, i));
            for (int i = 0; i < change.InsertCountB; i++)
                yield return Line('+', actual[change.InsertStartB + i], FirstDifference(diff, change, i));
        }

        for (; from < end + after; from++)
            yield return Line(' ', expected[from], 0);
    }

    /// <summary>A range of lines, counted from 1: <c>FIRST,COUNT</c>.</summary>
    private static string Range(int from, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"{(end > from ? from + 1 : from)},{end - from}");

    /// <summary>
    /// The column where the line at this index of a change differs from the one that replaces it; 0 if it does not.
    /// </summary>
    private static int FirstDifference(DiffResult diff, DiffBlock change, int index) =>
        index < change.DeleteCountA && index < change.InsertCountB
            ? diff.PiecesOld[change.DeleteStartA + index]
                .AsSpan()
                .CommonPrefixLength(diff.PiecesNew[change.InsertStartB + index])
            : 0;

    private static string Line(char mark, string text, int difference)
    {
        string line = text.TrimEnd('\n');
        int start = line.Length <= MaxWidth ? 0 : Math.Clamp(difference - WidthBefore, 0, line.Length - MaxWidth);
        int end = Math.Min(line.Length, start + MaxWidth);
        string ending = text.EndsWith('\n') ? "" : "\n\\ No newline at end of file";
        return $"{mark}{(start > 0 ? "…" : "")}{Visible(line[start..end])}{(end < line.Length ? "…" : "")}{ending}";
    }

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (char character in text)
            if (character == '\r')
                visible.Append("\\r");
            else if (char.IsControl(character) && character != '\t')
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                visible.Append(character);
        return visible.ToString();
    }
}
