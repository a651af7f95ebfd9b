namespace Strata.Engine.Diagrams.Painting;

/// <summary>
/// A scene with all colours and styles resolved, for output without a stylesheet: standalone SVG files and pictures.
/// </summary>
internal sealed record PaintedScene
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>The background colour.</summary>
    public required string Background { get; init; }

    /// <summary>The shapes, in painting order.</summary>
    public required IReadOnlyList<PaintedShape> Shapes { get; init; }
}

/// <summary>
/// A rounded rectangle, or a path if <see cref="Path"/> is not empty, with the texts on it. Colours are <c>#rrggbb</c>.
/// </summary>
internal sealed record PaintedShape
{
    /// <summary>The radius of a rectangle's corners.</summary>
    public const int CornerRadius = 5;

    /// <summary>The id of the box; empty for an arrow, a slot or the name of a row.</summary>
    public string Id { get; init; } = "";

    public int X { get; init; }

    public int Y { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>SVG path data; empty for a rectangle.</summary>
    public string Path { get; init; } = "";

    /// <summary>The fill colour; empty for none.</summary>
    public string Fill { get; init; } = "";

    /// <summary>The colour of the outline; empty for none.</summary>
    public string Stroke { get; init; } = "";

    public double StrokeWidth { get; init; }

    /// <summary>The lengths of the dashes and of the gaps between them; null for a solid line.</summary>
    public (int Dash, int Gap)? Dashes { get; init; }

    public IReadOnlyList<PaintedText> Texts { get; init; } = [];
}

/// <summary>A line of text at its baseline.</summary>
internal sealed record PaintedText
{
    public required string Text { get; init; }

    /// <summary>The end of the line in another style; null for none.</summary>
    public PaintedText? Rest { get; init; }

    /// <summary>
    /// The middle of a centred line; otherwise its start, which is the right end of a line that runs from right to
    /// left.
    /// </summary>
    public required int X { get; init; }

    /// <summary>The baseline.</summary>
    public required int Y { get; init; }

    public required bool IsCentred { get; init; }

    public bool IsRightToLeft { get; init; }

    /// <summary>The font size in pixels.</summary>
    public required int Size { get; init; }

    /// <summary>Whether the text is semibold.</summary>
    public required bool IsBold { get; init; }

    public required bool IsItalic { get; init; }

    public required string Fill { get; init; }
}
