using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Comparisons;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// The view <c>compare</c>: a column for each topology with what one process of it stands on, in common rows. The
/// kernels that the processes call are level, on a band. Where a topology has nothing in a row, a line passes through.
/// </summary>
internal sealed class CompareLayout
{
    private const int Top = 1;

    private readonly bool isNarrow;
    private readonly MessageCatalog messages;
    private readonly Comparison comparison;
    private readonly List<ComparisonTexts> texts;
    private readonly List<Label> headings;
    private readonly Dictionary<(int Column, Node Step), Label> labels = [];
    private readonly List<string> rowNames;
    private readonly CompareGrid grid;

    private CompareLayout(IReadOnlyList<Topology> topologies, Variant variant, MessageCatalog messages)
    {
        isNarrow = variant == Variant.Narrow;
        this.messages = messages;
        comparison = Comparison.Of(topologies);
        texts = comparison.Stacks.Select(stack => new ComparisonTexts(stack, messages, variant)).ToList();
        headings = comparison.Stacks.Select((stack, column) => HeadingOf(stack, texts[column])).ToList();
        foreach ((int column, ComparedStack stack) in comparison.Stacks.Index())
        {
            foreach (Node step in stack.Steps)
                labels.Add((column, step), texts[column].LabelOf(step));
        }

        var names = new RowNames(comparison, messages);
        rowNames = comparison.Rows.Select(names.Of).ToList();
        int count = topologies.Count,
            depth = comparison.Stacks.Max(stack => stack.Machines.Count);
        grid = isNarrow
            ? CompareGrid.Narrow(count, depth, [.. labels.Values, .. headings])
            : CompareGrid.Wide(count, depth, rowNames.Select(NameLabel));
    }

    /// <summary>The distance between boxes, with space for the outlines of machines.</summary>
    private int Gap => (isNarrow ? 8 : 14) + grid.Inset * grid.Depth;

    /// <summary>The width of a column's heading, with space for a wider font.</summary>
    private int HeadingWidth => grid.ColumnWidth - 8;

    private int BoxPadding => isNarrow ? 6 : 8;

    /// <summary>The height of a row's name above the row; 0 for names beside rows.</summary>
    private int NameHeight => isNarrow ? TextMeasure.LineHeight(TextStyle.Detail) : 0;

    /// <summary>Lays out topologies side by side.</summary>
    /// <param name="topologies">The topologies, in order.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="messages">The messages of the language.</param>
    public static Scene Compute(IReadOnlyList<Topology> topologies, Variant variant, MessageCatalog messages) =>
        new CompareLayout(topologies, variant, messages).Compute(variant);

    private Scene Compute(Variant variant)
    {
        int y = Top + headings.Max(heading => heading.Height(HeadingWidth));
        Dictionary<(int Column, Node Step), SceneBox> boxes = [];
        List<SceneRow> rows = [];
        foreach ((int index, ComparisonRow row) in comparison.Rows.Index())
        {
            int top = y + Gap + NameHeight,
                boxHeight = row.Cells.SelectMany((cell, column) => cell.Select(step => HeightOf(column, step))).Max(),
                height = row.Cells.Max(cell => cell.Count) * (boxHeight + Gap) - Gap;
            foreach ((int column, IReadOnlyList<Node> cell) in row.Cells.Index())
            {
                foreach ((int number, Node step) in cell.Index())
                {
                    int boxTop = top + number * (boxHeight + Gap);
                    var bounds = new Rectangle(grid.BoxLeft(column), boxTop, grid.BoxWidth, boxHeight);
                    boxes[(column, step)] = BoxOf(column, step, index, bounds);
                }
            }

            rows.Add(RowOf(row, rowNames[index], top, height));
            y = top + height;
        }

        int bottom = y + grid.Inset * grid.Depth + 1;
        return new Scene
        {
            View = "compare",
            Variant = variant,
            Width = grid.Width,
            Height = bottom,
            Boxes = comparison.Stacks.Select((_, column) => ColumnOf(column, bottom, boxes)).ToList(),
            Rows = rows,
            Arrows = comparison.Stacks.SelectMany((_, column) => Lines(column, boxes)).ToList(),
            Faults = comparison.Stacks.SelectMany((_, column) => Faults(column, boxes)).ToList(),
        };
    }

    private static Label HeadingOf(ComparedStack stack, ComparisonTexts texts) =>
        new([
            new LabelText(TextStyle.Name, stack.Topology.Title),
            .. stack.Subject == stack.Steps[0] && stack.Number == 1
                ? Array.Empty<LabelText>()
                : [new LabelText(TextStyle.Detail, texts.Subject)],
        ]);

    private static Label NameLabel(string name) => new([new LabelText(TextStyle.Detail, name)]);

    private int HeightOf(int column, Node step) => labels[(column, step)].Height(grid.TextWidth) + 2 * BoxPadding;

    private SceneBox BoxOf(int column, Node step, int row, Rectangle bounds)
    {
        ComparedStack stack = comparison.Stacks[column];
        BoxShape shape = DiagramBox.ShapeOf(step.Kind);
        Label label = labels[(column, step)];
        int top = bounds.Y + (bounds.Height - label.Height(grid.TextWidth)) / 2;
        return new SceneBox
        {
            Id = $"{stack.Topology.Id}-{step.Id}",
            Node = step,
            Kind = step.Kind.Name,
            Name = texts[column].NameOf(step),
            AccessibleDescription = texts[column].DescriptionOf(step, rowNames[row]),
            Shape = shape is BoxShape.Frame ? BoxShape.Box : shape,
            Token = step.Kind.Token,
            IsDashed = step.IsEmpty,
            IsFailing = stack.CannotRun && stack.IsInside(step),
            Bounds = bounds,
            Lines = Fitting(label, grid.TextWidth, new LineArea(bounds.X, bounds.Right, top), isCentred: true),
        };
    }

