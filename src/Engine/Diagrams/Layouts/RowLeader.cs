using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>The dotted line from the name of a row to the row.</summary>
internal static class RowLeader
{
    /// <summary>The free space at both ends.</summary>
    private const int Gap = 4;

    /// <summary>The leader from a name to a position at its right; null without space for one.</summary>
    public static SceneLeader? Of(IReadOnlyList<SceneText> name, int right)
    {
        List<Rectangle> lines = name.Select(TextMeasure.BoundsOf).ToList();
        int x = lines.Max(line => line.Right) + Gap,
            y = (lines[0].Y + lines[^1].Bottom) / 2 - 1;
        return right - Gap - x < Gap ? null : new SceneLeader(x, y, right - Gap);
    }
}
