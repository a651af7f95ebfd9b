using System.Globalization;
using System.Text.RegularExpressions;

namespace Strata.Engine.Content.Composition;

/// <summary>
/// Some lines of a source file: by their numbers, or a region that comments mark, <c>#region NAME</c> to
/// <c>#endregion</c> as editors fold it, or <c>[START NAME]</c> to <c>[END NAME]</c>.
/// </summary>
internal static partial class SourceLines
{
    /// <summary>The numbers, from 1, of the first and the last line of <c>3-9</c> or <c>3</c>; null for anything else.
    /// </summary>
    public static (int First, int Last)? Range(string written, int count)
    {
        string[] ends = written.Split('-', 2);
        return
            int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int last)
            && first >= 1
            && first <= last
            && last <= count
            ? (first, last)
            : null;
    }

    /// <summary>The numbers of the first and the last line between the marks of a region; null without it.</summary>
    public static (int First, int Last)? Region(IReadOnlyList<string> lines, string name)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (Start().Match(lines[i]) is { Success: true } start && start.Groups["name"].Value == name)
                return EndOf(lines, i, name, isTag: start.Groups["tag"].Success) is { } end ? (i + 2, end) : null;
        }

        return null;
    }

    /// <summary>The names of all regions.</summary>
    public static IReadOnlyList<string> Regions(IReadOnlyList<string> lines) =>
        [
            .. lines
                .Select(line => Start().Match(line))
                .Where(match => match.Success)
                .Select(match => match.Groups["name"].Value)
                .Distinct(),
        ];

    /// <summary>Whether a line is no more than the mark of a region.</summary>
    public static bool IsMark(string line) => Start().IsMatch(line) || End().IsMatch(line);

    /// <summary>The number of the line above the mark that ends a region.</summary>
    private static int? EndOf(IReadOnlyList<string> lines, int start, string name, bool isTag)
    {
        int depth = 1;
        for (int i = start + 1; i < lines.Count; i++)
        {
            if (End().Match(lines[i]) is { Success: true } end)
            {
                if (isTag ? end.Groups["name"].Value == name : !end.Groups["tag"].Success && --depth == 0)
                    return i;
            }
            else if (!isTag && Start().Match(lines[i]) is { Success: true } inner && !inner.Groups["tag"].Success)
                depth++;
        }

        return null;
    }

    [GeneratedRegex(
        @"^\s*(#|//|--|;|%|'|/\*|<!--|\{/\*)\s*(#?region\s+(?<name>[\w.-]+)|(?<tag>\[START\s+)(?<name>[\w.-]+)\])"
            + @"|^\s*#region\s+(?<name>[\w.-]+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Start();

    [GeneratedRegex(
        @"^\s*(#|//|--|;|%|'|/\*|<!--|\{/\*)\s*(#?endregion\b|(?<tag>\[END\s+)(?<name>[\w.-]+)\])|^\s*#endregion\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex End();
}
