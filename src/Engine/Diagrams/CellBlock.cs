using Strata.Engine.Topology;

namespace Strata.Engine.Diagrams;

/// <summary>A group that is heard and linked to, and not drawn: what is inside fills it.</summary>
internal sealed class CellBlock(Node node, Block inside) : Block
{
    public override int Least { get; } = inside.Least;

    public override int Comfortable { get; } = inside.Comfortable;

    public override int Natural { get; } = inside.Natural;

    public override string Sort { get; } = inside.Sort;

    public override bool Contains(Node other) => other == node || inside.Contains(other);

    protected override int Measure(int width) => inside.Height(width);

    public override void Place(int x, int y, int width, int height, Placement placement)
    {
        placement.Add(node, x, y, width, height, [], "cell");
        inside.Place(x, y, width, height, placement);
    }
}
