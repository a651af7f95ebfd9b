using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Leaves room for arrows beside and above a block, and notes where they may run.</summary>
/// <param name="inside">What is between the gutters.</param>
/// <param name="gutters">How many arrows run in them.</param>
/// <param name="lanes">Where the lanes are noted.</param>
internal sealed class GutterBlock(Block inside, Gutters gutters, Lanes lanes) : Block
{
    public override int MinWidth => inside.MinWidth + gutters.Around;

    public override int PreferredWidth => inside.PreferredWidth + gutters.Around;

    public override int MaxContentWidth =>
        gutters.OnlyBesideRows ? inside.MaxContentWidth : inside.MaxContentWidth + gutters.Around;

    public override string SizeGroup => inside.SizeGroup;

    public override bool Contains(Node node) => inside.Contains(node);

    protected override int Measure(int width) => gutters.Above + inside.Height(width - Around(width));

    public override void Place(int x, int y, int width, int height, Placement placement)
    {
        int around = Around(width);
        int left = around == 0 ? 0 : Lanes.Width(gutters.Left);
        inside.Place(x + left, y + gutters.Above, width - around, height - gutters.Above, placement);
        if (around == 0)
            return;
        for (int i = 0; i < gutters.Left; i++)
            lanes.AddVertical(x + left - Lanes.FromBox - i * Lanes.Apart, ArrowKind.Controls);
        for (int i = 0; i < gutters.Right; i++)
            lanes.AddVertical(x + left + width - around + Lanes.FromBox + i * Lanes.Apart, ArrowKind.UsesKernel);
    }

    /// <summary>
    /// The width of both gutters; none where what is inside is a single row and the arrows come from above and leave
    /// below.
    /// </summary>
    private int Around(int width) =>
        gutters.OnlyBesideRows && !(inside is RowBlock rows && rows.RowsIn(width) > 1) ? 0 : gutters.Around;
}

/// <summary>The room for arrows around a block.</summary>
/// <param name="Left">How many arrows run at its left.</param>
/// <param name="Right">How many arrows run at its right.</param>
/// <param name="Above">The height left free above it.</param>
/// <param name="OnlyBesideRows">A single row needs none at its sides.</param>
internal readonly record struct Gutters(int Left, int Right, int Above, bool OnlyBesideRows)
{
    public int Around => Lanes.Width(Left) + Lanes.Width(Right);

    public bool Any => Left + Right + Above > 0;
}
