using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>The columns of a comparison, all of the same width, and the margin for the names of its rows.</summary>
internal sealed record CompareGrid
{
    /// <summary>The margin of the scene, for outlines.</summary>
    private const int Edge = 1;

    /// <summary>The free space between the name of a row and the first column.</summary>
    private const int NameGap = 8;
    private const int LeastMargin = 96;
    private const int MostMargin = 160;

    /// <summary>The most that a narrow column grows for a long word.</summary>
    private const int MostGrowth = 16;

    public required int Width { get; init; }

    /// <summary>The width for the names of rows; 0 for names above the rows.</summary>
    public required int Margin { get; init; }

    public required int ColumnWidth { get; init; }

    public required int ColumnGap { get; init; }

    /// <summary>The distance of a machine's outline from what is in it.</summary>
    public required int Inset { get; init; }

    /// <summary>The padding of a box beside its text.</summary>
    public required int Padding { get; init; }

    /// <summary>The most machines around each other in one column.</summary>
    public required int Depth { get; init; }

    public int BoxWidth => ColumnWidth - 2 * Inset * Depth;

    public int TextWidth => BoxWidth - 2 * Padding;

    public int NameWidth => Margin - NameGap;

    /// <summary>The left side of a column.</summary>
    public int Left(int column) => Edge + Margin + column * (ColumnWidth + ColumnGap);

    /// <summary>The left side of the boxes in a column.</summary>
    public int BoxLeft(int column) => Left(column) + Inset * Depth;

    /// <summary>The columns of a wide picture.</summary>
    /// <param name="count">The number of columns.</param>
    /// <param name="depth">The most machines around each other.</param>
    /// <param name="names">The names of the rows.</param>
    public static CompareGrid Wide(int count, int depth, IEnumerable<Label> names)
    {
        int width = Variant.Wide.Width,
            margin = Math.Clamp(names.Max(name => name.MinWidth) + NameGap, LeastMargin, MostMargin),
            gap = count == 2 ? 48 : 16;
        return new CompareGrid
        {
            Width = width,
            Margin = margin,
            ColumnWidth = (width - 2 * Edge - margin - (count - 1) * gap) / count,
            ColumnGap = gap,
            Inset = 6,
            Padding = 8,
            Depth = depth,
        };
    }

    /// <summary>
    /// The columns of a narrow picture. A phone shows three or four of them smaller, so that the picture stays one; the
    /// text version has their text in full size.
    /// </summary>
    /// <param name="count">The number of columns.</param>
    /// <param name="depth">The most machines around each other.</param>
    /// <param name="labels">The texts of the columns.</param>
    public static CompareGrid Narrow(int count, int depth, IEnumerable<Label> labels)
    {
        var grid = new CompareGrid
        {
            Width =
                count == 2 ? Variant.Narrow.Width
                : count == 3 ? 343
                : 436,
            Margin = 0,
            ColumnWidth = 0,
            ColumnGap = 8,
            Inset = 4,
            Padding = 3,
            Depth = depth,
        };
        int gaps = 2 * Edge + (count - 1) * grid.ColumnGap,
            column = (grid.Width - gaps) / count;
        grid = grid with { ColumnWidth = column };
        column += Math.Clamp(labels.Max(label => label.MinWidth) - grid.TextWidth, 0, MostGrowth);
        return grid with { ColumnWidth = column, Width = gaps + count * column };
    }
}
