using System.Buffers;

namespace Strata.Engine.Content.Markdown.Bounds;

/// <summary>Finds bodies that are too long to parse, in one pass over their lines.</summary>
internal static class LengthBound
{
    /// <summary>The most lines with text: each may be a block, which takes up to 3 KB of memory.</summary>
    public const int MaxLines = 100_000;

    /// <summary>The most marks: each may be an inline, which takes up to 500 bytes of memory.</summary>
    public const int MaxMarks = 200_000;

    /// <summary>The most columns of a table: each row, however short, has a cell for each.</summary>
    public const int MaxColumns = 200;

    /// <summary>The most cells of all tables.</summary>
    public const int MaxCells = 100_000;

    /// <summary>The most definitions of links and underlines of headings: their time is quadratic.</summary>
    public const int MaxMarkedLines = 10_000;

    private static readonly SearchValues<char> Underline = SearchValues.Create("=- \t>\r");

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[]<>|`~!&");

    private static readonly SearchValues<char> TableLine = SearchValues.Create("|-: \t>\r");

    /// <summary>The bound that the body exceeds; null if it exceeds none.</summary>
    public static ExceededBound? Of(string body) => OfLines(body) ?? OfMarks(body) ?? OfTables(body);

    private static ExceededBound? OfMarks(string body)
    {
        int marks = 0;
        for (int i = 0; i < body.Length; i++)
        {
            int next = body.AsSpan(i).IndexOfAny(Marks);
            if (next < 0)
                return null;
            i += next;
            if (++marks > MaxMarks)
                return ExceededBound.Length(i, "marks such as '*', '[' and '|'", MaxMarks);
        }

        return null;
    }

    /// <summary>A table begins at the line below its head, and ends at an empty line.</summary>
    private static ExceededBound? OfTables(string body)
    {
        int columns = 0;
        int cells = 0;
        int start = 0;
        foreach (ReadOnlySpan<char> line in body.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                columns = 0;
            else if (!line.ContainsAnyExcept(TableLine) && line.Contains('|') && line.Contains('-'))
                columns = Math.Max(columns, line.Count('|') + 1);
            if (columns > MaxColumns)
                return ExceededBound.Length(start, "columns in a table", MaxColumns);
            cells += columns;
            if (cells > MaxCells)
                return ExceededBound.Length(start, "cells in tables", MaxCells);
            start = StartAfter(body, start, line);
        }

        return null;
    }

    /// <summary>The offset of the line after a line.</summary>
    private static int StartAfter(string body, int start, ReadOnlySpan<char> line)
    {
        int end = start + line.Length;
        return end + (end + 1 < body.Length && body[end] == '\r' && body[end + 1] == '\n' ? 2 : 1);
    }

    private static ExceededBound? OfLines(string body)
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

            start = StartAfter(body, start, line);
        }

        return null;
    }
}
