using Strata.Engine.Topology;

namespace Strata.Engine.Diagrams;

/// <summary>A node with all that stands on it above it, exactly as wide.</summary>
internal sealed class TowerBlock(Block ground, Block above) : Block
{
    /// <summary>Between what lies on each other.</summary>
    public const int Gap = 8;

    public override int Least { get; } = Math.Max(ground.Least, above.Least);

    public override int Comfortable { get; } = Math.Max(ground.Comfortable, above.Comfortable);

    public override int Natural { get; } = Math.Max(ground.Natural, above.Natural);

    public override string Sort { get; } = $"{ground.Sort}<{above.Sort}";

    public override bool Contains(Node node) => ground.Contains(node) || above.Contains(node);

    protected override int Measure(int width) => above.Height(width) + Gap + ground.Height(width);

    protected override int MeasureMost(int width) => ground.MostHeight(width) + Gap + above.MostHeight(width);

    protected override void PlaceExactly(int x, int y, int width, int height, Placement placement)
    {
        int rest = height - Measure(width);
        int groundGrows = Math.Min(rest / 2, ground.MostHeight(width) - ground.Height(width));
        int groundHeight = ground.Height(width) + groundGrows;
        above.Place(x, y, width, height - Gap - groundHeight, placement);
        ground.Place(x, y + height - groundHeight, width, groundHeight, placement);
    }
}
