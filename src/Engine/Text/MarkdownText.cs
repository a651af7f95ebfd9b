using System.Text;

namespace Strata.Engine.Text;

/// <summary>Writes plain text as Markdown, in which it has no markup.</summary>
internal static class MarkdownText
{
    /// <summary>Characters that may begin markup wherever they are.</summary>
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("\\`*[]<|~{");

    /// <summary>The text as part of a paragraph, a heading or a cell of a table: one line, escaped.</summary>
    public static string Encode(string text)
    {
        string line = OneLine(text);
        var encoded = new StringBuilder(line.Length + 8);
        int number = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        for (int at = 0; at < line.Length; at++)
        {
            // A number and a dot at the beginning are an item of a list.
            bool endsNumber = at > 0 && at == number && (line[at] is '.' or ')');
            if (endsNumber || IsMark(line, at) || Marks.Contains(line[at]))
                encoded.Append('\\');
            encoded.Append(line[at]);
        }

        return encoded.ToString();
    }

    /// <summary>An address as the target of a link.</summary>
    public static string Target(string address) => address.AsSpan().IndexOfAny(" ()") < 0 ? address : $"<{address}>";

    private static bool IsMark(string line, int at) =>
        line[at] switch
        {
            '#' => at == 0 || at == line.Length - 1,
            '-' or '+' or '>' or '=' or ':' => at == 0,
            '&' => at + 1 < line.Length && (char.IsAsciiLetter(line[at + 1]) || line[at + 1] == '#'),
            // Within a word, it is not emphasis.
            '_' => at == 0
                || at + 1 == line.Length
                || !char.IsLetterOrDigit(line[at - 1])
                || !char.IsLetterOrDigit(line[at + 1]),
            _ => false,
        };

    private static string OneLine(string text) =>
        text.Any(IsBreak) ? string.Join(' ', text.Split([.. text.Where(IsBreak).Distinct()])).Trim() : text.Trim();

    private static bool IsBreak(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';
}
