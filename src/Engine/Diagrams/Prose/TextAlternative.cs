namespace Strata.Engine.Diagrams.Prose;

/// <summary>The text alternative of a diagram: the same nodes and relations as the picture.</summary>
internal sealed record TextAlternative
{
    public required string Title { get; init; }

    /// <summary>A sentence about what the diagram shows.</summary>
    public required string Description { get; init; }

    /// <summary>The description, followed by the reading order of the picture, for the picture itself.</summary>
    public required string PictureDescription { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Every node inside its parent, with its properties.</summary>
    public required IReadOnlyList<OutlineItem> Outline { get; init; }

    /// <summary>The headings of the table; none for no table.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The rows of the table, such as one for each container, with a cell for each column.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }
}

/// <summary>An item of the outline.</summary>
/// <param name="Text">The text.</param>
/// <param name="Items">The items below it.</param>
internal sealed record OutlineItem(string Text, IReadOnlyList<OutlineItem> Items)
{
    /// <summary>The name at the start of the text of a node that leads somewhere.</summary>
    public string Name { get; init; } = "";

    /// <summary>The page or address that the name leads to; null for none.</summary>
    public string? Link { get; init; }
}
