using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>A row of a stack whose kind is named once, in the margin.</summary>
/// <param name="Name">The name.</param>
/// <param name="Boxes">The boxes of the kind, from left to right.</param>
internal sealed record StackRow(string Name, IReadOnlyList<SceneBox> Boxes)
{
    /// <summary>The top of the part of the height that all boxes have in common.</summary>
    public int Top { get; } = Boxes.Max(box => box.Front.Y);

    /// <summary>The bottom of that part.</summary>
    public int Bottom { get; } = Boxes.Min(box => box.Front.Bottom);

    public int Middle => (Top + Bottom) / 2;

    /// <summary>The nodes that the name says all about; any other one says its kind itself.</summary>
    public IEnumerable<Node> Named(Func<Node, string> kindOf) =>
        Boxes.Select(box => box.Node!).Where(node => kindOf(node) == Name);

    /// <summary>Whether a box of one row is beside the name of the other.</summary>
    public bool IsMistakenFor(StackRow other) => other.IsBeside(Middle) || IsBeside(other.Middle);

    /// <summary>Whether a box is beside the name.</summary>
    public bool IsBesideName(SceneBox box) => box.Front.Y <= Middle && box.Front.Bottom >= Middle;

    private bool IsBeside(int y) => Boxes.Any(box => box.Front.Y <= y && box.Front.Bottom >= y);
}

/// <summary>
/// Finds the rows of a stack whose name is true: those with all boxes of a kind. Where a kind is at several heights, a
/// row is named only if nothing else is beside it.
/// </summary>
internal static class StackRows
{
    /// <summary>The part of its height that a box has in common with its row, as a divisor.</summary>
    private const int CommonPart = 3;

    /// <summary>Whether a node may be named by its row: the parts of an engine differ in kind at one height.</summary>
    public static bool IsEligible(Node node) =>
        node.Children.Count == 0 && node.Kind.Shape is not Shape.Frame && node.Kind.Role is not Role.Engine;

    /// <summary>The rows of a scene, from the top down.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="kindOf">The name of a node's kind.</param>
    /// <param name="showsKind">Whether the box of a node says its kind, if the margin does not.</param>
    public static IReadOnlyList<StackRow> Of(Scene scene, Func<Node, string> kindOf, Func<Node, bool> showsKind)
    {
        List<SceneBox> leaves = scene.AllBoxes.Where(box => box.Children.Count == 0).ToList();
        List<StackRow> named = [];
        IEnumerable<StackRow> rows = leaves
            .Where(box => box.Node is { } node && IsEligible(node))
            .GroupBy(box => box.Kind)
            .SelectMany(kind => RowsOf(kind, leaves))
            .Select(row => new StackRow(NameOf(row, kindOf), row.OrderBy(box => box.Bounds.X).ToList()))
            .OrderByDescending(row => row.Boxes.Count);

        // Of two kinds at one height, only one can have the place in the margin.
        foreach (StackRow row in rows)
        {
            if (!named.Exists(row.IsMistakenFor) && leaves.TrueForAll(box => IsTrueBeside(row, box)))
                named.Add(row);
        }

        return named.OrderBy(row => row.Top).ToList();

        bool IsTrueBeside(StackRow row, SceneBox box) =>
            box.Node is not { } node || box.Kind == row.Boxes[0].Kind || showsKind(node) || !row.IsBesideName(box);
    }

    private static IEnumerable<List<SceneBox>> RowsOf(IEnumerable<SceneBox> boxes, List<SceneBox> leaves)
    {
        List<List<SceneBox>> rows = [];
        int bottom = 0,
            height = 0;
        foreach (SceneBox box in boxes.OrderBy(box => box.Front.Y))
        {
            // Boxes come from the top down, so the common height starts at the last one.
            int commonBottom = Math.Min(bottom, box.Front.Bottom),
                lowest = Math.Min(height, box.Front.Height);
            bool isSame = rows.Count > 0 && commonBottom - box.Front.Y >= lowest / CommonPart;
            (bottom, height) = isSame ? (commonBottom, lowest) : (box.Front.Bottom, box.Front.Height);
            if (isSame)
                rows[^1].Add(box);
            else
                rows.Add([box]);
        }

        return rows.Where(row => rows.Count == 1 || IsAmongItsKind(row, leaves));
    }

    private static bool IsAmongItsKind(List<SceneBox> row, List<SceneBox> leaves)
    {
        int top = row[0].Front.Y,
            bottom = row.Max(box => box.Front.Bottom);
        return leaves.TrueForAll(other =>
            other.Kind == row[0].Kind || other.Bounds.Bottom <= top || other.Bounds.Y >= bottom
        );
    }

    /// <summary>The kind of most boxes: an image may be a base image or one of your own.</summary>
    private static string NameOf(IEnumerable<SceneBox> row, Func<Node, string> kindOf) =>
        row.GroupBy(box => kindOf(box.Node!)).OrderByDescending(group => group.Count()).First().Key;
}
