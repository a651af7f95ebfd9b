using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Charts;

/// <summary>A chart laid out at coordinates, in CSS pixels.</summary>
internal sealed record Chart
{
    public required Variant Variant { get; init; }

    public required int Height { get; init; }

    public required IReadOnlyList<ChartBar> Bars { get; init; }

    public required IReadOnlyList<ChartTick> Ticks { get; init; }
}

/// <summary>An item of a chart.</summary>
/// <param name="Label">The label.</param>
/// <param name="Bytes">The size.</param>
/// <param name="Text">The size as written.</param>
/// <param name="Token">The colour token of the bar.</param>
internal sealed record ChartRow(string Label, long Bytes, string Text, string Token);

/// <summary>A bar, with its label above and its size at the right.</summary>
/// <param name="Row">The item.</param>
/// <param name="Bounds">The rectangle of the bar.</param>
/// <param name="LabelY">The baseline of the label and of the size.</param>
/// <param name="TextX">The right end of the size.</param>
internal sealed record ChartBar(ChartRow Row, Rectangle Bounds, int LabelY, int TextX);

/// <summary>A line of the scale, with its text above.</summary>
/// <param name="X">The position of the line.</param>
/// <param name="TextX">The middle of the text, which stays inside the chart.</param>
/// <param name="Y">The top of the line.</param>
/// <param name="Height">The length of the line.</param>
/// <param name="Text">The text.</param>
internal sealed record ChartTick(int X, int TextX, int Y, int Height, string Text);

/// <summary>Lays out sizes as bars on a logarithmic scale: base images span six orders of magnitude.</summary>
internal static class SizeChart
{
    private const int RowHeight = 44;
    private const int LabelBaseline = 16;
    private const int BarTop = 22;
    private const int BarHeight = 14;
    private const int ScaleHeight = 24;
    private const int Margin = 2;
    private const int HalfTickText = 20;

    /// <summary>The space for the sizes at the right, which no line of the scale crosses.</summary>
    private const int ValueWidth = 76;

    private static readonly (long Bytes, string Text)[] Scale =
    [
        (1_000, "1 kB"),
        (1_000_000, "1 MB"),
        (1_000_000_000, "1 GB"),
    ];

    /// <summary>Lays out a chart.</summary>
    /// <param name="rows">The items, top to bottom; at least one.</param>
    /// <param name="variant">The variant.</param>
    public static Chart Compute(IReadOnlyList<ChartRow> rows, Variant variant)
    {
        int width = variant.Width;
        int height = ScaleHeight + rows.Count * RowHeight;
        double smallest = Math.Log10(Math.Min(1_000, rows.Min(row => Math.Max(1, row.Bytes))));
        double largest = Math.Log10(rows.Max(row => row.Bytes)) + 0.1;
        int PositionOf(long bytes)
        {
            double fraction = (Math.Log10(Math.Max(1, bytes)) - smallest) / (largest - smallest);
            return Margin
                + (int)Math.Round((width - 2 * Margin - ValueWidth) * fraction, MidpointRounding.AwayFromZero);
        }

        ChartBar Bar(ChartRow row, int index)
        {
            int top = ScaleHeight + index * RowHeight;
            var bounds = new Rectangle(Margin, top + BarTop, Math.Max(2, PositionOf(row.Bytes) - Margin), BarHeight);
            return new ChartBar(row, bounds, top + LabelBaseline, width - Margin);
        }

        ChartTick Tick((long Bytes, string Text) mark) =>
            new(
                PositionOf(mark.Bytes),
                Math.Clamp(PositionOf(mark.Bytes), HalfTickText, width - HalfTickText),
                ScaleHeight,
                height - ScaleHeight,
                mark.Text
            );

        return new Chart
        {
            Variant = variant,
            Height = height,
            Bars = rows.Select(Bar).ToList(),
            Ticks = Scale.Where(mark => mark.Bytes <= rows.Max(row => row.Bytes)).Select(Tick).ToList(),
        };
    }
}
