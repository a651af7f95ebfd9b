using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>A box or a slab: its label in its middle.</summary>
/// <param name="node">The node.</param>
/// <param name="label">Its name, details and remarks.</param>
/// <param name="unbroken">Whether it rather has a row to itself than a broken label.</param>
/// <param name="beside">What the bar of a difference takes at the left.</param>
internal sealed class LabelBlock(Node node, Label label, bool unbroken = false, int beside = 0) : Block
{
    private const int Padding = 8;
    private const int LeastWidth = 16 + 2 * Padding;

    private readonly int around = 2 * Padding + beside;

    public override int MinWidth { get; } = LeastWidth + beside;

    public override int PreferredWidth { get; } =
        Math.Max(LeastWidth, (unbroken ? label.MaxContentWidth : label.PreferredWidth) + 2 * Padding) + beside;

    public override int MaxContentWidth { get; } = Math.Max(LeastWidth, label.MaxContentWidth + 2 * Padding) + beside;

    public override string SizeGroup { get; } = node.Kind.Name;

    public override bool Contains(Node other) => other == node;

    protected override int Measure(int width) => label.Height(width - around) + 2 * Padding;

    public override void Place(int x, int y, int width, int height, Placement placement)
    {
        if (node.Kind.Shape is Shape.Slab)
        {
            // A slab is a layer: as high beside higher neighbours as elsewhere, and level with theirs.
            y += height - Height(width);
            height = Height(width);
        }

        int room = width - around;
        int top = y + (height - label.Height(room)) / 2;
        IReadOnlyList<SceneText> lines = label.Place(room, x + beside, x + width, top, centred: true);
        foreach (SceneText line in lines)
            placement.CheckFit(node, line, room);
        placement.Add(node, x, y, width, height, lines);
    }
}
