namespace Strata.Engine.Search;

/// <summary>A page as search knows it.</summary>
internal sealed record SearchPage
{
    public required string Title { get; init; }

    /// <summary>Its address from the root of the site, such as <c>posts/kernel/</c>, percent-encoded.</summary>
    public required string Address { get; init; }

    /// <summary>Categories and tags, which count as much as headings.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    public required IReadOnlyList<SearchSection> Sections { get; init; }
}

/// <summary>A part of a page that a result can lead to.</summary>
/// <param name="Anchor">Its id; empty for the beginning of the page.</param>
/// <param name="Heading">Its heading, or the caption of a diagram.</param>
/// <param name="IsDiagram">Whether the text is the words of a diagram.</param>
/// <param name="Utf8">Its text, a line for each paragraph.</param>
internal sealed record SearchSection(string Anchor, string Heading, bool IsDiagram, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>The section explains the word that is its heading, which counts as a title does.</summary>
    public bool IsTerm { get; init; }
}

/// <summary>
/// What the index counts: a page, or one after the other the parts of a long one, each short enough to be loaded for a
/// result.
/// </summary>
/// <param name="Page">The page.</param>
/// <param name="IsFirst">Whether the page begins here.</param>
/// <param name="Sections">The sections of this part.</param>
internal sealed record SearchPart(SearchPage Page, bool IsFirst, IReadOnlyList<SearchSection> Sections)
{
    /// <summary>In bytes of text. A part that grows beyond it ends, and a section longer than that is cut.</summary>
    private const int Longest = 5_000;

    public int Length => Sections.Sum(section => section.Utf8.Length);

    public static IEnumerable<SearchPart> Cut(SearchPage page)
    {
        List<SearchSection> sections = [];
        int length = 0;
        bool isFirst = true;
        foreach (SearchSection section in page.Sections.SelectMany(Cut))
        {
            if (length > 0 && length + section.Utf8.Length > Longest)
            {
                yield return new SearchPart(page, isFirst, sections);
                (sections, length, isFirst) = ([], 0, false);
            }

            sections.Add(section);
            length += section.Utf8.Length;
        }

        yield return new SearchPart(page, isFirst, sections);
    }

    private static IEnumerable<SearchSection> Cut(SearchSection section)
    {
        ReadOnlyMemory<byte> rest = section.Utf8;
        while (rest.Length > Longest)
        {
            int end = EndOf(rest.Span[..Longest]);
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

    /// <summary>Behind the last line, else the last word, else the last letter that is whole.</summary>
    private static int EndOf(ReadOnlySpan<byte> text)
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
