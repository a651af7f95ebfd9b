using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>
/// Members of a boundary, with space for its label above or below them. The outline is in the gaps around them, so that
/// nothing stands elsewhere because of it.
/// </summary>
/// <param name="content">The members.</param>
/// <param name="boundary">The boundary.</param>
/// <param name="isLabelBelow">Whether the label is below: others stand on the members, and nothing is below.</param>
internal sealed class BoundaryBlock(Block content, DiagramBoundary boundary, bool isLabelBelow = false) : Block
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
        int labelHeight = LabelHeight(bounds.Width),
            height = bounds.Height - labelHeight;
        Rectangle label = bounds with { Y = isLabelBelow ? bounds.Y + height : bounds.Y, Height = labelHeight };
        var area = new LineArea(bounds.X + Indent, bounds.Right - Indent, label.Y + Margin);
        placement.AddBoundary(
            new PlacedBoundary(
                boundary,
                label,
                boundary.Label.Place(bounds.Width - 2 * Indent, area, isCentred: false),
                boundary.Members.Where(content.Contains).ToList(),
                isLabelBelow
            )
        );
        content.Place(bounds with { Y = isLabelBelow ? bounds.Y : bounds.Y + labelHeight, Height = height }, placement);
    }

    private int LabelHeight(int width) => boundary.Label.Height(width - 2 * Indent) + 2 * Margin;
}
