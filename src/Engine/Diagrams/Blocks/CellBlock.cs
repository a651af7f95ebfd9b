using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>A group that is heard and linked to, and not drawn: what is inside fills it.</summary>
internal sealed class CellBlock(Node node, Block inside) : Block
{
    /// <summary>The shape of its box in a scene.</summary>
    public const string Shape = "cell";

    public override int MinWidth { get; } = inside.MinWidth;

    public override int PreferredWidth { get; } = inside.PreferredWidth;

    public override int MaxContentWidth { get; } = inside.MaxContentWidth;

    public override string SizeGroup { get; } = inside.SizeGroup;

    public override bool Contains(Node other) => other == node || inside.Contains(other);

    protected override int Measure(int width) => inside.Height(width);

    public override void Place(int x, int y, int width, int height, Placement placement)
    {
        placement.Add(node, x, y, width, height, [], Shape);
        inside.Place(x, y, width, height, placement);
    }
}
