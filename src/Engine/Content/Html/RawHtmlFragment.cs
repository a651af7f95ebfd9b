using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Html;

/// <summary>A line of raw HTML: its offset in the fragment and in the body.</summary>
internal readonly record struct RawHtmlLine(int Offset, int BodyOffset);

/// <summary>A piece of raw HTML in a body.</summary>
/// <param name="html">The text.</param>
/// <param name="lines">Its lines, in order; the first has the offset 0.</param>
/// <param name="positions">The positions of the body's offsets in its file.</param>
internal sealed class RawHtmlFragment(string html, IReadOnlyList<RawHtmlLine> lines, SourceMap positions)
{
    public string Html => html;

    public RawHtml Scanned { get; } = RawHtml.Scan(html);

    /// <summary>The offset in the body of an offset in the fragment.</summary>
    public int BodyOffset(int offset)
    {
        int low = 0;
        int high = lines.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (lines[middle].Offset <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return lines[low].BodyOffset + offset - lines[low].Offset;
    }

    /// <summary>The offset after an attribute and its value.</summary>
    public int EndOf(RawAttribute attribute) =>
        attribute.ValueStart + attribute.ValueLength + (IsQuoted(attribute) ? 1 : 0);

    /// <summary>Whether the value of an attribute is in quotation marks.</summary>
    public bool IsQuoted(RawAttribute attribute) =>
        attribute.ValueStart > 0 && html[attribute.ValueStart - 1] is '"' or '\'';

    /// <summary>The position in the file of a range of the fragment.</summary>
    public SourceSpan SpanAt(int offset, int length) => positions.SpanAt(BodyOffset(offset), length);
}
