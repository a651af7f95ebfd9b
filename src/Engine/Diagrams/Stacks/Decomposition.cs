namespace Strata.Engine.Diagrams.Stacks;

/// <summary>
/// Decomposes an order into parts side by side, parts on top of each other, and zigzags: the modular decomposition of
/// its comparability graph. A forest has no zigzag.
/// </summary>
internal static class Decomposition
{
    /// <summary>The arrangement of the boxes of a frame; at least one.</summary>
    public static StackTree Of(SiblingOrder order) => Of(order, Enumerable.Range(0, order.Count).ToList());

    private static StackTree Of(SiblingOrder order, IReadOnlyList<int> boxes)
    {
        if (boxes.Count == 1)
            return new SingleTree(boxes[0]);
        List<IReadOnlyList<int>> parts = Components(boxes, order.AreComparable);
        if (parts.Count > 1)
        {
            // In the order written, by what stands at the bottom.
            IEnumerable<IReadOnlyList<int>> ordered = parts.OrderBy(part => order.Feet(part)[0]);
            return new ParallelTree(boxes, ordered.Select(part => Of(order, part)).ToList());
        }

        parts = Components(boxes, (one, other) => !order.AreComparable(one, other));
        if (parts.Count > 1)
        {
            parts.Sort((one, other) => order.IsAbove(one[0], other[0]) ? 1 : -1);
            return new SeriesTree(boxes, parts.ConvertAll(part => Of(order, part)));
        }

        return new ZigzagTree(boxes, MaximalModules.Of(order, boxes).ConvertAll(part => Of(order, part)));
    }

    /// <summary>The connected components of a graph, each in the order written, by their first members.</summary>
    private static List<IReadOnlyList<int>> Components(IReadOnlyList<int> boxes, Func<int, int, bool> areConnected)
    {
        List<IReadOnlyList<int>> components = [];
        List<int> rest = [.. boxes];
        while (rest.Count > 0)
        {
            List<int> component = [rest[0]];
            rest.RemoveAt(0);
            for (int i = 0; i < component.Count; i++)
            {
                int box = component[i];
                component.AddRange(rest.Where(other => areConnected(box, other)));
                rest.RemoveAll(other => areConnected(box, other));
            }

            component.Sort();
            components.Add(component);
        }

        return components;
    }
}
