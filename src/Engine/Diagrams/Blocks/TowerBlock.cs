using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>
/// A node with all that stands on it above it, exactly as wide. Where that takes several rows, a slab reaches up beside
/// them, so that
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

    public override int MinWidth => Math.Max(ground.MinWidth, above.MinWidth + beside);

    public override int PreferredWidth => Math.Max(ground.PreferredWidth, above.PreferredWidth + beside);

    public override int MaxContentWidth { get; } = Math.Max(ground.MaxContentWidth, above.MaxContentWidth);

    public override string SizeGroup { get; } = $"{ground.SizeGroup}<{above.SizeGroup}";

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
    private int Room(int width) =>
        above is RowBlock rows && beside > 0 && rows.RowsIn(width) > 1 ? width - beside : width;
}
