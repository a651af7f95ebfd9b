using System.Text;

namespace Strata.Engine.Text;

/// <summary>Writes plain text as Markdown, in which it has no markup.</summary>
internal static class MarkdownText
{
    /// <summary>Characters that may begin markup wherever they are.</summary>
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("\\`*[]<|~{");

    /// <summary>Characters that end the value of an attribute or a tag.</summary>
    private const string Ends = "\"'>";

    /// <summary>The text as part of a paragraph, a heading or a cell of a table: one line, escaped.</summary>
    public static string Encode(string text)
    {
        string line = OneLine(text);
        var encoded = new StringBuilder(line.Length + 8);
        for (int at = 0; at < line.Length; at++)
        {
            if (IsMark(line, at) || IsMarkAtStart(line, at))
                encoded.Append('\\');
            encoded.Append(line[at]);
        }

        return encoded.ToString();
    }

    /// <summary>
    /// The text as part of anything, also of an address or a tag: each mark is the number of its character, which
    /// HTML understands too.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="opensLine">Whether it begins a line, where more is a mark.</param>
    public static string References(string text, bool opensLine)
    {
        string line = OneLine(text);
        var encoded = new StringBuilder(line.Length + 8);
        for (int at = 0; at < line.Length; at++)
        {
            if (IsMark(line, at) || Ends.Contains(line[at]) || (opensLine && IsMarkAtStart(line, at)))
                encoded.Append($"&#{(int)line[at]};");
            else
                encoded.Append(line[at]);
        }

        return encoded.ToString();
    }

    /// <summary>An address as the target of a link.</summary>
    public static string Target(string address) => address.AsSpan().IndexOfAny(" ()") < 0 ? address : $"<{address}>";

    private static bool IsMark(string line, int at) =>
        line[at] switch
        {
            '#' => at == line.Length - 1,
            '&' => at + 1 < line.Length && (char.IsAsciiLetter(line[at + 1]) || line[at + 1] == '#'),
            // Within a word, it is not emphasis.
            '_' => at == 0
                || at + 1 == line.Length
                || !char.IsLetterOrDigit(line[at - 1])
                || !char.IsLetterOrDigit(line[at + 1]),
            _ => Marks.Contains(line[at]),
        };

    /// <summary>Whether a character is a mark where a line begins, as the dot behind a number is.</summary>
    private static bool IsMarkAtStart(string line, int at) =>
        at == 0
            ? line[0] is '#' or '-' or '+' or '>' or '=' or ':'
            : line[at] is '.' or ')'
                && (at + 1 == line.Length || line[at + 1] == ' ')
                && at == line.AsSpan().IndexOfAnyExceptInRange('0', '9');

    private static string OneLine(string text) =>
        text.Any(IsBreak) ? string.Join(' ', text.Split([.. text.Where(IsBreak).Distinct()])).Trim() : text.Trim();

    private static bool IsBreak(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';
}
