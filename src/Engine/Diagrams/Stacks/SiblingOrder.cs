namespace Strata.Engine.Diagrams.Stacks;

/// <summary>The partial order of the boxes of a frame, by number: a box is above all that it rests on.</summary>
internal sealed class SiblingOrder
{
    /// <summary>By box: the boxes below it, however far.</summary>
    private readonly bool[]?[] below;

    /// <summary>Computes the order.</summary>
    /// <param name="supports">By box: the boxes it stands on, without a cycle.</param>
    public SiblingOrder(IReadOnlyList<IReadOnlyList<int>> supports)
    {
        below = new bool[]?[supports.Count];
        for (int box = 0; box < supports.Count; box++)
            Fill(box, supports);
        Supports = supports
            .Select(all =>
                (IReadOnlyList<int>)all.Where(one => !all.Any(other => other != one && IsAbove(other, one))).ToList()
            )
            .ToList();
    }

    /// <summary>The number of boxes.</summary>
    public int Count => below.Length;

    /// <summary>By box: the boxes it stands on, without those that it also reaches through another of them.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Supports { get; }

    /// <summary>Whether a box rests on another one, however far below.</summary>
    public bool IsAbove(int box, int other) => below[box]![other];

    /// <summary>Whether one of two boxes rests on the other.</summary>
    public bool AreComparable(int one, int other) => IsAbove(one, other) || IsAbove(other, one);

    /// <summary>The boxes of a set that nothing in the set is below.</summary>
    public IReadOnlyList<int> Feet(IReadOnlyList<int> boxes) =>
        boxes.Where(box => !boxes.Any(other => IsAbove(box, other))).ToList();

    /// <summary>The boxes of a set that nothing in the set is above.</summary>
    public IReadOnlyList<int> Tops(IReadOnlyList<int> boxes) =>
        boxes.Where(box => !boxes.Any(other => IsAbove(other, box))).ToList();

    private void Fill(int start, IReadOnlyList<IReadOnlyList<int>> supports)
    {
        // A stack instead of recursion: images may have a thousand layers.
        Stack<int> open = new([start]);
        while (open.TryPeek(out int box))
        {
            if (below[box] is not null)
            {
                open.Pop();
                continue;
            }

            List<int> missing = supports[box].Where(support => below[support] is null).ToList();
            missing.ForEach(open.Push);
            if (missing.Count > 0)
                continue;
            below[box] = Union(supports[box]);
            open.Pop();
        }
    }

    private bool[] Union(IReadOnlyList<int> supports)
    {
        var all = new bool[below.Length];
        foreach (int support in supports)
        {
            all[support] = true;
            for (int i = 0; i < all.Length; i++)
                all[i] |= below[support]![i];
        }

        return all;
    }
}
