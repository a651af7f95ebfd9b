using Strata.Engine.Diagnostics;

namespace Strata.Engine.Text;

/// <summary>Maps offsets in a part of a file, which may have been edited since, to positions in the file.</summary>
internal sealed class SourceMap
{
    private readonly LineMap? lines;
    private readonly int start;
    private readonly EditedText? part;

    /// <param name="lines">The lines of the file.</param>
    /// <param name="start">The offset in the file at which the part begins.</param>
    /// <param name="part">The part.</param>
    public SourceMap(LineMap lines, int start, EditedText part)
    {
        this.lines = lines;
        this.start = start;
        this.part = part;
    }

    private SourceMap() { }

    /// <summary>Maps every offset to the start of the file: for rendering, which reports nothing.</summary>
    public static SourceMap None { get; } = new();

    /// <summary>The position of a range of the edited part.</summary>
    public SourceSpan SpanAt(int offset, int length) =>
        lines is null || part is null ? SourceSpan.Start : SpanOf(part.OriginOf(offset), length);

    /// <summary>The position of a range before all edits.</summary>
    public SourceSpan SpanOf(TextOrigin origin, int length) =>
        origin.Source?.SpanAt(origin.Offset, length)
        ?? lines?.SpanAt(start + origin.Offset, length)
        ?? SourceSpan.Start;
}
