using System.Text.RegularExpressions;

namespace Strata.Engine.Migration;

/// <summary>A line of a body, without its line feed.</summary>
/// <param name="Start">Its offset in the body.</param>
/// <param name="Text">Its text.</param>
/// <param name="Fence">The info string of the code block that contains it; null outside of code.</param>
/// <param name="IsFence">Whether it opens or closes a code block.</param>
internal readonly record struct MarkdownLine(int Start, string Text, string? Fence, bool IsFence)
{
    /// <summary>Whether the line is text or markup rather than code.</summary>
    public bool IsText => Fence is null && !IsFence;
}

/// <summary>Divides a body into lines of text and lines of code, before Markdown is parsed.</summary>
internal static partial class MarkdownLines
{
    public static IEnumerable<MarkdownLine> Of(string body)
    {
        string? fence = null;
        string info = "";
        for (int start = 0; start < body.Length; )
        {
            int end = body.IndexOf('\n', start) is var found and >= 0 ? found : body.Length;
            string line = body[start..end];
            if (fence is null && Opening().Match(line) is { Success: true } opening)
            {
                fence = opening.Groups["fence"].Value;
                info = opening.Groups["info"].Value.Trim();
                yield return new(start, line, null, IsFence: true);
            }
            else if (fence is not null && Closes(line, fence))
            {
                fence = null;
                yield return new(start, line, null, IsFence: true);
            }
            else
                yield return new(start, line, fence is null ? null : info, IsFence: false);
            start = end + 1;
        }
    }

    /// <summary>Replaces code spans by spaces, so that offsets stay the same.</summary>
    public static string BlankCode(string line)
    {
        if (!line.Contains('`'))
            return line;
        char[] blanked = line.ToCharArray();
        List<Match> runs = Backticks().Matches(line).ToList();
        // The runs of each length, last first: each run is looked at once.
        Dictionary<int, Stack<int>> byLength = runs.Index()
            .Reverse()
            .GroupBy(run => run.Item.Length, run => run.Index)
            .ToDictionary(group => group.Key, group => new Stack<int>(group));
        for (int open = 0; open < runs.Count; open++)
        {
            Stack<int> following = byLength[runs[open].Length];
            while (following.TryPeek(out int index) && index <= open)
                following.Pop();
            if (!following.TryPeek(out int close))
                continue;
            int end = runs[close].Index + runs[close].Length;
            Array.Fill(blanked, ' ', runs[open].Index, end - runs[open].Index);
            open = close;
        }

        return new string(blanked);
    }

    private static bool Closes(string line, string fence)
    {
        string trimmed = line.Trim();
        return trimmed.Length >= fence.Length && trimmed.AsSpan().IndexOfAnyExcept(fence[0]) < 0;
    }

    [GeneratedRegex(
        @"^\s*([-*+]\s+|\d+[.)]\s+|>\s?)*(?<fence>`{3,}(?=[^`]*$)|(?>~{3,}))(?<info>.*)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Opening();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
