using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>A frame: its label above what it holds.</summary>
/// <param name="node">The node.</param>
/// <param name="label">Its heading and remarks.</param>
/// <param name="inside">What it holds; null for nothing.</param>
/// <param name="besideLabel">The room at each side of the label where arrows come in.</param>
internal sealed class FrameBlock(Node node, Label label, Block? inside, int besideLabel = 0) : Block
{
    private const int Padding = 8;
    private const int Around = 2 * Padding;
    private const int AboveLabel = 6;
    private const int BelowLabel = 6;
    private const int LeastInside = 16;

    /// <summary>Left free beside the outermost heading, which a wider font lets grow to one side only.</summary>
    private const int BesideHeading = 16;

    private bool Outermost => node.Parent is null;

    public override int MinWidth { get; } = Math.Max(inside?.MinWidth ?? 0, LeastInside + 2 * besideLabel) + Around;

    public override int PreferredWidth { get; } =
        Math.Max(Math.Max(inside?.PreferredWidth ?? 0, LeastInside), label.PreferredWidth + 2 * besideLabel) + Around;

    public override int MaxContentWidth { get; } =
        Math.Max(Math.Max(inside?.MaxContentWidth ?? 0, LeastInside), label.MaxContentWidth + 2 * besideLabel) + Around;

    public override string SizeGroup { get; } = node.Kind.Name;

    public override bool Contains(Node other) => other == node || (inside?.Contains(other) ?? false);

    protected override int Measure(int width)
    {
        int room = width - Around;
        return Top(room) + (inside?.Height(room) ?? 0) + Padding;
    }

    public override void Place(int x, int y, int width, int height, Placement placement)
    {
        int room = width - Around;
        const int Start = Padding + 2;
        IReadOnlyList<SceneText> lines = label.Place(
            LabelRoom(room),
            x + Start,
            x + width - Start,
            y + AboveLabel,
            centred: !Outermost
        );
        foreach (SceneText line in lines)
            placement.CheckFit(node, line, LabelRoom(room));
        placement.Add(node, x, y, width, height, lines);
        inside?.Place(x + Padding, y + Top(room), room, height - Top(room) - Padding, placement);
    }

    private int Top(int room) => AboveLabel + label.Height(LabelRoom(room)) + BelowLabel;

    private int LabelRoom(int room) => (Outermost ? room - BesideHeading : room) - 2 * besideLabel;
}
