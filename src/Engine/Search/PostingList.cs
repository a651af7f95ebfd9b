using System.Text;

namespace Strata.Engine.Search;

/// <summary>
/// Writes an ascending list of part numbers as text: the gaps between them in letters of five bits, with a sixth bit if
/// more follow; or, if that is shorter, an asterisk and a bitmap with six parts a letter. So a list never takes more
/// than a sixth of a letter for each part of the site.
/// </summary>
internal static class PostingList
{
    /// <summary>The letters of six bits, by value.</summary>
    public const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <param name="parts">The numbers, lowest first.</param>
    /// <param name="text">Receives the list.</param>
    public static void Append(IReadOnlyList<int> parts, StringBuilder text)
    {
        if (parts.Count == 0)
            return;
        int start = text.Length;
        AppendGaps(parts, text);
        int bitmapLength = 1 + (parts[^1] / 6) + 1;
        if (text.Length - start <= bitmapLength)
            return;
        text.Length = start;
        AppendBitmap(parts, text);
    }

    private static void AppendGaps(IReadOnlyList<int> parts, StringBuilder text)
    {
        int previous = -1;
        foreach (int part in parts)
        {
            int gap = part - previous - 1;
            previous = part;
            for (; gap >= 32; gap >>= 5)
                text.Append(Letters[32 | (gap & 31)]);
            text.Append(Letters[gap]);
        }
    }

    private static void AppendBitmap(IReadOnlyList<int> parts, StringBuilder text)
    {
        text.Append('*');
        int bits = 0;
        int letter = 0;
        foreach (int part in parts)
        {
            for (; letter < part / 6; letter++)
            {
                text.Append(Letters[bits]);
                bits = 0;
            }

            bits |= 1 << (part % 6);
        }

        text.Append(Letters[bits]);
    }
}
