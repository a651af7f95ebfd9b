using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>How much room the arrows of a frame need between its sections and beside them.</summary>
/// <param name="arrows">All arrows.</param>
/// <param name="frame">The frame; null for the whole picture.</param>
/// <param name="sections">What it holds.</param>
internal sealed class LaneRequirements(IReadOnlyList<WantedArrow> arrows, Node? frame, NestedSections sections)
{
    private const int Least = 10;

    private readonly HashSet<Node> inRows = sections
        .Inhabitants.SelectMany(node => node.SelfAndDescendants())
        .ToHashSet();

    public NestedSections Sections => sections;

    private int Steered => Hubs(arrows, ArrowKind.Controls, inRows).Count;

    private int Using => Hubs(arrows, ArrowKind.UsesKernel, inRows).Count;

    /// <summary>The hubs of arrows that begin or end among some nodes and go to, or come from, elsewhere.</summary>
    public static HashSet<Node> Hubs(IReadOnlyList<WantedArrow> arrows, ArrowKind kind, HashSet<Node> inside) =>
        arrows
            .Where(arrow => arrow.Kind == kind && inside.Contains(arrow.From) != inside.Contains(arrow.To))
            .Select(arrow => arrow.Hub)
            .ToHashSet();

    public int AboveRows => Steered > 0 ? Lanes.AboveRow + Lanes.FromBox + Lanes.Apart * (Steered - 1) : Least;

    public int BelowRows => Using > 0 ? 2 * Lanes.FromBox + 4 + Lanes.Apart * (Using - 1) : Least;

    public int BetweenRows =>
        Math.Max(RowBlock.RowGap, Least + Lanes.Apart * Using + (Steered > 0 ? 6 + Lanes.Apart * Steered : 0));

    /// <summary>
    /// Beside the rows, where there are several; above them, where what steers comes from outside and nothing else is
    /// there.
    /// </summary>
    public Gutters BesideRows =>
        new(
            Hubs(arrows, ArrowKind.Controls, inRows).Count(IsInside),
            Hubs(arrows, ArrowKind.UsesKernel, inRows).Count,
            sections.Steering.Count == 0
            && sections.Inhabitants.Count > 1
            && Hubs(arrows, ArrowKind.Controls, inRows).Any(hub => !IsInside(hub))
                ? Lanes.AboveRow + 4
                : 0,
            OnlyBesideRows: true
        );

    /// <summary>How many hubs outside steer something in here.</summary>
    public int Entering =>
        frame is null
            ? 0
            : Hubs(arrows, ArrowKind.Controls, frame.SelfAndDescendants().Skip(1).ToHashSet())
                .Count(hub => !IsInside(hub));

    /// <summary>
    /// Beside all: for what enters from outside, and for what has to pass a slab to reach another one or to leave.
    /// </summary>
    public Gutters BesideAll(Topology topology)
    {
        if (frame is null)
            return default;
        List<Node> slabs = NestedSections.TopToBottom(topology, sections.Grounds).ToList();
        HashSet<Node> inside = frame.SelfAndDescendants().Skip(1).ToHashSet();
        int passing = arrows
            .Where(arrow => arrow.Kind is ArrowKind.UsesKernel && inside.Contains(arrow.From) && slabs.Count > 0)
            .Where(arrow => inside.Contains(arrow.To) ? slabs.IndexOf(arrow.To) > 0 : arrow.From != slabs[^1])
            .Select(arrow => arrow.Hub)
            .Distinct()
            .Count();
        return new Gutters(Entering, passing, 0, OnlyBesideRows: false);
    }

    private bool IsInside(Node node) => frame is null || node.SelfAndAncestors().Contains(frame);
}
