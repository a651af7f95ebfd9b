namespace Strata.Engine.Diagrams.Scenes;

/// <summary>
/// A scene with every look resolved, for files that no stylesheet reaches: SVG that stands alone, and pictures.
/// </summary>
internal sealed record PaintedScene
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>The colour behind everything.</summary>
    public required string Paper { get; init; }

    /// <summary>What is painted, in that order.</summary>
    public required IReadOnlyList<PaintedShape> Shapes { get; init; }
}

/// <summary>
/// A rectangle with rounded corners or, where <see cref="Path"/> is not empty, a path; and the texts on it.
/// </summary>
internal sealed record PaintedShape
{
    /// <summary>The radius of a rectangle's corners.</summary>
    public const int Corner = 5;

    /// <summary>The node's id; empty for an arrow.</summary>
    public string Id { get; init; } = "";

    public int X { get; init; }

    public int Y { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>Path data as SVG has them.</summary>
    public string Path { get; init; } = "";

    /// <summary>The colour of the area as <c>#rrggbb</c>; empty for none.</summary>
    public string Fill { get; init; } = "";

    /// <summary>The colour of the outline; empty for none.</summary>
    public string Stroke { get; init; } = "";

    public double StrokeWidth { get; init; }

    /// <summary>The lengths of dashes and of the gaps between them; none for an unbroken line.</summary>
    public (int Dash, int Gap)? Dashes { get; init; }

    public IReadOnlyList<PaintedText> Texts { get; init; } = [];
}

/// <summary>A line of text at its baseline.</summary>
internal sealed record PaintedText
{
    public required string Text { get; init; }

    /// <summary>
    /// The middle of the line when <see cref="Centred"/>, else its start: the right end of one that runs from right to
    /// left.
    /// </summary>
    public required int X { get; init; }

    public required int Y { get; init; }

    public required bool Centred { get; init; }

    public bool RightToLeft { get; init; }

    public required int Size { get; init; }

    /// <summary>Semibold.</summary>
    public required bool Bold { get; init; }

    public required bool Italic { get; init; }

    public required string Fill { get; init; }
}
