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

    /// <summary>
    /// The regions by name, each with the numbers of the first and the last line between its marks; null for one that
    /// does not end. Of several with a name, it is the first.
    /// </summary>
    public static Dictionary<string, (int First, int Last)?> Regions(IEnumerable<string> lines)
    {
        Dictionary<string, (int First, int Last)?> regions = new(StringComparer.Ordinal);
        Stack<(string Name, int First)> open = [];
        Dictionary<string, int> openTags = new(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (End().Match(line) is { Success: true } end)
            {
                string name = end.Groups["name"].Value;
                if (end.Groups["tag"].Success ? openTags.Remove(name, out int first) : Pop(out name, out first))
                    regions[name] = (first, number - 1);
            }
            else if (Start().Match(line) is { Success: true } start)
            {
                string name = start.Groups["name"].Value;
                bool isFirst = regions.TryAdd(name, null);
                if (!start.Groups["tag"].Success)
                    open.Push((isFirst ? name : "", number + 1));
                else if (isFirst)
                    openTags.Add(name, number + 1);
            }
        }

        return regions;

        bool Pop(out string name, out int first)
        {
            bool isOpen = open.TryPop(out (string Name, int First) region);
            (name, first) = region;
            return isOpen && name.Length > 0;
        }
    }

    /// <summary>Whether a line is no more than the mark of a region.</summary>
    public static bool IsMark(string line) => Start().IsMatch(line) || End().IsMatch(line);

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
