namespace Strata.Engine.Diagrams.Prose;

/// <summary>A stack told in words: the same nodes and relations as the picture.</summary>
internal sealed record TextAlternative
{
    public required string Title { get; init; }

    /// <summary>What the stack shows, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The description and how the picture is read, for the picture itself.</summary>
    public required string PictureDescription { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Every node with what it stands on and what it controls.</summary>
    public required IReadOnlyList<OutlineItem> Outline { get; init; }

    /// <summary>The headings of the table; none without a table.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>One row a container, or whatever else is drawn with parts.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }
}

/// <summary>A line of a nested list.</summary>
internal sealed record OutlineItem(string Text, IReadOnlyList<OutlineItem> Items);
