using System.Text.RegularExpressions;
using Strata.Engine.Migration;

namespace Strata.Engine.Content.Composition;

/// <summary>
/// Divides Markdown into lines of text and lines of code, also in quotations: a code block in one ends with it at the
/// latest.
/// </summary>
internal static partial class TextLines
{
    public static IEnumerable<MarkdownLine> Of(string text)
    {
        string? mark = null;
        bool isQuoted = false;
        for (int start = 0; start < text.Length; )
        {
            int end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            string line = text[start..end];
            if (mark is not null && isQuoted && !IsQuoted(line))
                mark = null;
            if (mark is null && Opening().Match(line) is { Success: true } opening)
            {
                mark = opening.Groups["mark"].Value;
                isQuoted = IsQuoted(line);
                yield return new(start, line, null, IsFence: true);
            }
            else if (mark is not null && Closes(line, mark))
            {
                mark = null;
                yield return new(start, line, null, IsFence: true);
            }
            else
                yield return new(start, line, mark is null ? null : "", IsFence: false);
            start = end + 1;
        }
    }

    private static bool IsQuoted(string line) => line.AsSpan().TrimStart(' ') is ['>', ..];

    private static bool Closes(string line, string mark)
    {
        ReadOnlySpan<char> inside = line.AsSpan().TrimStart(" >").TrimEnd();
        return inside.Length >= mark.Length && inside.IndexOfAnyExcept(mark[0]) < 0;
    }

    [GeneratedRegex(
        @"^[ >]*([-*+]\s+|\d{1,9}[.)]\s+)*(?<mark>`{3,}(?=[^`]*$)|~{3,})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Opening();
}
