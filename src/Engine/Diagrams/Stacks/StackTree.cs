namespace Strata.Engine.Diagrams.Stacks;

/// <summary>An arrangement of the boxes of a frame, by number.</summary>
/// <param name="Boxes">All boxes, in the order written.</param>
internal abstract record StackTree(IReadOnlyList<int> Boxes)
{
    /// <summary>The parts; empty for a single box.</summary>
    public abstract IReadOnlyList<StackTree> Parts { get; }

    /// <summary>The zigzags, from the inside out.</summary>
    public IEnumerable<ZigzagTree> Zigzags() =>
        Parts.SelectMany(part => part.Zigzags()).Concat(this is ZigzagTree zigzag ? [zigzag] : []);
}

/// <summary>One box.</summary>
internal sealed record SingleTree(int Box) : StackTree([Box])
{
    public override IReadOnlyList<StackTree> Parts => [];
}

/// <summary>Parts side by side; no box of one rests on a box of another.</summary>
internal sealed record ParallelTree(IReadOnlyList<int> Boxes, IReadOnlyList<StackTree> Members) : StackTree(Boxes)
{
    public override IReadOnlyList<StackTree> Parts => Members;
}

/// <summary>Parts on top of each other, bottom first; each box of one rests on all boxes of those below.</summary>
internal sealed record SeriesTree(IReadOnlyList<int> Boxes, IReadOnlyList<StackTree> Members) : StackTree(Boxes)
{
    public override IReadOnlyList<StackTree> Parts => Members;
}

/// <summary>Parts that are neither: some are side by side, some on top of each other.</summary>
internal sealed record ZigzagTree(IReadOnlyList<int> Boxes, IReadOnlyList<StackTree> Members) : StackTree(Boxes)
{
    public override IReadOnlyList<StackTree> Parts => Members;
}
