using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>The lines that arrows run along, and which arrows each was made for.</summary>
internal sealed class Lanes
{
    /// <summary>From a lane to the boxes that it serves: room for a head with a bit of its line.</summary>
    public const int FromBox = 12;

    /// <summary>Between two lanes.</summary>
    public const int Apart = 10;

    /// <summary>From the lane above a row to its boxes, whose heads point down.</summary>
    public const int AboveRow = 18;

    /// <summary>From the middle of a head to the corner of the box that it is on.</summary>
    public const int HeadRoom = 8;

    private readonly SortedDictionary<int, ArrowKind?> vertical = [];
    private readonly SortedDictionary<int, ArrowKind?> horizontal = [];

    public IReadOnlyDictionary<int, ArrowKind?> Vertical => vertical;

    public IReadOnlyDictionary<int, ArrowKind?> Horizontal => horizontal;

    /// <summary>
    /// The width of a gutter for so many lanes: a head at the end of the outermost is still above a box as wide as the
    /// gutter reaches.
    /// </summary>
    public static int Width(int count) => count == 0 ? 0 : FromBox + HeadRoom + Apart * (count - 1);

    public void AddVertical(int x, ArrowKind? kind) => Add(vertical, x, kind);

    public void AddHorizontal(int y, ArrowKind? kind) => Add(horizontal, y, kind);

    /// <summary>A line that is noted for two kinds of arrows is for either.</summary>
    private static void Add(SortedDictionary<int, ArrowKind?> lines, int at, ArrowKind? kind) =>
        lines[at] =
            lines.TryGetValue(at, out ArrowKind? other) && (other is null || kind is null || other != kind)
                ? other ?? kind
                : kind;
}
