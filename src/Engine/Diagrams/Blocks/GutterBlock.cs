using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Keeps space for arrows beside and above a block, and adds a lane for each of them.</summary>
/// <param name="content">The block between the gutters.</param>
/// <param name="gutters">The size of the gutters.</param>
/// <param name="lanes">The lanes to add to.</param>
internal sealed class GutterBlock(Block content, Gutters gutters, Lanes lanes) : Block
{
    public override int MinWidth => content.MinWidth + gutters.Width;

    public override int PreferredWidth => content.PreferredWidth + gutters.Width;

    public override int MaxContentWidth =>
        gutters.OnlyBesideRows ? content.MaxContentWidth : content.MaxContentWidth + gutters.Width;

    public override string WidthGroup => content.WidthGroup;

    public override bool Contains(DiagramBox box) => content.Contains(box);

    protected override int Measure(int width) => gutters.Above + content.Height(width - GuttersWidth(width));

    public override void Place(Rectangle bounds, Placement placement)
    {
        int guttersWidth = GuttersWidth(bounds.Width);
        var inner = new Rectangle(
            bounds.X + (guttersWidth == 0 ? 0 : Lanes.Width(gutters.Left)),
            bounds.Y + gutters.Above,
            bounds.Width - guttersWidth,
            bounds.Height - gutters.Above
        );
        content.Place(inner, placement);
        if (guttersWidth == 0)
            return;
        for (int i = 0; i < gutters.Left; i++)
            lanes.AddVertical(inner.X - Lanes.BoxDistance - i * Lanes.Spacing, ArrowKind.Controls);
        for (int i = 0; i < gutters.Right; i++)
            lanes.AddVertical(inner.Right + Lanes.BoxDistance + i * Lanes.Spacing, ArrowKind.UsesKernel);
    }

    /// <summary>
    /// The width of both gutters; 0 beside a single row, whose arrows come from above and leave below.
    /// </summary>
    private int GuttersWidth(int width) =>
        gutters.OnlyBesideRows && !(content is RowBlock rows && rows.RowCount(width) > 1) ? 0 : gutters.Width;
}

/// <summary>The space for arrows around a block.</summary>
/// <param name="Left">The number of lanes at the left.</param>
/// <param name="Right">The number of lanes at the right.</param>
/// <param name="Above">The free height above the block.</param>
/// <param name="OnlyBesideRows">Whether a single row needs no lanes at its sides.</param>
internal readonly record struct Gutters(int Left, int Right, int Above, bool OnlyBesideRows)
{
    /// <summary>The width of both gutters.</summary>
    public int Width => Lanes.Width(Left) + Lanes.Width(Right);

    public bool Any => Left + Right + Above > 0;
}
