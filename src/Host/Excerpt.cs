using System.Text;
using Strata.Engine.Diagnostics;

namespace Strata.Host;

/// <summary>The line of a mistake with carets below the stretch that is wrong.</summary>
internal static class Excerpt
{
    private const int LongestLine = 160;

    /// <summary>Two lines of text; empty when the file cannot be read or has no such line.</summary>
    /// <param name="path">The file, from the current folder.</param>
    /// <param name="span">The place.</param>
    public static string Of(string path, SourceSpan span)
    {
        string? line = LineOf(path, span.Line);
        if (line is null || span.Column > line.Length + 1)
            return "";
        // A long line is shown from a little before the mistake.
        int from = span.Column > LongestLine ? span.Column - LongestLine / 2 : 0;
        string shown = Printable(line[from..Math.Min(line.Length, from + LongestLine)]);
        int caret = span.Column - 1 - from;
        int length = Math.Clamp(span.Length, 1, Math.Max(1, shown.Length - caret));
        string margin = $"{span.Line}".PadLeft(5);
        return $"{margin} | {shown}\n{new string(' ', margin.Length)} | {new string(' ', caret)}{new string('^', length)}\n";
    }

    private static string? LineOf(string path, int number)
    {
        try
        {
            return File.Exists(path) ? File.ReadLines(path, Encoding.UTF8).ElementAtOrDefault(number - 1) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A tab is shown as an arrow, and nothing in a file may move the terminal's cursor.</summary>
    private static string Printable(string text) =>
        string.Concat(text.Select(character => character == '\t' ? '→' : char.IsControl(character) ? '·' : character));
}
