using Strata.Engine.Topology;

namespace Strata.Engine.Diagrams;

/// <summary>
/// A node with all that stands on it above it, exactly as wide. Where that takes several rows, a slab reaches up beside them, so that
/// no row seems to stand on the row below it.
/// </summary>
/// <param name="ground">What carries.</param>
/// <param name="above">What stands on it.</param>
/// <param name="slab">The node of the ground where that is a slab; null where it is a frame.</param>
internal sealed class TowerBlock(Block ground, Block above, Node? slab) : Block
{
    /// <summary>Between what lies on each other.</summary>
    public const int Gap = 8;

    /// <summary>How wide a slab is where it reaches up.</summary>
    public const int Rail = 8;

    private readonly int beside = slab is not null && above is RowBlock ? Rail + Gap : 0;

    public override int Least => Math.Max(ground.Least, above.Least + beside);

    public override int Comfortable => Math.Max(ground.Comfortable, above.Comfortable + beside);

    public override int Natural { get; } = Math.Max(ground.Natural, above.Natural);

    public override string Sort { get; } = $"{ground.Sort}<{above.Sort}";

    public override bool Contains(Node node) => ground.Contains(node) || above.Contains(node);

    protected override int Measure(int width) => above.Height(Room(width)) + Gap + ground.Height(width);

    public override void Place(int x, int y, int width, int height, Placement placement)
    {
        // What is on top grows beside higher neighbours, so that what carries it is level with theirs.
        int groundHeight = ground.Height(width);
        int room = Room(width);
        int aboveHeight = height - Gap - groundHeight;
        above.Place(x + width - room, y, room, aboveHeight, placement);
        ground.Place(x, y + height - groundHeight, width, groundHeight, placement);
        if (room < width)
            placement.ReachUp(slab!, y);
    }

    /// <summary>The width that is left for what stands here.</summary>
    private int Room(int width) => above is RowBlock rows && beside > 0 && rows.RowsIn(width) > 1 ? width - beside : width;
}
