namespace Strata.Engine.Diagnostics;

/// <summary>A range of characters on one line of a file.</summary>
/// <param name="Line">The line, counted from 1 at the top of the file, front matter included.</param>
/// <param name="Column">The first character of the range, counted from 1.</param>
/// <param name="Length">The number of characters; at least 1, so that an excerpt has a caret.</param>
public readonly record struct SourceSpan(int Line, int Column, int Length = 1) : IComparable<SourceSpan>
{
    /// <summary>The file, if it is another one than that of the page that uses the text: one that a page includes, or
    /// with the defaults of its folder. Null for the file that is reported on.</summary>
    public string? File { get; init; }

    /// <summary>The first character of a file, for a diagnostic about the file as a whole.</summary>
    public static SourceSpan Start { get; } = new(1, 1);

    /// <summary>
    /// The same range, moved down by a number of lines: converts a position in a part of a file to one in the file.
    /// </summary>
    public SourceSpan Down(int lines) => this with { Line = Line + lines };

    /// <inheritdoc/>
    public int CompareTo(SourceSpan other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;

    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;

    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;
}
