using Strata.Engine.Diagrams.Arrows;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// Builds the blocks of a stack. A box is below the boxes that stand on it, and as wide as all of them: in each frame
/// the boxes form a forest, whose roots are side by side at the bottom.
/// </summary>
/// <param name="stack">The boxes.</param>
/// <param name="arrows">The pairs of boxes between which an arrow needs space.</param>
internal sealed class TowerBuilder(BoxStack stack, IReadOnlyList<(DiagramBox From, DiagramBox To)> arrows)
{
    private const int Gap = 8;

    private readonly ILookup<DiagramBox?, DiagramBox> above = stack.All.ToLookup(stack.Supports.GetValueOrDefault);

    /// <summary>Builds the block with all boxes; null if there are none.</summary>
    public Block? Build() => Content(stack.Roots, Flow.Row);

    private Block? Content(IReadOnlyList<DiagramBox> boxes, Flow flow)
    {
        List<Block> towers = boxes.Where(box => !stack.Supports.ContainsKey(box)).Select(Tower).ToList();
        return towers.Count switch
        {
            0 => null,
            1 => towers[0],
            _ => flow is Flow.Column ? new ColumnBlock(towers, Gaps(towers)) : new RowBlock(towers, Gaps(towers)),
        };
    }

    private Block Tower(DiagramBox box)
    {
        bool isFrame = box.Shape is BoxShape.Frame;
        Block ground = isFrame ? new FrameBlock(box, Content(box.Children, box.Flow)) : new LabelBlock(box);
        List<Block> towers = above[box].Select(Tower).ToList();
        return towers.Count switch
        {
            0 => ground,
            1 => new TowerBlock(ground, towers[0], null),
            _ => new TowerBlock(ground, new RowBlock(towers, Gaps(towers)), isFrame ? null : box),
        };
    }

    /// <summary>By block: the gap before it, which is wider if an arrow leads from the previous one.</summary>
    private List<int> Gaps(List<Block> blocks) =>
        blocks.Select((block, i) => i > 0 && HasArrow(blocks[i - 1], block) ? StraightArrows.MinLength : Gap).ToList();

    private bool HasArrow(Block one, Block other) =>
        arrows.Any(arrow =>
            (one.Contains(arrow.From) && other.Contains(arrow.To))
            || (one.Contains(arrow.To) && other.Contains(arrow.From))
        );
}
