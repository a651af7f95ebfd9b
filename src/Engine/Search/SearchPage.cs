namespace Strata.Engine.Search;

/// <summary>The searchable content of a page.</summary>
internal sealed record SearchPage
{
    public required string Title { get; init; }

    /// <summary>The address from the root of the site, such as <c>posts/kernel/</c>, percent-encoded.</summary>
    public required string Address { get; init; }

    /// <summary>Categories and tags, which rank as headings do.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>The description, which ranks as headings do; empty without one.</summary>
    public string Description { get; init; } = "";

    /// <summary>The number of other pages whose text links to it.</summary>
    public int LinkingPages { get; init; }

    public required IReadOnlyList<SearchSection> Sections { get; init; }
}

/// <summary>A section of a page, which a result can link to.</summary>
/// <param name="Anchor">The id; empty for the beginning of the page.</param>
/// <param name="Heading">The heading, or the caption of a diagram.</param>
/// <param name="IsDiagram">Whether the text is the text alternative of a diagram.</param>
/// <param name="Utf8">The text, a line for each paragraph.</param>
internal sealed record SearchSection(string Anchor, string Heading, bool IsDiagram, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>Whether the section defines the term in its heading, which then ranks as a title does.</summary>
    public bool IsTerm { get; init; }
}
