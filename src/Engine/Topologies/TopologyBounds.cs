using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies;

/// <summary>
/// The bounds of a topology: more than a diagram can show, and few enough that a generated or broken file takes little
/// time and memory.
/// </summary>
internal static class TopologyBounds
{
    /// <summary>The most nodes, without their parts.</summary>
    public const int MaxNodes = 1000;

    /// <summary>The most items in the lists of nodes, such as layers and flags.</summary>
    public const int MaxListed = 1000;

    /// <summary>The most characters.</summary>
    public const int MaxLength = 200_000;

    /// <summary>The most nodes that stand on each other.</summary>
    public const int MaxLevels = 50;

    /// <summary>The most pairs of a node and a node that it stands on.</summary>
    public const int MaxSupports = 5000;

    /// <summary>The most pairs of a node and a node that it controls.</summary>
    public const int MaxControls = 2000;

    /// <summary>The most boundaries, and the most relations.</summary>
    public const int MaxOutlines = 100;

    /// <summary>The most instances of all nodes, each counted as often as its <c>count</c> and those around it say.
    /// </summary>
    public const int MaxInstances = 1_000_000;

    /// <summary>Reports the first node with which there are too many instances.</summary>
    public static void CheckInstances(IEnumerable<Node> nodes, FileReport report)
    {
        int left = MaxInstances;
        foreach (Node node in nodes)
        {
            left -= NodeQueries.CountFor(node, null);
            if (left >= 0)
                continue;
            Report(report, node.Span, $"more than {MaxInstances} instances of its nodes, by their counts");
            return;
        }
    }

    /// <summary>Reports a topology that exceeds a bound.</summary>
    /// <param name="report">Receives the error.</param>
    /// <param name="span">The position of the first excess.</param>
    /// <param name="what">What the topology has, such as "more than 1000 nodes".</param>
    public static void Report(FileReport report, SourceSpan span, string what) =>
        report.Add(Codes.TopologyTooLarge, span, $"The topology has {what}.", "Split it into several topologies.");
}
