using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>The lines that the layout keeps free for arrows, each with the kind of arrow it is meant for.</summary>
internal sealed class Lanes
{
    /// <summary>The distance from a lane to the boxes it serves: an arrowhead with a bit of its line.</summary>
    public const int BoxDistance = 12;

    /// <summary>The distance between two lanes.</summary>
    public const int Spacing = 10;

    /// <summary>The distance from the lane above a row to the boxes, where arrowheads point down.</summary>
    public const int RowDistance = 18;

    /// <summary>The distance from the middle of an arrowhead to the corner of its box.</summary>
    public const int HeadMargin = 8;

    private readonly SortedDictionary<int, ArrowKind> vertical = [];
    private readonly SortedDictionary<int, ArrowKind> horizontal = [];

    /// <summary>The vertical lanes by x.</summary>
    public IReadOnlyDictionary<int, ArrowKind> Vertical => vertical;

    /// <summary>The horizontal lanes by y.</summary>
    public IReadOnlyDictionary<int, ArrowKind> Horizontal => horizontal;

    /// <summary>
    /// The width of a gutter for a number of lanes: the head of an arrow in the outermost lane fits on a box that is as
    /// wide as the gutter reaches.
    /// </summary>
    public static int Width(int count) => count == 0 ? 0 : BoxDistance + HeadMargin + Spacing * (count - 1);

    /// <summary>Adds a vertical lane; one that exists at the same x keeps its kind.</summary>
    public void AddVertical(int x, ArrowKind kind) => vertical.TryAdd(x, kind);

    /// <summary>Adds a horizontal lane; one that exists at the same y keeps its kind.</summary>
    public void AddHorizontal(int y, ArrowKind kind) => horizontal.TryAdd(y, kind);
}