    private SceneRow RowOf(ComparisonRow row, string name, int top, int height)
    {
        Label label = NameLabel(name);
        Rectangle? band = row.IsCalled ? new Rectangle(0, top - Gap / 2, grid.Width, height + Gap) : null;
        if (isNarrow)
            return new SceneRow(
                row.Kind.Token,
                Fitting(
                    label,
                    grid.Width,
                    new LineArea(4, grid.Width, top - NameHeight - grid.Inset * grid.Depth - 4),
                    isCentred: false
                )
            )
            {
                Band = band,
            };
        int nameHeight = label.Height(grid.NameWidth),
            nameTop = top + (height - nameHeight) / 2;
        IReadOnlyList<SceneText> lines = Fitting(
            label,
            grid.NameWidth,
            new LineArea(8, grid.NameWidth, nameTop),
            isCentred: false
        );
        return new SceneRow(row.Kind.Token, lines) { Band = band, Leader = RowLeader.Of(lines, grid.Margin) };
    }

    private static List<SceneText> Fitting(Label label, int width, LineArea area, bool isCentred) =>
        label.Place(width, area, isCentred).Select(line => Ellipsis.Fit(line, width)).ToList();

    /// <summary>A column: its heading, and its boxes inside the machines around them.</summary>
    private SceneBox ColumnOf(int column, int bottom, Dictionary<(int Column, Node Step), SceneBox> boxes)
    {
        ComparedStack stack = comparison.Stacks[column];
        var bounds = new Rectangle(grid.Left(column), Top, grid.ColumnWidth, bottom - Top);
        return new SceneBox
        {
            Id = stack.Topology.Id,
            Node = null,
            Kind = "",
            Name = stack.Topology.Title,
            AccessibleDescription = texts[column].Subject,
            Shape = BoxShape.Cell,
            Token = "",
            Bounds = bounds,
            Lines = Fitting(headings[column], HeadingWidth, new LineArea(bounds.X, bounds.Right, Top), isCentred: true),
            Children = Inside(column, 0, stack.Steps, boxes),
        };
    }

    /// <summary>The boxes of steps, those inside a machine in a frame for it.</summary>
    private List<SceneBox> Inside(
        int column,
        int depth,
        IReadOnlyList<Node> steps,
        Dictionary<(int Column, Node Step), SceneBox> boxes
    )
    {
        ComparedStack stack = comparison.Stacks[column];
        if (depth == stack.Machines.Count)
            return steps.Select(step => boxes[(column, step)]).ToList();
        Node machine = stack.Machines[depth];
        List<Node> inside = steps.TakeWhile(step => step.SelfAndAncestors().Contains(machine)).ToList();
        List<SceneBox> children = Inside(column, depth + 1, inside, boxes);
        IEnumerable<SceneBox> rest = steps.Skip(inside.Count).Select(step => boxes[(column, step)]);
        return children.Count == 0 ? [.. rest] : [FrameOf(column, machine, children), .. rest];
    }

    private SceneBox FrameOf(int column, Node machine, List<SceneBox> children)
    {
        ComparedStack stack = comparison.Stacks[column];
        Rectangle first = children[0].Bounds;
        int inset = grid.Inset;
        return new SceneBox
        {
            Id = $"{stack.Topology.Id}-{machine.Id}",
            Node = machine,
            Kind = machine.Kind.Name,
            Name = machine.Name,
            AccessibleDescription = texts[column].DescriptionOf(machine),
            Shape = BoxShape.Frame,
            Token = machine.Kind.Token,
            IsDashed = stack.IsSandbox(machine),
            Bounds = new Rectangle(
                first.X - inset,
                first.Y - inset,
                first.Width + 2 * inset,
                children[^1].Bounds.Bottom - first.Y + 2 * inset
            ),
            Lines = [],
            Children = children,
        };
    }

    /// <summary>The lines between boxes of which one stands on the other.</summary>
    private IEnumerable<SceneArrow> Lines(int column, Dictionary<(int Column, Node Step), SceneBox> boxes) =>
        Pairs(column, boxes)
            .Where(pair => !IsFault(column, pair.Above))
            .Select(pair => new SceneArrow(
                pair.Above.Id,
                pair.Below.Id,
                ArrowKind.StandsOn,
                [
                    new ScenePoint(pair.Above.Bounds.MiddleX, pair.Above.Bounds.Bottom),
                    new ScenePoint(pair.Above.Bounds.MiddleX, pair.Below.Bounds.Y),
                ]
            ));

    /// <summary>The breaks between a process that cannot run and what it is on.</summary>
    private IEnumerable<Rectangle> Faults(int column, Dictionary<(int Column, Node Step), SceneBox> boxes) =>
        Pairs(column, boxes)
            .Where(pair => IsFault(column, pair.Above))
            .Select(pair =>
                pair.Above.Bounds with
                {
                    Y = pair.Above.Bounds.Bottom,
                    Height = pair.Below.Bounds.Y - NameHeight - pair.Above.Bounds.Bottom,
                }
            );

    private bool IsFault(int column, SceneBox above) =>
        comparison.Stacks[column] is { CannotRun: true } stack
        && above.Node == stack.Steps.LastOrDefault(stack.IsInside);

    private IEnumerable<(SceneBox Above, SceneBox Below)> Pairs(
        int column,
        Dictionary<(int Column, Node Step), SceneBox> boxes
    )
    {
        List<SceneBox> all = comparison.Stacks[column].Steps.Select(step => boxes[(column, step)]).ToList();
        return all.Zip(all.Skip(1));
    }
}
