using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>A box or a slab with its label in the middle.</summary>
/// <param name="box">The box.</param>
/// <param name="fitsWords">Whether its minimum width fits each word: it cannot move to a row of its own.</param>
internal sealed class LabelBlock(DiagramBox box, bool fitsWords = false) : Block
{
    /// <summary>The padding around the label.</summary>
    public const int Padding = 8;
    private const int MinBoxWidth = 16 + 2 * Padding;

    /// <summary>The width up to which a box with a short label grows.</summary>
    private const int MaxFreeWidth = 132;

    private readonly Label label = box.Label;
    private readonly int pile = FrameBlock.DepthOf(box);

    public override int MinWidth { get; } =
        Math.Max(MinBoxWidth, fitsWords ? box.Label.MinWidth + 2 * Padding : 0) + FrameBlock.DepthOf(box);

    public override int PreferredWidth { get; } =
        Math.Max(MinBoxWidth, box.Label.PreferredWidth + 2 * Padding) + FrameBlock.DepthOf(box);

    public override int MaxContentWidth { get; } =
        Math.Max(MinBoxWidth, box.Label.MaxContentWidth + 2 * Padding) + FrameBlock.DepthOf(box);

    public override int MaxWidth => box.Shape is BoxShape.Slab ? Unlimited : Math.Max(MaxContentWidth, MaxFreeWidth);

    public override int WidthAtBoxWidth(int boxWidth) =>
        box.Shape is BoxShape.Slab ? MaxContentWidth : Math.Max(MaxContentWidth, boxWidth);

    public override string WidthGroup => box.Kind;

    public override bool Contains(DiagramBox other) => other == box;

    protected override int Measure(int width) => label.Height(LabelWidth(width)) + 2 * Padding + pile;

    public override void Place(Rectangle bounds, Placement placement)
    {
        // A slab keeps its height beside higher neighbours, and is level with their slabs.
        if (box.Shape is BoxShape.Slab)
            bounds = bounds with { Y = bounds.Bottom - Height(bounds.Width), Height = Height(bounds.Width) };
        int width = LabelWidth(bounds.Width);
        int top = bounds.Y + pile + (bounds.Height - pile - label.Height(width)) / 2;
        var area = new LineArea(bounds.X, bounds.Right - pile, top);
        placement.Add(box, bounds, label.Place(width, area, isCentred: true), width);
    }

    private int LabelWidth(int width) => width - 2 * Padding - pile;
}
