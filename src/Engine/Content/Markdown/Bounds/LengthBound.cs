using System.Buffers;

namespace Strata.Engine.Content.Markdown.Bounds;

/// <summary>Finds bodies that are too long to parse, in one pass over their lines.</summary>
internal static class LengthBound
{
    /// <summary>The most lines with text: each may be a block, which takes up to 3 KB of memory.</summary>
    public const int MaxLines = 100_000;

    /// <summary>The most definitions of links and underlines of headings: their time is quadratic.</summary>
    public const int MaxMarkedLines = 10_000;

    private static readonly SearchValues<char> Underline = SearchValues.Create("=- \t>\r");

    /// <summary>The bound that the body exceeds; null if it exceeds none.</summary>
    public static ExceededBound? Of(string body)
    {
        int lines = 0;
        int definitions = 0;
        int underlines = 0;
        int start = 0;
        foreach (ReadOnlySpan<char> line in body.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                if (++lines > MaxLines)
                    return ExceededBound.Length(start, "lines with text", MaxLines);
                if (line.Contains("]:", StringComparison.Ordinal) && ++definitions > MaxMarkedLines)
                    return ExceededBound.Length(start, "definitions of links and footnotes", MaxMarkedLines);
                if (!line.ContainsAnyExcept(Underline) && ++underlines > MaxMarkedLines)
                    return ExceededBound.Length(start, "lines of '=' or '-'", MaxMarkedLines);
            }

            start += line.Length;
            start += start + 1 < body.Length && body[start] == '\r' && body[start + 1] == '\n' ? 2 : 1;
        }

        return null;
    }
}
