using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>A frame: its label above its content.</summary>
/// <param name="box">The box.</param>
/// <param name="content">The content; null for none.</param>
/// <param name="labelMargin">The margin at both sides of the label, through which arrows enter.</param>
/// <param name="fitsWords">Whether its minimum width fits each word of its label.</param>
internal sealed class FrameBlock(DiagramBox box, Block? content, int labelMargin = 0, bool fitsWords = false) : Block
{
    /// <summary>The padding around the content.</summary>
    public const int Padding = 8;
    private const int LabelMarginTop = 6;
    private const int LabelMarginBottom = 6;
    private const int LabelIndent = 2;
    private const int MinContentWidth = 16;

    /// <summary>Free space beside the outermost heading, which starts at the left: a wider font needs it.</summary>
    private const int OutermostHeadingSlack = 16;

    private readonly Label label = box.Label;
    private readonly int pile = DepthOf(box);

    public override int MinWidth { get; } =
        Math.Max(
            content?.MinWidth ?? 0,
            Math.Max(MinContentWidth, fitsWords ? box.Label.MinWidth + HeadingSlack(box) : 0) + 2 * labelMargin
        )
        + 2 * Padding
        + DepthOf(box);

    public override int PreferredWidth { get; } =
        Math.Max(
            Math.Max(content?.PreferredWidth ?? 0, MinContentWidth),
            box.Label.PreferredWidth + HeadingSlack(box) + 2 * labelMargin
        )
        + 2 * Padding
        + DepthOf(box);

    public override int MaxContentWidth { get; } =
        Math.Max(Math.Max(content?.MaxContentWidth ?? 0, MinContentWidth), box.Label.MaxContentWidth + 2 * labelMargin)
        + 2 * Padding
        + DepthOf(box);

    public override int WidthAtBoxWidth(int boxWidth) =>
        Math.Max(MaxContentWidth, (content?.WidthAtBoxWidth(boxWidth) ?? 0) + 2 * Padding + pile);

    public override string WidthGroup => box.Kind;

    public override int KernelTop(int width) =>
        content?.KernelTop(width - 2 * Padding - pile) is { } top and > 0 ? top + Padding : 0;

    public override bool Contains(DiagramBox other) => other == box || (content?.Contains(other) ?? false);

    protected override int Measure(int width)
    {
        int contentWidth = width - 2 * Padding - pile;
        return pile + ContentTop(contentWidth) + (content?.Height(contentWidth) ?? 0) + Padding;
    }

    public override void Place(Rectangle bounds, Placement placement)
    {
        int contentWidth = bounds.Width - 2 * Padding - pile;
        int labelWidth = LabelWidth(contentWidth);
        const int Indent = Padding + LabelIndent;
        var area = new LineArea(bounds.X + Indent, bounds.Right - pile - Indent, bounds.Y + pile + LabelMarginTop);
        placement.Add(box, bounds, label.Place(labelWidth, area, isCentred: !box.IsOutermost), labelWidth);
        int top = pile + ContentTop(contentWidth);
        content?.Place(
            new Rectangle(bounds.X + Padding, bounds.Y + top, contentWidth, bounds.Height - top - Padding),
            placement
        );
    }

    /// <summary>The depth of the pile that a box is drawn as; 0 for a single box.</summary>
    public static int DepthOf(DiagramBox box) => box.IsPile ? SceneBox.PileDepth : 0;

    private int ContentTop(int contentWidth) =>
        LabelMarginTop + label.Height(LabelWidth(contentWidth)) + LabelMarginBottom;

    private int LabelWidth(int contentWidth) => contentWidth - HeadingSlack(box) - 2 * labelMargin;

    private static int HeadingSlack(DiagramBox box) => box.IsOutermost ? OutermostHeadingSlack : 0;
}
