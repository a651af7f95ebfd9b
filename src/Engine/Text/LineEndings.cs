using System.Text;

namespace Strata.Engine.Text;

/// <summary>Converts the line endings of text files.</summary>
internal static class LineEndings
{
    private static readonly char[] Ends = ['\n', '\r'];
    private static readonly char[] Breaks = ['\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>
    /// The text with <c>\n</c> for <c>\r\n</c> and <c>\r</c>. <see cref="string.ReplaceLineEndings()"/> also replaces
    /// form feeds and Unicode separators, so that a checkout with <c>\r\n</c> would have other text.
    /// </summary>
    public static string Normalize(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>The line endings of a text, in their order.</summary>
    public static string[] In(string text)
    {
        List<string> found = [];
        for (int at = text.IndexOfAny(Ends); at >= 0; at = text.IndexOfAny(Ends, at))
        {
            found.Add(
                text[at] == '\n' ? "\n"
                : at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n"
                : "\r"
            );
            at += found[^1].Length;
        }

        return [.. found];
    }

    /// <summary>
    /// The text on one line: each line end, with the white space around it, becomes a space.
    /// </summary>
    public static string ToSpaces(string text) =>
        string.Join(' ', text.Split(Breaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The bytes of a UTF-8 text without a byte order mark and with <c>\n</c> line endings.</summary>
    public static byte[] Normalize(byte[] text)
    {
        int start = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (start == 0 && !text.Contains((byte)'\r'))
            return text;
        var normal = new List<byte>(text.Length);
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] != '\r')
                normal.Add(text[i]);
            else if (i + 1 == text.Length || text[i + 1] != '\n')
                normal.Add((byte)'\n');
        }

        return [.. normal];
    }
}
