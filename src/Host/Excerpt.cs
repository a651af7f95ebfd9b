using System.Text;
using Strata.Engine.Diagnostics;

namespace Strata.Host;

/// <summary>The line of a mistake with carets below the stretch that is wrong.</summary>
internal static class SourceExcerpt
{
    /// <summary>What fits beside the margin in a window of usual width.</summary>
    private const int Width = 110;

    /// <summary>How much of a long line is shown before the mistake.</summary>
    private const int Before = 40;

    /// <summary>Two lines of text; empty when the file cannot be read or has no such line.</summary>
    /// <param name="path">The file, from the current folder.</param>
    /// <param name="span">The place.</param>
    public static string Of(string path, SourceSpan span)
    {
        string? line = LineOf(path, span.Line);
        if (line is null || span.Column > line.Length + 1)
            return "";
        // Of a long line the part around the mistake is shown.
        int from = span.Column - 1 + span.Length > Width ? Math.Max(0, span.Column - 1 - Before) : 0;
        int to = Math.Min(line.Length, from + Width);
        string shown = $"{(from > 0 ? "…" : "")}{Printable(line[from..to])}{(to < line.Length ? "…" : "")}";
        int caret = span.Column - 1 - from + (from > 0 ? 1 : 0);
        int length = Math.Clamp(span.Length, 1, Math.Max(1, Math.Min(to - span.Column + 1, shown.Length - caret)));
        string margin = $"{span.Line}".PadLeft(5);
        return $"{margin} | {shown}\n{new string(' ', margin.Length)} | "
            + $"{new string(' ', caret)}{new string('^', length)}\n";
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
        string.Concat(
            text.Select(character =>
                character == '\t' ? '→'
                : char.IsControl(character) ? '·'
                : character
            )
        );
}
