namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Shares the width of a row among its blocks.</summary>
internal static class WidthSharing
{
    /// <summary>
    /// The widths of blocks that together fill a width. Blocks of one group get equal widths if every block then still
    /// has its preferred width; otherwise each gets what it needs. The remainder is shared in proportion.
    /// </summary>
    public static int[] Share(IReadOnlyList<Block> blocks, int available)
    {
        int[] max = blocks.Select(block => block.MaxContentWidth).ToArray();
        int[] preferred = blocks.Select(block => block.PreferredWidth).ToArray();
        int[] equalMax = Equalize(blocks, max);
        int[] equalPreferred = Equalize(blocks, preferred);
        if (equalMax.Sum() <= available)
            return Grow(equalMax, Growing(blocks, equalMax), available);
        if (equalPreferred.Sum() <= available)
            return Grow(equalPreferred, Differences(equalMax, equalPreferred), available);
        if (preferred.Sum() <= available)
            return Grow(preferred, Differences(max, preferred), available);
        int[] min = blocks.Select(block => block.MinWidth).ToArray();
        return Grow(min, Differences(preferred, min), available);
    }

    /// <summary>
    /// The widths of blocks of which none is wider than its maximum width: as far as there is space, all boxes in them
    /// are equally wide. The rest goes to frames and slabs; without any, it stays free.
    /// </summary>
    public static int[] ShareUpToMax(IReadOnlyList<Block> blocks, int available)
    {
        int[] equalMax = Equalize(blocks, blocks.Select(block => block.MaxContentWidth).ToArray());
        if (equalMax.Sum() > available)
            return Share(blocks, available);
        int WidthAt(int i, int boxWidth) =>
            Math.Min(blocks[i].MaxWidth, Math.Max(equalMax[i], blocks[i].WidthAtBoxWidth(boxWidth)));
        int least = 0,
            most = available;
        while (least < most)
        {
            int middle = (least + most + 1) / 2,
                rest = available;
            for (int i = 0; i < blocks.Count && rest >= 0; i++)
                rest -= WidthAt(i, middle);
            if (rest >= 0)
                least = middle;
            else
                most = middle - 1;
        }

        int[] widths = equalMax.Select((_, i) => WidthAt(i, least)).ToArray();
        int[] weights = widths.Select((width, i) => blocks[i].MaxWidth == Block.Unlimited ? width : 0).ToArray();
        return weights.Sum() > 0 ? Grow(widths, weights, available) : widths;
    }

    /// <summary>The widths as weights, but none of a block that does not grow.</summary>
    private static int[] Growing(IReadOnlyList<Block> blocks, int[] widths) =>
        widths.Select((width, i) => blocks[i].IsFixed ? 0 : width).ToArray();

    /// <summary>Adds the remaining width to the widths, in proportion to weights.</summary>
    private static int[] Grow(int[] widths, int[] weights, int available)
    {
        long rest = Math.Max(0, available - widths.Sum());
        long weight = weights.Sum();
        var grown = new int[widths.Length];
        for (int i = 0; i < widths.Length; i++)
        {
            long share = weight > 0 ? rest * weights[i] / weight : rest / (widths.Length - i);
            grown[i] = widths[i] + (int)share;
            rest -= share;
            weight -= weights[i];
        }

        return grown;
    }

    private static int[] Differences(int[] larger, int[] smaller) =>
        larger.Zip(smaller, (one, other) => Math.Max(0, one - other)).ToArray();

    /// <summary>Raises each width to the largest one of its group.</summary>
    private static int[] Equalize(IReadOnlyList<Block> blocks, int[] widths)
    {
        Dictionary<string, int> largest = new(StringComparer.Ordinal);
        for (int i = 0; i < widths.Length; i++)
            largest[blocks[i].WidthGroup] = Math.Max(widths[i], largest.GetValueOrDefault(blocks[i].WidthGroup));
        return blocks.Select(block => largest[block.WidthGroup]).ToArray();
    }
}
