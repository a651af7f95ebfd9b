namespace Strata.Engine.Diagrams.Scenes;

/// <summary>
/// A diagram laid out at coordinates: rectangles, lines of text and arrows. Units are CSS pixels, whole numbers.
/// </summary>
internal sealed record Scene
{
    /// <summary>The name of the view, such as <c>stack</c>.</summary>
    public required string View { get; init; }

    public required Variant Variant { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>The outermost boxes, in reading order.</summary>
    public required IReadOnlyList<SceneBox> Boxes { get; init; }

    /// <summary>The names of the rows of boxes, from the top down.</summary>
    public IReadOnlyList<SceneRow> Rows { get; init; } = [];

    /// <summary>The bars between boxes of which each above stands on each below.</summary>
    public IReadOnlyList<Rectangle> Ledges { get; init; } = [];

    /// <summary>The breaks between boxes that cannot run and what they are on.</summary>
    public IReadOnlyList<Rectangle> Faults { get; init; } = [];

    /// <summary>The outlines of boundaries.</summary>
    public IReadOnlyList<SceneBoundary> Boundaries { get; init; } = [];

    public required IReadOnlyList<SceneArrow> Arrows { get; init; }

    /// <summary>All boxes, in reading order, which is also the order of painting.</summary>
    public IEnumerable<SceneBox> AllBoxes => Boxes.SelectMany(box => box.SelfAndDescendants());
}

/// <summary>A dashed outline around boxes.</summary>
/// <param name="Token">The colour token; empty for none.</param>
/// <param name="Bounds">The outline.</param>
/// <param name="Lines">The lines of its label.</param>
internal sealed record SceneBoundary(string Token, Rectangle Bounds, IReadOnlyList<SceneText> Lines);
