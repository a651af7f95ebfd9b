using Markdig.Helpers;

namespace Strata.Engine.Content.Markdown.Bounds;

/// <summary>The state of a block: where the last marks are that end code, comments and instructions.</summary>
internal sealed class UnclosedMarks
{
    private static readonly (string Start, string End)[] Html =
    [
        ("<!--", "-->"),
        ("<![CDATA[", "]]>"),
        ("<?", "?>"),
        ("<!", ">"),
    ];

    private Dictionary<int, int>? lastRuns;
    private int[]? lastEnds;

    /// <summary>The number of bare links so far.</summary>
    public int BareLinks { get; set; }

    /// <summary>The characters from each bare link so far to the next white space.</summary>
    public int BareCharacters { get; set; }

    /// <summary>The number of titles in parentheses so far.</summary>
    public int Titles { get; set; }

    /// <summary>Whether a mark without an end starts here, so that it is text.</summary>
    public bool StartsAt(StringSlice slice) => slice.CurrentChar == '`' ? StartsCode(slice) : StartsHtml(slice);

    private bool StartsCode(StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) == '`')
            return false;
        lastRuns ??= LastRuns(slice);
        return lastRuns.GetValueOrDefault(RunLength(slice.Text, slice.Start, slice.End)) <= slice.Start;
    }

    private bool StartsHtml(StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        for (int i = 0; i < Html.Length; i++)
        {
            if (!text.StartsWith(Html[i].Start))
                continue;
            lastEnds ??= LastEnds(slice);
            return lastEnds[i] <= slice.Start;
        }

        return false;
    }

    /// <summary>The last start of a run of backquotes for each length.</summary>
    private static Dictionary<int, int> LastRuns(StringSlice slice)
    {
        Dictionary<int, int> last = [];
        for (int i = slice.Start; i <= slice.End; i++)
        {
            int length = RunLength(slice.Text, i, slice.End);
            if (length > 0)
                last[length] = i;
            i += length;
        }

        return last;
    }

    private static int[] LastEnds(StringSlice slice) =>
        Html.Select(mark => slice.Text.LastIndexOf(mark.End, slice.End, slice.Length, StringComparison.Ordinal))
            .ToArray();

    private static int RunLength(string text, int start, int end)
    {
        int at = start;
        while (at <= end && text[at] == '`')
            at++;
        return at - start;
    }
}
