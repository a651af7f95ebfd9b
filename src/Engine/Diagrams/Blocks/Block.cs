using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>
/// A rectangle during layout: a label, a frame, a tower, a row or a column. A block first states its intrinsic widths;
/// given a width, it computes its height; then it is placed in a rectangle, which it fills.
/// </summary>
internal abstract class Block
{
    /// <summary>A width beyond that of any picture.</summary>
    public const int Unlimited = 1_000_000;

    private readonly Dictionary<int, int> heights = [];

    /// <summary>The minimum width: in a narrower rectangle boxes would overlap.</summary>
    public abstract int MinWidth { get; }

    /// <summary>
    /// The preferred width, between the minimum and the max-content width: names break at most once, notes at most
    /// twice.
    /// </summary>
    public abstract int PreferredWidth { get; }

    /// <summary>The max-content width: no label breaks, and all blocks of a row are side by side.</summary>
    public abstract int MaxContentWidth { get; }

    /// <summary>The width up to which the block takes free width; unlimited for frames and slabs.</summary>
    public virtual int MaxWidth => Unlimited;

    /// <summary>Whether the block takes no free width of a row at all.</summary>
    public virtual bool IsFixed => false;

    /// <summary>
    /// The width at which each box in it has a width, if it has space for that; other contents do not count.
    /// </summary>
    public virtual int WidthAtBoxWidth(int boxWidth) => MaxContentWidth;

    /// <summary>
    /// The key by which a row groups its blocks: those with the same key get equal widths if possible.
    /// </summary>
    public abstract string WidthGroup { get; }

    /// <summary>The height of the content at a width.</summary>
    public int Height(int width)
    {
        if (!heights.TryGetValue(width, out int height))
            heights[width] = height = Measure(width);
        return height;
    }

    /// <summary>
    /// The distance from the bottom to the top of the kernel that everything in the block stands on, at a width; 0 if
    /// there is none.
    /// </summary>
    public virtual int KernelTop(int width) => 0;

    /// <summary>Whether boxes that stand on the same ground may be in several rows.</summary>
    public virtual bool CanWrap => false;

    /// <summary>The number of such rows at a width.</summary>
    public virtual int RowCount(int width) => 1;

    /// <summary>Whether the block contains a box.</summary>
    public abstract bool Contains(DiagramBox box);

    /// <summary>
    /// Places the boxes of the block in a rectangle, which is no lower than <see cref="Height"/> at its width.
    /// </summary>
    public abstract void Place(Rectangle bounds, Placement placement);

    /// <summary>Computes the height of the content at a width.</summary>
    protected abstract int Measure(int width);
}
