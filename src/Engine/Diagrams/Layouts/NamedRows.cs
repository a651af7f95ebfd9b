using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// Lays out a wide stack with the names of its rows in the left margin, so that boxes need not repeat them. Which names
/// are true depends on the layout, and the layout on the words in the boxes: so it is repeated until both agree.
/// </summary>
internal sealed class NamedRows
{
    private const int LeastMargin = 96;
    private const int MostMargin = 136;

    /// <summary>The free space between a name and the picture.</summary>
    private const int Gap = 8;
    private const int MaxLayouts = 6;

    /// <summary>The distance of names from the edge.</summary>
    private const int Left = 2;

    private readonly NodeText text;
    private readonly Func<RowMargin, FileReport, Scene> layOut;
    private readonly List<Node> eligible;
    private readonly int margin;

    /// <param name="topology">The topology.</param>
    /// <param name="messages">The messages of the language.</param>
    /// <param name="layOut">Lays out the stack beside a margin.</param>
    public NamedRows(Topology topology, MessageCatalog messages, Func<RowMargin, FileReport, Scene> layOut)
    {
        text = new NodeText(topology, messages);
        this.layOut = layOut;
        eligible = topology.Nodes.Where(StackRows.IsEligible).ToList();
        margin = eligible.Select(node => LabelOf(text.KindOf(node)).MinWidth).DefaultIfEmpty(0).Max() + Gap;
    }

    /// <summary>The scene with names; null if they would not help.</summary>
    /// <param name="plain">The scene without them.</param>
    /// <param name="report">The report for labels that do not fit.</param>
    public Scene? Compute(Scene plain, FileReport report)
    {
        if (margin > MostMargin || eligible.Count == 0)
            return null;
        var named = new RowMargin(Math.Max(margin, LeastMargin), eligible.ToHashSet());
        for (int i = 0; i < MaxLayouts; i++)
        {
            FileReport local = report.Local();
            Scene scene = layOut(named, local);
            IReadOnlyList<StackRow> rows = StackRows.Of(scene, text.KindOf, text.ShowsKind);
            List<StackRow> shown = rows.Where(row => IsNamed(row, named)).ToList();
            HashSet<Node> found = NamedIn(rows),
                said = NamedIn(shown);
            if (named.Nodes.IsSubsetOf(said))
                return WithNames(scene, shown, named, plain) is { } result && local.Bag.Sorted().Count == 0
                    ? result
                    : null;

            // A row may become complete in the next layout, unless nothing else changes.
            HashSet<Node> kept = named.Nodes.IsSubsetOf(found) ? said : found;
            named = named with { Nodes = named.Nodes.Where(kept.Contains).ToHashSet() };
        }

        return null;
    }

    private HashSet<Node> NamedIn(IEnumerable<StackRow> rows) =>
        rows.SelectMany(row => row.Named(text.KindOf)).ToHashSet();

    /// <summary>Whether no box of a row repeats its name.</summary>
    private bool IsNamed(StackRow row, RowMargin named) => row.Named(text.KindOf).All(named.Nodes.Contains);

    /// <summary>
    /// The scene with the names; null if they cost height, say nothing of most boxes, or overlap each other or a line.
    /// </summary>
    private Scene? WithNames(Scene scene, IReadOnlyList<StackRow> rows, RowMargin named, Scene plain)
    {
        List<SceneRow> names = rows.Select(row => NameOf(row, named.Width)).ToList();
        List<Rectangle> areas = names.ConvertAll(name => AreaOf(name.Lines));
        bool helps =
            scene.Width == plain.Width
            && scene.Height <= plain.Height
            && named.Nodes.Count * 2 >= eligible.Count
            && areas.Zip(areas.Skip(1)).All(pair => pair.First.Bottom <= pair.Second.Y)
            && areas.TrueForAll(area => area.Y >= 0 && area.Bottom <= scene.Height)
            && scene.Arrows.All(arrow => arrow.Points.All(point => point.X >= named.Width));
        return helps ? scene with { Rows = names } : null;
    }

    private static SceneRow NameOf(StackRow row, int width)
    {
        Label label = LabelOf(row.Name);
        int nameWidth = width - Gap,
            top = row.Middle - label.Height(nameWidth) / 2;
        IReadOnlyList<SceneText> lines = label.Place(nameWidth, new LineArea(Left, nameWidth, top), isCentred: false);
        return new SceneRow(row.Boxes[0].Token, lines) { Leader = RowLeader.Of(lines, width) };
    }

    private static Rectangle AreaOf(IReadOnlyList<SceneText> lines)
    {
        Rectangle first = TextMeasure.BoundsOf(lines[0]);
        return first with { Height = TextMeasure.BoundsOf(lines[^1]).Bottom - first.Y };
    }

    private static Label LabelOf(string name) => new([new LabelText(TextStyle.Detail, name)]);
}

/// <summary>The margin of a picture with the names of rows.</summary>
/// <param name="Width">The width; 0 for none.</param>
/// <param name="Nodes">The nodes whose kind is in the margin, and not in their box.</param>
internal sealed record RowMargin(int Width, IReadOnlySet<Node> Nodes)
{
    public static RowMargin None { get; } = new(0, new HashSet<Node>());
}
