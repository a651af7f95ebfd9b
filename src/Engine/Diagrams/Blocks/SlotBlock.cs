using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>The place in a container for the kernel that it uses and does not hold.</summary>
/// <param name="node">The container.</param>
/// <param name="label">Whose kernel it is.</param>
internal sealed class SlotBlock(Node node, Label label) : Block
{
    private const int Padding = 6;

    public override int MinWidth => 2 * Padding;

    public override int PreferredWidth { get; } = label.PreferredWidth + 2 * Padding;

    public override int MaxContentWidth { get; } = label.MaxContentWidth + 2 * Padding;

    public override string SizeGroup => "slot";

    public override bool Contains(Node other) => false;

    protected override int Measure(int width) => label.Height(width - 2 * Padding) + 2 * Padding;

    public override void Place(int x, int y, int width, int height, Placement placement)
    {
        int room = width - 2 * Padding;
        y += height - Height(width);
        height = Height(width);
        IReadOnlyList<SceneText> lines = label.Place(room, x, x + width, y + Padding, centred: true);
        foreach (SceneText line in lines)
            placement.CheckFit(node, line, room);
        placement.AddSlot(node, new SceneSlot(x, y, width, height, lines));
    }
}
