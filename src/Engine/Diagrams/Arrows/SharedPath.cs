using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>
/// Arrows of one hub run together for a while: from a daemon to where they part, or from where they meet to a kernel.
/// </summary>
internal static class SharedPath
{
    /// <summary>What of an arrow's way no arrow before it has drawn: at least its last line.</summary>
    public static IReadOnlyList<ScenePoint> Without(SceneArrow arrow, IEnumerable<SceneArrow> before)
    {
        bool fromStart = arrow.Kind is ArrowKind.Controls;
        IReadOnlyList<ScenePoint> own = Ordered(arrow, fromStart);
        (int Length, IReadOnlyList<ScenePoint> Remaining) best = (0, own);
        foreach (SceneArrow other in before)
        {
            (int Length, IReadOnlyList<ScenePoint> Remaining) candidate = Apart(own, Ordered(other, fromStart));
            if (candidate.Length > best.Length)
                best = candidate;
        }

        return fromStart ? best.Remaining : [.. best.Remaining.Reverse()];
    }

    private static IReadOnlyList<ScenePoint> Ordered(SceneArrow arrow, bool fromStart) =>
        fromStart ? arrow.Points : [.. arrow.Points.Reverse()];

    /// <summary>How far two ways run together from their first point on, and what is left of the one.</summary>
    private static (int Length, IReadOnlyList<ScenePoint> Remaining) Apart(
        IReadOnlyList<ScenePoint> own,
        IReadOnlyList<ScenePoint> other
    )
    {
        int length = 0;
        for (int i = 0; i < own.Count - 1 && i < other.Count && own[i] == other[i]; i++)
        {
            if (i > 0)
                length += Distance(own[i - 1], own[i]);
            if (i + 1 < other.Count && own[i + 1] == other[i + 1])
                continue;
            if (i + 1 == other.Count || !SameDirection(own[i], own[i + 1], other[i + 1]))
                return (length, [.. own.Skip(i)]);

            // Both go on the same way, one of them farther.
            int together = Math.Min(Distance(own[i], own[i + 1]), Distance(own[i], other[i + 1]));
            ScenePoint parting = together == Distance(own[i], own[i + 1]) ? own[i + 1] : other[i + 1];
            return (length + together, [parting, .. own.Skip(i + 1).SkipWhile(point => point == parting)]);
        }

        return (0, own);
    }

    private static bool SameDirection(ScenePoint from, ScenePoint one, ScenePoint other) =>
        Math.Sign(one.X - from.X) == Math.Sign(other.X - from.X)
        && Math.Sign(one.Y - from.Y) == Math.Sign(other.Y - from.Y);

    private static int Distance(ScenePoint one, ScenePoint other) =>
        Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);
}
