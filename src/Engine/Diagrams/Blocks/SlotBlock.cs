using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>The slot in a container for the kernel that it uses and does not contain.</summary>
/// <param name="box">The container.</param>
/// <param name="label">The text in the slot.</param>
internal sealed class SlotBlock(DiagramBox box, Label label) : Block
{
    private const int Padding = 6;

    public override int MinWidth => 2 * Padding;

    public override int PreferredWidth { get; } = label.PreferredWidth + 2 * Padding;

    public override int MaxContentWidth { get; } = label.MaxContentWidth + 2 * Padding;

    public override string WidthGroup => "slot";

    public override bool Contains(DiagramBox other) => false;

    protected override int Measure(int width) => label.Height(width - 2 * Padding) + 2 * Padding;

    public override void Place(Rectangle bounds, Placement placement)
    {
        int height = Height(bounds.Width);
        bounds = bounds with { Y = bounds.Bottom - height, Height = height };
        int width = bounds.Width - 2 * Padding;
        var area = new LineArea(bounds.X, bounds.Right, bounds.Y + Padding);
        placement.AddSlot(box, new SceneSlot(bounds, label.Place(width, area, isCentred: true)), width);
    }
}
