using Strata.Engine.Diagrams.Arrows;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>The space that arrows need between the sections of a frame and beside them.</summary>
/// <param name="arrows">All arrows of the picture.</param>
/// <param name="frame">The frame; null for the whole picture.</param>
/// <param name="sections">The children of the frame.</param>
internal sealed class LaneRequirements(IReadOnlyList<ArrowRequest> arrows, Node? frame, NestedSections sections)
{
    private const int MinGap = 10;

    /// <summary>The additional space for an arrowhead beside its lane.</summary>
    private const int HeadSpace = 4;

    /// <summary>The additional space between rows for the arrowheads of controls.</summary>
    private const int HeadSpaceBetweenRows = 6;

    private readonly HashSet<Node> inRows = sections
        .Workloads.SelectMany(node => node.SelfAndDescendants())
        .ToHashSet();

    public NestedSections Sections => sections;

    /// <summary>The number of lanes above the rows, one for each controller.</summary>
    private int ControlLanes => Hubs(arrows, ArrowKind.Controls, inRows).Count;

    /// <summary>The number of lanes below the rows, one for each kernel.</summary>
    private int KernelLanes => Hubs(arrows, ArrowKind.UsesKernel, inRows).Count;

    /// <summary>The number of lanes below the controllers above rows, one for each kernel they use.</summary>
    private int ControllerKernelLanes =>
        ControlLanes == 0
            ? 0
            : Hubs(
                arrows,
                ArrowKind.UsesKernel,
                sections.Controllers.SelectMany(node => node.SelfAndDescendants()).ToHashSet()
            ).Count;

    /// <summary>The number of controllers in rows that control a node in another row or column.</summary>
    private int Between =>
        arrows
            .Where(arrow =>
                arrow.Kind is ArrowKind.Controls && inRows.Contains(arrow.From) && inRows.Contains(arrow.To)
            )
            .Where(arrow => WorkloadOf(arrow.From) != WorkloadOf(arrow.To))
            .Select(arrow => arrow.From)
            .Distinct()
            .Count();

    /// <summary>The controls from inside the frame to its slabs.</summary>
    private IEnumerable<ArrowRequest> ToGrounds =>
        arrows.Where(arrow =>
            arrow.Kind is ArrowKind.Controls && sections.Grounds.Contains(arrow.To) && IsInside(arrow.From)
        );

    /// <summary>Whether a controller is directly above the slab it controls: a straight arrow.</summary>
    private bool IsStraight(ArrowRequest arrow, IReadOnlyList<Node> slabs) =>
        sections.Workloads.Count == 0 && sections.Controllers.Contains(arrow.From) && arrow.To == slabs[0];

    /// <summary>The hubs of the arrows that have one end among some nodes and the other end elsewhere.</summary>
    public static HashSet<Node> Hubs(IReadOnlyList<ArrowRequest> arrows, ArrowKind kind, HashSet<Node> inside) =>
        arrows
            .Where(arrow => arrow.Kind == kind && inside.Contains(arrow.From) != inside.Contains(arrow.To))
            .Select(arrow => arrow.Hub)
            .ToHashSet();

    /// <summary>The gap above the rows.</summary>
    public int AboveRows =>
        ControlLanes > 0
            ? Lanes.RowDistance + Lanes.BoxDistance + Lanes.Spacing * (ControlLanes + ControllerKernelLanes - 1)
            : MinGap;

    /// <summary>The gap below the rows, or below the controllers if there are no rows.</summary>
    public int BelowRows(IReadOnlyList<Node> slabs) =>
        KernelLanes > 0 ? 2 * Lanes.BoxDistance + HeadSpace + Lanes.Spacing * (KernelLanes - 1)
        : ToGrounds.Any(arrow => IsStraight(arrow, slabs)) ? StraightArrows.MinLength
        : MinGap;

    /// <summary>The gap between rows.</summary>
    public int BetweenRows =>
        Math.Max(
            RowBlock.RowGap,
            MinGap
                + Lanes.Spacing * KernelLanes
                + (ControlLanes > 0 ? HeadSpaceBetweenRows + Lanes.Spacing * ControlLanes : 0)
        );

    /// <summary>
    /// The gutters of the rows: beside them, if there are several; above them, if a controller is outside the frame and
    /// nothing else is above the rows.
    /// </summary>
    public Gutters BesideRows
    {
        get
        {
            HashSet<Node> controllers = Hubs(arrows, ArrowKind.Controls, inRows);
            bool isEnteredFromAbove =
                sections.Controllers.Count == 0
                && sections.Workloads.Count > 1
                && controllers.Any(hub => !IsInside(hub));
            return new Gutters(
                controllers.Count(IsInside) + Between,
                KernelLanes,
                isEnteredFromAbove ? Lanes.RowDistance + HeadSpace : 0,
                OnlyBesideRows: true
            );
        }
    }

    /// <summary>The number of controllers outside the frame that control a node inside it.</summary>
    public int Entering =>
        frame is null
            ? 0
            : Hubs(arrows, ArrowKind.Controls, frame.SelfAndDescendants().Skip(1).ToHashSet())
                .Count(hub => !IsInside(hub));

    /// <summary>
    /// The gutters of the whole frame: for arrows that enter it, for controls of its slabs, and for arrows that pass a
    /// slab to reach another one or to leave.
    /// </summary>
    public Gutters BesideAll(Topology topology)
    {
        List<Node> slabs = NestedSections.TopToBottom(topology, sections.Grounds).ToList();
        int toGrounds = ToGrounds
            .Where(arrow => !IsStraight(arrow, slabs))
            .Select(arrow => arrow.Hub)
            .Distinct()
            .Count();
        if (frame is null)
            return new Gutters(toGrounds, 0, 0, OnlyBesideRows: false);
        HashSet<Node> inside = frame.SelfAndDescendants().Skip(1).ToHashSet();
        int passing = arrows
            .Where(arrow => arrow.Kind is ArrowKind.UsesKernel && inside.Contains(arrow.From) && slabs.Count > 0)
            .Where(arrow => inside.Contains(arrow.To) ? slabs.IndexOf(arrow.To) > 0 : arrow.From != slabs[^1])
            .Select(arrow => arrow.Hub)
            .Distinct()
            .Count();
        return new Gutters(Entering + toGrounds, passing, 0, OnlyBesideRows: false);
    }

    private Node? WorkloadOf(Node node) => node.SelfAndAncestors().FirstOrDefault(sections.Workloads.Contains);

    private bool IsInside(Node node) => frame is null || node.SelfAndAncestors().Contains(frame);
}
