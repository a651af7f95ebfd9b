using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Scenes;

/// <summary>The shape of a box, which decides its layout and its outline.</summary>
internal enum BoxShape
{
    /// <summary>Contains other boxes, below its heading.</summary>
    Frame,

    /// <summary>Spans everything that stands on it.</summary>
    Slab,

    /// <summary>Is about as large as its text, unless it carries other boxes.</summary>
    Box,

    /// <summary>Groups other boxes below its heading, without an outline.</summary>
    Cell,
}

/// <summary>A box of a scene.</summary>
internal sealed record SceneBox
{
    /// <summary>The width of a slab's rail, in CSS pixels.</summary>
    public const int RailWidth = 8;

    /// <summary>The depth of a pile at its top and at its right, in CSS pixels.</summary>
    public const int PileDepth = 6;

    /// <summary>The id, unique in the scene.</summary>
    public required string Id { get; init; }

    /// <summary>The node that the box shows; null for headings, groups and placeholders.</summary>
    public required Node? Node { get; init; }

    /// <summary>The name of the node's kind, such as <c>kernel</c>; empty for none.</summary>
    public required string Kind { get; init; }

    /// <summary>The name, on one line.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The description for assistive technology, read after the name: kind, details and notes, such as "Kernel, build
    /// 20348".
    /// </summary>
    public required string AccessibleDescription { get; init; }

    public required BoxShape Shape { get; init; }

    /// <summary>The colour token; empty for none.</summary>
    public required string Token { get; init; }

    /// <summary>Whether the outline is dashed: an empty slot, or a sandbox in a comparison.</summary>
    public bool IsDashed { get; init; }

    /// <summary>Whether the box stands for several, drawn as a pile.</summary>
    public bool IsPile { get; init; }

    /// <summary>Whether the box shows what cannot run.</summary>
    public bool IsFailing { get; init; }

    public required Rectangle Bounds { get; init; }

    /// <summary>The rectangle of the box, or of the foremost one of a pile.</summary>
    public Rectangle Front =>
        IsPile
            ? new Rectangle(Bounds.X, Bounds.Y + PileDepth, Bounds.Width - PileDepth, Bounds.Height - PileDepth)
            : Bounds;

    /// <summary>
    /// The top of a slab's rail: an arm, <see cref="RailWidth"/> wide, at the left of the rows that stand on the slab;
    /// null for a plain rectangle.
    /// </summary>
    public int? RailTop { get; init; }

    /// <summary>Whether the box has an outline.</summary>
    public bool HasOutline => Shape is not BoxShape.Cell;

    /// <summary>
    /// The slot for something that the box uses from elsewhere: a container's kernel, in the view <c>nested</c>. Null
    /// for none.
    /// </summary>
    public SceneSlot? Slot { get; init; }

    /// <summary>The lines of text on the box itself, top to bottom.</summary>
    public required IReadOnlyList<SceneText> Lines { get; init; }

    /// <summary>The boxes inside, in reading order.</summary>
    public IReadOnlyList<SceneBox> Children { get; init; } = [];

    /// <summary>The box and all boxes inside it, in reading order.</summary>
    public IEnumerable<SceneBox> SelfAndDescendants() =>
        Children.SelectMany(box => box.SelfAndDescendants()).Prepend(this);
}

/// <summary>An empty slot in a box: a dotted outline around the name of what fills it.</summary>
internal sealed record SceneSlot(Rectangle Bounds, IReadOnlyList<SceneText> Lines);
