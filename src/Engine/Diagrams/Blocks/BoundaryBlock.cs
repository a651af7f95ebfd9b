using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>
/// Members of a boundary side by side, with space for its label above them. The outline is in the gaps around them, so
/// that nothing stands elsewhere because of it.
/// </summary>
internal sealed class BoundaryBlock(Block content, DiagramBoundary boundary) : Block
{
    /// <summary>The distance of the label from both sides.</summary>
    private const int Indent = 6;

    /// <summary>The space above the label, and the space below it.</summary>
    private const int Margin = 3;

    public override int MinWidth => Math.Max(content.MinWidth, boundary.Label.MinWidth + 2 * Indent);

    public override int PreferredWidth => Math.Max(content.PreferredWidth, boundary.Label.PreferredWidth + 2 * Indent);

    public override int MaxContentWidth =>
        Math.Max(content.MaxContentWidth, boundary.Label.MaxContentWidth + 2 * Indent);

    public override int MaxWidth => Math.Max(content.MaxWidth, MaxContentWidth);

    public override int WidthAtBoxWidth(int boxWidth) => Math.Max(MaxContentWidth, content.WidthAtBoxWidth(boxWidth));

    public override string WidthGroup => content.WidthGroup;

    public override bool CanWrap => content.CanWrap;

    public override int RowCount(int width) => content.RowCount(width);

    public override bool Contains(DiagramBox box) => content.Contains(box);

    protected override int Measure(int width) => content.Height(width) + LabelHeight(width);

    public override void Place(Rectangle bounds, Placement placement)
    {
        int labelHeight = LabelHeight(bounds.Width);
        var area = new LineArea(bounds.X + Indent, bounds.Right - Indent, bounds.Y + Margin);
        placement.AddBoundary(
            boundary,
            bounds with
            {
                Height = labelHeight,
            },
            boundary.Label.Place(bounds.Width - 2 * Indent, area, isCentred: false),
            boundary.Members.Where(content.Contains).ToList()
        );
        content.Place(bounds with { Y = bounds.Y + labelHeight, Height = bounds.Height - labelHeight }, placement);
    }

    private int LabelHeight(int width) => boundary.Label.Height(width - 2 * Indent) + 2 * Margin;
}
