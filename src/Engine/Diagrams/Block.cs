using Strata.Engine.Topology;

namespace Strata.Engine.Diagrams;

/// <summary>
/// A rectangle that is being laid out: a label, a frame, a tower, a row or a column. First it says how wide it wants to be; given
/// a width, how high it is; then it is placed, and takes what room it is given.
/// </summary>
internal abstract class Block
{
    private readonly Dictionary<int, int> heights = [];
    private readonly Dictionary<int, int> mostHeights = [];

    /// <summary>The width below which boxes would overlap.</summary>
    public abstract int Least { get; }

    /// <summary>The width in which labels break once at most, or twice where they are details.</summary>
    public abstract int Comfortable { get; }

    /// <summary>The width in which no label breaks.</summary>
    public abstract int Natural { get; }

    /// <summary>Siblings of one sort are made equally wide.</summary>
    public abstract string Sort { get; }

    /// <summary>The height in a width.</summary>
    public int Height(int width)
    {
        if (!heights.TryGetValue(width, out int height))
            heights[width] = height = Measure(width);
        return height;
    }

    /// <summary>The height up to which it grows in a width, where its neighbours are higher.</summary>
    public int MostHeight(int width)
    {
        if (!mostHeights.TryGetValue(width, out int height))
            mostHeights[width] = height = MeasureMost(width);
        return height;
    }

    /// <summary>Whether a node is drawn in this block.</summary>
    public abstract bool Contains(Node node);

    /// <summary>Places it, standing on the lower edge of the room that it is given.</summary>
    public void Place(int x, int y, int width, int height, Placement placement)
    {
        int own = Math.Clamp(height, Height(width), MostHeight(width));
        PlaceExactly(x, y + height - own, width, own, placement);
    }

    protected abstract int Measure(int width);

    /// <summary>The height up to which it grows: no less than <see cref="Measure"/> gives.</summary>
    protected abstract int MeasureMost(int width);

    protected abstract void PlaceExactly(int x, int y, int width, int height, Placement placement);
}
