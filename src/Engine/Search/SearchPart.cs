namespace Strata.Engine.Search;

/// <summary>
/// A unit of the index: a page, or one of the consecutive parts of a long page, each short enough to be loaded for a
/// result.
/// </summary>
/// <param name="Page">The page.</param>
/// <param name="IsFirst">Whether the page begins here.</param>
/// <param name="Sections">The sections of this part.</param>
internal sealed record SearchPart(SearchPage Page, bool IsFirst, IReadOnlyList<SearchSection> Sections)
{
    /// <summary>
    /// In bytes of text. Sections are added to a part up to this size, and a longer section is split.
    /// </summary>
    private const int MaxLength = 5_000;

    /// <summary>The length of the text in bytes.</summary>
    public int Length => Sections.Sum(section => section.Utf8.Length);

    /// <summary>The parts of a page, in order; at least one.</summary>
    public static IEnumerable<SearchPart> Split(SearchPage page)
    {
        List<SearchSection> sections = [];
        int length = 0;
        bool isFirst = true;
        foreach (SearchSection section in page.Sections.SelectMany(Split))
        {
            if (length > 0 && length + section.Utf8.Length > MaxLength)
            {
                yield return new SearchPart(page, isFirst, sections);
                (sections, length, isFirst) = ([], 0, false);
            }

            sections.Add(section);
            length += section.Utf8.Length;
        }

        yield return new SearchPart(page, isFirst, sections);
    }

    private static IEnumerable<SearchSection> Split(SearchSection section)
    {
        ReadOnlyMemory<byte> rest = section.Utf8;
        while (rest.Length > MaxLength)
        {
            int end = SplitPosition(rest.Span[..MaxLength]);
            yield return section with
            {
                Utf8 = rest[..end],
            };
            rest = rest[end..];
        }

        yield return section with
        {
            Utf8 = rest,
        };
    }

    /// <summary>
    /// The position after the last line, else after the last word, else after the last whole character.
    /// </summary>
    private static int SplitPosition(ReadOnlySpan<byte> text)
    {
        int end = text.LastIndexOf((byte)'\n');
        if (end <= 0)
            end = text.LastIndexOf((byte)' ');
        if (end > 0)
            return end + 1;
        end = text.Length - 1;
        while (end > 1 && (text[end] & 0xC0) == 0x80)
            end--;
        return end;
    }
}
