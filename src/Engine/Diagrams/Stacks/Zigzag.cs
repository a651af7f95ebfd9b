namespace Strata.Engine.Diagrams.Stacks;

/// <summary>The relations between the parts of a zigzag, by their numbers.</summary>
internal sealed class Zigzag
{
    private readonly bool[,] isAbove;

    public Zigzag(SiblingOrder order, ZigzagTree tree)
    {
        IReadOnlyList<StackTree> parts = tree.Parts;
        Count = parts.Count;
        isAbove = new bool[Count, Count];
        for (int i = 0; i < Count; i++)
        {
            for (int j = 0; j < Count; j++)
                isAbove[i, j] = order.IsAbove(parts[i].Boxes[0], parts[j].Boxes[0]);
        }

        int[] all = Enumerable.Range(0, Count).ToArray();
        Supports = all.Select(part => all.Where(other => IsDirectlyAbove(part, other)).ToArray()).ToArray();
        HasSeveralTops = parts.Select(part => order.Tops(part.Boxes).Count > 1).ToArray();
        HasSeveralFeet = parts.Select(part => order.Feet(part.Boxes).Count > 1).ToArray();
    }

    /// <summary>The number of parts.</summary>
    public int Count { get; }

    /// <summary>By part: the parts it stands on.</summary>
    public IReadOnlyList<int[]> Supports { get; }

    /// <summary>By part: whether several of its boxes are at its top.</summary>
    public IReadOnlyList<bool> HasSeveralTops { get; }

    /// <summary>By part: whether several of its boxes are at its bottom.</summary>
    public IReadOnlyList<bool> HasSeveralFeet { get; }

    /// <summary>Whether a part rests on another one, however far below.</summary>
    public bool IsAbove(int part, int other) => isAbove[part, other];

    /// <summary>Whether one of two parts rests on the other.</summary>
    public bool AreComparable(int one, int other) => isAbove[one, other] || isAbove[other, one];

    /// <summary>Whether a ledge is below a part, so that each of its boxes stands on each of several.</summary>
    public bool HasLedge(int part) =>
        HasSeveralFeet[part]
        && (Supports[part].Length > 1 || (Supports[part].Length == 1 && HasSeveralTops[Supports[part][0]]));

    private bool IsDirectlyAbove(int part, int other)
    {
        if (!isAbove[part, other])
            return false;
        for (int between = 0; between < Count; between++)
        {
            if (isAbove[part, between] && isAbove[between, other])
                return false;
        }

        return true;
    }
}
