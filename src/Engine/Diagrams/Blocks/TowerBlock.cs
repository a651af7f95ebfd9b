using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>
/// A box below the block that stands on it, of the same width. If that block takes several rows, a slab gets a rail
/// beside them, so that no row seems to stand on the row below it.
/// </summary>
/// <param name="ground">The block at the bottom.</param>
/// <param name="above">The block that stands on it.</param>
/// <param name="slab">The box of the ground, if it is a slab; null for a frame.</param>
/// <param name="hasLedge">Whether several boxes stand on several: a ledge between them connects all.</param>
internal sealed class TowerBlock(Block ground, Block above, DiagramBox? slab, bool hasLedge = false) : Block
{
    /// <summary>The gap between blocks that stand on each other.</summary>
    public const int Gap = 8;

    /// <summary>The gap between blocks with a ledge between them.</summary>
    public const int LedgeGap = 11;

    private readonly int gap = hasLedge ? LedgeGap : Gap;

    /// <summary>The width of a rail with its gap; 0 if there is never one.</summary>
    private readonly int railWidth = slab is not null && above.CanWrap ? SceneBox.RailWidth + Gap : 0;

    public override int MinWidth => Math.Max(ground.MinWidth, above.MinWidth + railWidth);

    public override int PreferredWidth => Math.Max(ground.PreferredWidth, above.PreferredWidth + railWidth);

    public override int MaxContentWidth { get; } = Math.Max(ground.MaxContentWidth, above.MaxContentWidth);

    public override int MaxWidth =>
        Math.Max(above.MaxWidth, ground is LabelBlock ? ground.MaxContentWidth : ground.MaxWidth);

    public override int WidthAtBoxWidth(int boxWidth) =>
        Math.Max(above.WidthAtBoxWidth(boxWidth), ground.WidthAtBoxWidth(boxWidth));

    public override string WidthGroup { get; } = $"{ground.WidthGroup}<{above.WidthGroup}";

    public override int KernelTop(int width) =>
        slab?.Node is { } node && NodeQueries.IsKernel(node) ? ground.Height(width) : 0;

    public override bool Contains(DiagramBox box) => ground.Contains(box) || above.Contains(box);

    protected override int Measure(int width) => above.Height(WidthAbove(width)) + gap + ground.Height(width);

    public override void Place(Rectangle bounds, Placement placement)
    {
        int groundHeight = ground.Height(bounds.Width),
            width = WidthAbove(bounds.Width),
            height = above.Height(width);
        above.Place(new Rectangle(bounds.Right - width, bounds.Y, width, height), placement);
        ground.Place(bounds with { Y = bounds.Bottom - groundHeight, Height = groundHeight }, placement);

        // A kernel may be higher than its label, to be level with a neighbour.
        int growth = bounds.Height - gap - groundHeight - height;
        if (growth > 0)
            placement.Heighten(slab!, growth);
        if (width < bounds.Width)
            placement.AddRail(slab!, bounds.Y);
        if (hasLedge)
            placement.AddLedge(bounds.X, bounds.Width, bounds.Bottom - groundHeight);
    }

    /// <summary>The width of the upper block.</summary>
    private int WidthAbove(int width) => railWidth > 0 && above.RowCount(width) > 1 ? width - railWidth : width;
}
