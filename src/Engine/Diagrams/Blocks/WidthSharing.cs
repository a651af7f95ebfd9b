namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Shares the width of a row out among its blocks.</summary>
internal static class WidthSharing
{
    /// <summary>
    /// The widths of blocks that together fill the room. Those of one sort are equally wide where that leaves each
    /// enough; else
    /// each gets what it needs. What is left over is shared in proportion.
    /// </summary>
    public static int[] Share(IReadOnlyList<Block> blocks, int room)
    {
        int[] natural = blocks.Select(block => block.MaxContentWidth).ToArray();
        int[] comfortable = blocks.Select(block => block.PreferredWidth).ToArray();
        int[] naturalAlike = Alike(blocks, natural);
        int[] comfortableAlike = Alike(blocks, comfortable);
        if (naturalAlike.Sum() <= room)
            return Grow(naturalAlike, naturalAlike, room);
        if (comfortableAlike.Sum() <= room)
            return Grow(comfortableAlike, Differences(naturalAlike, comfortableAlike), room);
        if (comfortable.Sum() <= room)
            return Grow(comfortable, Differences(natural, comfortable), room);
        int[] least = blocks.Select(block => block.MinWidth).ToArray();
        return Grow(least, Differences(comfortable, least), room);
    }

    /// <summary>Adds what is left of the room to the widths, in proportion to the weights.</summary>
    private static int[] Grow(int[] widths, int[] weights, int room)
    {
        long rest = Math.Max(0, room - widths.Sum());
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

    private static int[] Differences(int[] more, int[] less) =>
        more.Zip(less, (one, other) => Math.Max(0, one - other)).ToArray();

    private static int[] Alike(IReadOnlyList<Block> blocks, int[] widths)
    {
        Dictionary<string, int> widest = new(StringComparer.Ordinal);
        for (int i = 0; i < widths.Length; i++)
            widest[blocks[i].SizeGroup] = Math.Max(widths[i], widest.GetValueOrDefault(blocks[i].SizeGroup));
        return blocks.Select(block => widest[block.SizeGroup]).ToArray();
    }
}
