namespace Strata.Engine.Diagrams.Stacks;

/// <summary>
/// The maximal modules of a set of boxes that is neither parallel nor a series. A module is a set whose boxes all have
/// the same relation to each box outside it, so that they can be arranged as one.
/// </summary>
internal static class MaximalModules
{
    /// <summary>The most boxes among which modules are looked for; more cannot be arranged anyway.</summary>
    private const int MaxBoxes = 200;

    /// <summary>The modules, each in the order written, by their first members.</summary>
    public static List<IReadOnlyList<int>> Of(SiblingOrder order, IReadOnlyList<int> boxes)
    {
        if (boxes.Count > MaxBoxes)
            return boxes.Select(box => (IReadOnlyList<int>)[box]).ToList();
        int first = boxes[0];
        List<List<int>> classes = Refine(order, boxes, first);

        // The module of the first box consists of the classes that do not pull in all others.
        HashSet<int> own = [first];
        foreach (List<int> part in classes)
        {
            HashSet<int> closure = Closure(order, boxes, first, part[0]);
            if (closure.Count < boxes.Count)
                own.UnionWith(closure.Concat(part));
        }

        return [own.Order().ToList(), .. classes.Where(part => !own.Contains(part[0])).OrderBy(part => part[0])];
    }

    /// <summary>
    /// The maximal modules without a box: the others by their relation to it, split until no box outside a class has
    /// different relations to its members.
    /// </summary>
    private static List<List<int>> Refine(SiblingOrder order, IReadOnlyList<int> boxes, int without)
    {
        List<List<int>> classes = [boxes.Where(box => box != without).ToList()];
        bool isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            foreach (int pivot in boxes)
            {
                List<List<int>> split = classes
                    .SelectMany(part => part.Contains(pivot) ? [part] : Split(order, part, pivot))
                    .ToList();
                isChanged |= split.Count > classes.Count;
                classes = split;
            }
        }

        return classes;
    }

    private static IEnumerable<List<int>> Split(SiblingOrder order, List<int> part, int pivot) =>
        part.GroupBy(box => Relation(order, box, pivot)).Select(group => group.ToList());

    /// <summary>The smallest module that contains two boxes.</summary>
    private static HashSet<int> Closure(SiblingOrder order, IReadOnlyList<int> boxes, int first, int second)
    {
        HashSet<int> module = [first, second];
        Queue<int> added = new([second]);
        while (added.TryDequeue(out int member))
        {
            foreach (int box in boxes)
            {
                if (Relation(order, member, box) != Relation(order, first, box) && module.Add(box))
                    added.Enqueue(box);
            }
        }

        return module;
    }

    private static int Relation(SiblingOrder order, int box, int other) =>
        order.IsAbove(box, other) ? 1
        : order.IsAbove(other, box) ? -1
        : 0;
}
