namespace Strata.Engine.Diagrams.Charts;

/// <summary>A thing and its size, for a chart.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Text">Its size as written.</param>
/// <param name="Token">The colour of its bar.</param>
internal sealed record ChartRow(string Label, long Bytes, string Text, string Token);

/// <summary>A chart laid out at coordinates, in CSS pixels.</summary>
internal sealed record Chart(
    string Variant,
    int Width,
    int Height,
    IReadOnlyList<ChartBar> Bars,
    IReadOnlyList<ChartTick> Ticks
);

/// <summary>A bar with its label above and its size at the right.</summary>
internal sealed record ChartBar(
    string Token,
    int X,
    int Y,
    int Width,
    int Height,
    string Label,
    int LabelY,
    string Text,
    int TextX
);

/// <summary>A line of the scale, with its text above.</summary>
internal sealed record ChartTick(int X, int TextX, int Y, int Height, string Text);

/// <summary>Sizes as bars on a logarithmic scale: base images differ by six orders of magnitude.</summary>
internal static class SizeChart
{
    private const int RowHeight = 44;
    private const int BarHeight = 14;
    private const int ScaleHeight = 24;
    private const int Edge = 2;
    private const int HalfTickText = 20;

    /// <summary>At the right, where sizes stand and no line of the scale crosses them.</summary>
    private const int ValueRoom = 76;

    private static readonly (long Bytes, string Text)[] Scale =
    [
        (1_000, "1 kB"),
        (1_000_000, "1 MB"),
        (1_000_000_000, "1 GB"),
    ];

    /// <param name="rows">The sizes, in the order drawn.</param>
    /// <param name="variant"><c>wide</c> or <c>narrow</c>.</param>
    public static Chart Compute(IReadOnlyList<ChartRow> rows, string variant)
    {
        int width = variant == "wide" ? 720 : 288;
        int height = ScaleHeight + rows.Count * RowHeight;
        double smallest = Math.Log10(Math.Min(1_000, rows.Min(row => Math.Max(1, row.Bytes))));
        double largest = Math.Log10(rows.Max(row => row.Bytes)) + 0.1;
        int At(long bytes) =>
            Edge
            + (int)
                Math.Round(
                    (width - 2 * Edge - ValueRoom) * (Math.Log10(Math.Max(1, bytes)) - smallest) / (largest - smallest),
                    MidpointRounding.AwayFromZero
                );

        List<ChartBar> bars = rows.Select(
                (row, index) =>
                {
                    int top = ScaleHeight + index * RowHeight;
                    return new ChartBar(
                        row.Token,
                        Edge,
                        top + 22,
                        Math.Max(2, At(row.Bytes) - Edge),
                        BarHeight,
                        row.Label,
                        top + 16,
                        row.Text,
                        width - Edge
                    );
                }
            )
            .ToList();
        List<ChartTick> ticks = Scale
            .Where(mark => mark.Bytes <= rows.Max(row => row.Bytes))
            .Select(mark => new ChartTick(
                At(mark.Bytes),
                Math.Clamp(At(mark.Bytes), HalfTickText, width - HalfTickText),
                ScaleHeight,
                height - ScaleHeight,
                mark.Text
            ))
            .ToList();
        return new Chart(variant, width, height, bars, ticks);
    }
}
