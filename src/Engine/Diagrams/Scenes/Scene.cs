using Strata.Engine.Diagrams.Blocks;

namespace Strata.Engine.Diagrams.Scenes;

/// <summary>
/// A stack laid out at coordinates: rectangles, lines of text and arrows. Units are CSS pixels, whole numbers.
/// </summary>
internal sealed record Scene
{
    /// <summary>The view's name, such as <c>stack</c>.</summary>
    public required string View { get; init; }

    /// <summary><c>wide</c> or <c>narrow</c>.</summary>
    public required string Variant { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>The outermost boxes, in reading order, each holding its own.</summary>
    public required IReadOnlyList<SceneBox> Boxes { get; init; }

    public required IReadOnlyList<SceneArrow> Arrows { get; init; }

    /// <summary>All boxes, in reading order, which is also the order of painting.</summary>
    public IEnumerable<SceneBox> AllBoxes => Boxes.SelectMany(box => box.SelfAndInner());
}

/// <summary>A drawn node.</summary>
internal sealed record SceneBox
{
    /// <summary>The node's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name of its kind, such as <c>kernel</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The node's name, in one line.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What is heard of it besides its name: its kind, details and remarks, such as "Kernel, build 20348".
    /// </summary>
    public required string Label { get; init; }

    /// <summary><c>frame</c>, <c>slab</c> or <c>box</c>; <c>cell</c> for what only groups and is not drawn.</summary>
    public required string Shape { get; init; }

    /// <summary>The colour token; empty for none.</summary>
    public required string Token { get; init; }

    /// <summary>An empty slot: drawn dashed.</summary>
    public bool Dashed { get; init; }

    /// <summary>What a comparison points out as different: drawn with a bar at its side.</summary>
    public bool Marked { get; init; }

    public required int X { get; init; }

    public required int Y { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>
    /// How far up a slab reaches at its left, beside several rows of what stands on it, <see cref="TowerBlock.Rail"/>
    /// wide; null
    /// where it is a plain rectangle.
    /// </summary>
    public int? RailTop { get; init; }

    /// <summary>Whether it has an outline: a cell only groups what stands in it.</summary>
    public bool IsDrawn => Shape != CellBlock.Shape;

    /// <summary>
    /// The place in it for what it uses from elsewhere: a container's kernel, in the view <c>nested</c>. Null for none.
    /// </summary>
    public SceneSlot? Slot { get; init; }

    /// <summary>The lines of text in this box itself, top to bottom.</summary>
    public required IReadOnlyList<SceneText> Lines { get; init; }

    /// <summary>The boxes inside, in reading order.</summary>
    public IReadOnlyList<SceneBox> Inner { get; init; } = [];

    public IEnumerable<SceneBox> SelfAndInner() => Inner.SelectMany(box => box.SelfAndInner()).Prepend(this);
}

/// <summary>What a line of text is, which decides its size and weight.</summary>
internal enum TextRole
{
    /// <summary>The name: semibold, 15 px.</summary>
    Name,

    /// <summary>A detail below the name: regular, 14 px, muted.</summary>
    Detail,

    /// <summary>The heading of a frame: regular, 14 px, muted; semibold for the outermost.</summary>
    Heading,

    /// <summary>A remark: regular, 14 px, italic.</summary>
    Note,
}

/// <summary>One line of text at its baseline.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Text">The words.</param>
/// <param name="X">The middle of the line when <paramref name="Centred"/>, else its start: the right end of one that
/// runs from right to left.</param>
/// <param name="Y">The baseline.</param>
/// <param name="Centred">Anchored at its middle.</param>
internal sealed record SceneText(TextRole Role, string Text, int X, int Y, bool Centred)
{
    /// <summary>The text that the line is of runs from right to left.</summary>
    public bool RightToLeft { get; init; }
}

/// <summary>An empty place in a box: drawn dashed, with what fills it in words.</summary>
internal sealed record SceneSlot(int X, int Y, int Width, int Height, IReadOnlyList<SceneText> Lines);

/// <summary>What an arrow says.</summary>
internal enum ArrowKind
{
    /// <summary>One steers the other: dashed.</summary>
    Controls,

    /// <summary>One runs on the kernel that the other is: solid.</summary>
    UsesKernel,
}

/// <summary>An arrow through points; its head is at the last one.</summary>
/// <param name="From">The id of the node it leaves.</param>
/// <param name="To">The id of the node it ends on.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Points">At least two, axis-parallel from one to the next.</param>
internal sealed record SceneArrow(string From, string To, ArrowKind Kind, IReadOnlyList<ScenePoint> Points);

internal readonly record struct ScenePoint(int X, int Y);
