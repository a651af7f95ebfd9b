using Strata.Engine.Diagrams.Blocks;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>Boxes that contain boxes and stand on boxes.</summary>
/// <param name="Roots">The outermost boxes, in reading order.</param>
/// <param name="Supports">
/// By box: the boxes it stands on, in their own frame or in another one; boxes that stand on nothing are absent. No box
/// stands on one that it contains or that contains it.
/// </param>
internal sealed record BoxStack(
    IReadOnlyList<DiagramBox> Roots,
    IReadOnlyDictionary<DiagramBox, IReadOnlyList<DiagramBox>> Supports
)
{
    /// <summary>By box: the boxes that it stands on directly and that another box below it stands on too.</summary>
    public IReadOnlyDictionary<DiagramBox, IReadOnlyList<DiagramBox>> Passing { get; init; } =
        new Dictionary<DiagramBox, IReadOnlyList<DiagramBox>>();

    /// <summary>All boxes, in reading order.</summary>
    public IEnumerable<DiagramBox> All => Roots.SelectMany(box => box.SelfAndDescendants());

    /// <summary>
    /// By frame, null for the outermost boxes: the supports between boxes of the frame. A frame stands on whatever its
    /// contents stand on outside it, or on the frame that contains that.
    /// </summary>
    public ILookup<DiagramBox?, FrameSupport> ByFrame()
    {
        Dictionary<DiagramBox, DiagramBox> parents = All.SelectMany(box =>
                box.Children.Select(child => (Child: child, Parent: box))
            )
            .ToDictionary(pair => pair.Child, pair => pair.Parent);
        return All.SelectMany(
                IEnumerable<(DiagramBox? Frame, FrameSupport Support)> (box) =>
                    [
                        .. Supports.GetValueOrDefault(box, []).Select(support => InFrame(box, support, parents)),
                        .. Passing.GetValueOrDefault(box, []).Select(support => InFrame(box, support, parents, true)),
                    ]
            )
            .ToLookup(pair => pair.Frame, pair => pair.Support);
    }

    private static (DiagramBox? Frame, FrameSupport Support) InFrame(
        DiagramBox box,
        DiagramBox support,
        Dictionary<DiagramBox, DiagramBox> parents,
        bool isPassing = false
    )
    {
        List<DiagramBox> around = SelfAndAncestors(box, parents),
            aroundSupport = SelfAndAncestors(support, parents);
        int common = 0;
        while (around[common] == aroundSupport[common])
            common++;
        DiagramBox? frame = common == 0 ? null : around[common - 1];
        return (frame, new FrameSupport(around[common], aroundSupport[common], box, support, isPassing));
    }

    /// <summary>A box and the boxes around it, from the outside in.</summary>
    private static List<DiagramBox> SelfAndAncestors(DiagramBox box, Dictionary<DiagramBox, DiagramBox> parents)
    {
        List<DiagramBox> all = [box];
        while (parents.TryGetValue(all[0], out DiagramBox? parent))
            all.Insert(0, parent);
        return all;
    }
}

/// <summary>A support between two boxes of a frame.</summary>
/// <param name="Box">The box above.</param>
/// <param name="Support">The box below.</param>
/// <param name="Inner">The box that stands on something: the one above, or one inside it.</param>
/// <param name="InnerSupport">What that one stands on: the one below, or one inside it.</param>
/// <param name="IsPassing">Whether another box that the inner one stands on is between them.</param>
internal readonly record struct FrameSupport(
    DiagramBox Box,
    DiagramBox Support,
    DiagramBox Inner,
    DiagramBox InnerSupport,
    bool IsPassing = false
);
