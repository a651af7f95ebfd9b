using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>An entry of a table of contents that another generator keeps outside of its pages.</summary>
/// <param name="Title">The title; empty for that of the page.</param>
/// <param name="Place">The place of the page; null for a heading, and for a chapter that is not written yet.</param>
/// <param name="Inner">The entries in it, in reading order.</param>
internal sealed record OutlineEntry(string Title, string? Place, IReadOnlyList<OutlineEntry> Inner)
{
    public string Title { get; } = ShortTitle.Of(Title);
}

/// <summary>The order, titles and nesting of pages: that of <c>SUMMARY.md</c> or of <c>nav</c> in MkDocs.</summary>
internal sealed class Outline
{
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);

    /// <param name="entries">The entries, in reading order.</param>
    /// <param name="isComplete">Whether files without an entry are no pages.</param>
    public Outline(IReadOnlyList<OutlineEntry> entries, bool isComplete)
    {
        IsComplete = isComplete;
        Entries = Once(entries);
    }

    /// <summary>The entries; each page is in one of them.</summary>
    public IReadOnlyList<OutlineEntry> Entries { get; }

    /// <summary>Whether files without an entry are no pages.</summary>
    public bool IsComplete { get; }

    /// <summary>The place of the first page; null without any.</summary>
    public string? First => titles.Count == 0 ? null : titles.Keys.First();

    /// <summary>The places of all pages, in reading order.</summary>
    public IEnumerable<string> Places => titles.Keys;

    public bool Contains(string place) => titles.ContainsKey(place);

    /// <summary>The title of a page; null if the outline gives it none.</summary>
    public string? TitleOf(string place) => titles.GetValueOrDefault(place) is { Length: > 0 } title ? title : null;

    private List<OutlineEntry> Once(IReadOnlyList<OutlineEntry> entries)
    {
        List<OutlineEntry> kept = [];
        foreach (OutlineEntry entry in entries)
        {
            bool isSecond = entry.Place is not null && !titles.TryAdd(entry.Place, entry.Title);
            List<OutlineEntry> inner = Once(entry.Inner);
            if (!isSecond || inner.Count > 0)
                kept.Add(entry with { Place = isSecond ? null : entry.Place, Inner = inner });
        }

        return kept;
    }
}
