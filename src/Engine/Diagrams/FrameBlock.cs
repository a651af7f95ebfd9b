using Strata.Engine.Topology;

namespace Strata.Engine.Diagrams;

/// <summary>A frame: its label above what it holds.</summary>
/// <param name="node">The node.</param>
/// <param name="label">Its heading and remarks.</param>
/// <param name="inside">What it holds; null for nothing.</param>
internal sealed class FrameBlock(Node node, Label label, Block? inside) : Block
{
    private const int Padding = 8;
    private const int Around = 2 * Padding;
    private const int AboveLabel = 6;
    private const int BelowLabel = 6;
    private const int LeastInside = 16;

    /// <summary>Left free beside the outermost heading, which a wider font lets grow to one side only.</summary>
    private const int BesideHeading = 16;

    private bool Outermost => node.Parent is null;

    public override int Least { get; } = Math.Max(inside?.Least ?? 0, LeastInside) + Around;

    public override int Comfortable { get; } = Math.Max(Math.Max(inside?.Comfortable ?? 0, LeastInside), label.Comfortable) + Around;

    public override int Natural { get; } = Math.Max(Math.Max(inside?.Natural ?? 0, LeastInside), label.Natural) + Around;

    public override string Sort { get; } = node.Kind.Name;

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
        IReadOnlyList<SceneText> lines = label.Place(LabelRoom(room), x + Start, x + width - Start, y + AboveLabel, centred: !Outermost);
        foreach (SceneText line in lines)
            placement.CheckFit(node, line, LabelRoom(room));
        placement.Add(node, x, y, width, height, lines);
        inside?.Place(x + Padding, y + Top(room), room, height - Top(room) - Padding, placement);
    }

    private int Top(int room) => AboveLabel + label.Height(LabelRoom(room)) + BelowLabel;

    private int LabelRoom(int room) => Outermost ? room - BesideHeading : room;
}
