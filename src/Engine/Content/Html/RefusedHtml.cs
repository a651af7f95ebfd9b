namespace Strata.Engine.Content.Html;

/// <summary>
/// The parts of the raw HTML of a body that are reported as errors. They are never written, so that a page can be
/// published where its site counts these errors as warnings.
/// </summary>
internal sealed class RefusedHtml
{
    /// <summary>No part.</summary>
    public static readonly RefusedHtml None = new();

    /// <summary>The length in the fragment of each part, by its offset in the body.</summary>
    private readonly Dictionary<int, int> lengths = [];

    public void Add(RawHtmlFragment html, RawTag tag) => Add(html, tag.Offset, tag.End - tag.Offset);

    public void Add(RawHtmlFragment html, RawAttribute attribute) =>
        Add(html, attribute.Offset, html.EndOf(attribute) - attribute.Offset);

    /// <summary>Adds a part of a fragment, or makes it longer.</summary>
    public void Add(RawHtmlFragment html, int start, int length)
    {
        int offset = html.BodyOffset(start);
        lengths[offset] = Math.Max(length, lengths.GetValueOrDefault(offset));
    }

    /// <summary>The parts of a fragment.</summary>
    public RefusedRanges In(RawHtmlFragment html)
    {
        if (lengths.Count == 0)
            return RefusedRanges.None;
        List<(int Start, int Length)> ranges = [];
        int end = 0;
        foreach (int start in html.Scanned.Offsets)
        {
            if (start < end || !lengths.TryGetValue(html.BodyOffset(start), out int length))
                continue;
            ranges.Add((start, length));
            end = start + length;
        }

        return new RefusedRanges(ranges);
    }
}

/// <summary>Ranges of the text of a fragment that do not overlap, in order.</summary>
/// <param name="All">The ranges.</param>
internal sealed record RefusedRanges(IReadOnlyList<(int Start, int Length)> All)
{
    public static readonly RefusedRanges None = new([]);

    /// <summary>The range that contains an offset; null if none does.</summary>
    public (int Start, int Length)? At(int offset)
    {
        int low = 0;
        int high = All.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (All[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && offset < All[low - 1].Start + All[low - 1].Length ? All[low - 1] : null;
    }
}
