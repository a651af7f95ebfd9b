using System.Globalization;
using System.Text;

namespace Strata.Tests.Diagnostics;

/// <summary>Bytes that are not plain text, written as text.</summary>
internal static class EscapedText
{
    /// <summary>
    /// Decodes <c>\xHH</c> (a byte), <c>\n</c>, <c>\r</c>, <c>\t</c>, <c>\\</c>, and a backslash at the end of a line,
    /// which joins the line with the next; all else is UTF-8.
    /// </summary>
    /// <exception cref="FormatException">There is another escape sequence.</exception>
    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>();
        for (int i = 0; i < text.Length; )
        {
            int end = text.IndexOf('\\', i) is var backslash && backslash < 0 ? text.Length : backslash;
            bytes.AddRange(Encoding.UTF8.GetBytes(text[i..end]));
            if (end == text.Length)
                break;
            (byte[] decoded, int length) = text.AsSpan(end + 1) switch
            {
                ['n', ..] => ("\n"u8.ToArray(), 1),
                ['r', ..] => ("\r"u8.ToArray(), 1),
                ['t', ..] => ("\t"u8.ToArray(), 1),
                ['\\', ..] => ("\\"u8.ToArray(), 1),
                ['\n', ..] => ([], 1),
                ['x', var high, var low, ..] => ([byte.Parse([high, low], NumberStyles.HexNumber)], 3),
                _ => throw new FormatException($"Unknown escape at '{text[end..Math.Min(end + 4, text.Length)]}'."),
            };
            bytes.AddRange(decoded);
            i = end + 1 + length;
        }

        return [.. bytes];
    }
}
