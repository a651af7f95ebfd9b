using Strata.Engine.Diagnostics;

namespace Strata.Engine.Text;

/// <summary>Converts offsets in a text to lines and columns.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];

    public LineMap(string text)
    {
        for (int at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
    }

    /// <summary>The offset of a position; lines and columns begin with 1.</summary>
    public int OffsetAt(int line, int column) => starts[line - 1] + column - 1;

    /// <summary>The position of a range.</summary>
    public SourceSpan SpanAt(int offset, int length = 1)
    {
        int found = starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        return new SourceSpan(line + 1, offset - starts[line] + 1, Math.Max(1, length));
    }
}
