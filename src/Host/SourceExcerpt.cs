using System.Text;
using Strata.Engine.Diagnostics;

namespace Strata.Host;

/// <summary>Formats the source line of a diagnostic with carets below its span.</summary>
internal static class SourceExcerpt
{
    /// <summary>The characters of a line that are shown; they fit into a window of usual width.</summary>
    private const int MaxWidth = 110;

    /// <summary>The length of a file that is read for an excerpt, in bytes.</summary>
    private const int MaxLength = 16 * 1024 * 1024;

    /// <summary>The characters of a long line that are shown before the span.</summary>
    private const int CharactersBefore = 40;

    /// <summary>Two lines of text; empty when the file cannot be read or has no such line.</summary>
    /// <param name="path">The file, from the current folder.</param>
    /// <param name="span">The position.</param>
    public static string Of(string path, SourceSpan span)
    {
        string? line = LineOf(path, span.Line);
        if (line is null || span.Column > line.Length + 1)
            return "";
        // Of a long line only the part around the span is shown.
        int from = span.Column - 1 + span.Length > MaxWidth ? Math.Max(0, span.Column - 1 - CharactersBefore) : 0;
        int to = Math.Min(line.Length, from + MaxWidth);
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
            // A link may lead to a secret of the machine, and a pipe or device, which has no length, has no end.
            return new FileInfo(path) is { Exists: true, LinkTarget: null, Length: > 0 and <= MaxLength }
                ? File.ReadLines(path, Encoding.UTF8).ElementAtOrDefault(number - 1)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Replaces tabs, which would shift the carets, and characters that cannot be seen.</summary>
    private static string Printable(string text) => Terminal.Printable(text.Replace('\t', '→'));
}
