using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>
/// A rectangle that is being laid out: a label, a frame, a tower, a row or a column. First it says how wide it wants to
/// be; given
/// a width, how high it is; then it is placed, and takes what room it is given.
/// </summary>
internal abstract class Block
{
    private readonly Dictionary<int, int> heights = [];

    /// <summary>The width below which boxes would overlap.</summary>
    public abstract int MinWidth { get; }

    /// <summary>The width in which labels break once at most, or twice where they are details.</summary>
    public abstract int PreferredWidth { get; }

    /// <summary>The width in which no label breaks.</summary>
    public abstract int MaxContentWidth { get; }

    /// <summary>Siblings of one sort are made equally wide.</summary>
    public abstract string SizeGroup { get; }

    /// <summary>The height in a width.</summary>
    public int Height(int width)
    {
        if (!heights.TryGetValue(width, out int height))
            heights[width] = height = Measure(width);
        return height;
    }

    /// <summary>Whether a node is drawn in this block.</summary>
    public abstract bool Contains(Node node);

    /// <summary>Places it. It fills the room that it is given, which is no lower than <see cref="Height"/>.</summary>
    public abstract void Place(int x, int y, int width, int height, Placement placement);

    protected abstract int Measure(int width);
}
