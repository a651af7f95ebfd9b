using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Painting;

/// <summary>
/// The common part of arrows that have the same hub: from a controller to where they part, or from where they meet to a
/// kernel.
/// </summary>
internal static class SharedPath
{
    /// <summary>The part of an arrow's path that no earlier arrow covers; at least its last line.</summary>
    public static IReadOnlyList<ScenePoint> Remaining(SceneArrow arrow, IEnumerable<SceneArrow> earlier)
    {
        bool fromStart = arrow.Kind is ArrowKind.Controls;
        IReadOnlyList<ScenePoint> path = FromHub(arrow, fromStart);
        (int Length, IReadOnlyList<ScenePoint> Remaining) longest = (0, path);
        foreach (SceneArrow other in earlier)
        {
            (int Length, IReadOnlyList<ScenePoint> Remaining) shared = Compare(path, FromHub(other, fromStart));
            if (shared.Length > longest.Length)
                longest = shared;
        }

        return fromStart ? longest.Remaining : [.. longest.Remaining.Reverse()];
    }

    private static IReadOnlyList<ScenePoint> FromHub(SceneArrow arrow, bool fromStart) =>
        fromStart ? arrow.Points : [.. arrow.Points.Reverse()];

    /// <summary>The length that two paths share from their first point on, and the rest of the first path.</summary>
    private static (int Length, IReadOnlyList<ScenePoint> Remaining) Compare(
        IReadOnlyList<ScenePoint> path,
        IReadOnlyList<ScenePoint> other
    )
    {
        int length = 0;
        for (int i = 0; i < path.Count - 1 && i < other.Count && path[i] == other[i]; i++)
        {
            if (i > 0)
                length += Distance(path[i - 1], path[i]);
            if (i + 1 < other.Count && path[i + 1] == other[i + 1])
                continue;
            if (i + 1 == other.Count || !SameDirection(path[i], path[i + 1], other[i + 1]))
                return (length, [.. path.Skip(i)]);

            // Both continue in the same direction, one of them farther.
            int common = Math.Min(Distance(path[i], path[i + 1]), Distance(path[i], other[i + 1]));
            ScenePoint parting = common == Distance(path[i], path[i + 1]) ? path[i + 1] : other[i + 1];
            return (length + common, [parting, .. path.Skip(i + 1).SkipWhile(point => point == parting)]);
        }

        return (0, path);
    }

    private static bool SameDirection(ScenePoint from, ScenePoint one, ScenePoint other) =>
        Math.Sign(one.X - from.X) == Math.Sign(other.X - from.X)
        && Math.Sign(one.Y - from.Y) == Math.Sign(other.Y - from.Y);

    private static int Distance(ScenePoint one, ScenePoint other) =>
        Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);
}
