using System.Text;

namespace Strata.Engine.Search;

/// <summary>
/// A list of parts of pages as text: gaps of five bits a letter, with a sixth that says whether more follow; or, where
/// that is shorter,
/// an asterisk and a bit for every part. So no word needs more than a sixth of a letter for each part of the site.
/// </summary>
internal static class PostingList
{
    /// <summary>The letters of six bits.</summary>
    public const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <param name="parts">The numbers, lowest first.</param>
    /// <param name="text">What the list is appended to.</param>
    public static void Append(IReadOnlyList<int> parts, StringBuilder text)
    {
        if (parts.Count == 0)
            return;
        int start = text.Length;
        int bits = 1 + (parts[^1] / 6) + 1;
        int before = -1;
        foreach (int part in parts)
        {
            int gap = part - before - 1;
            before = part;
            for (; gap >= 32; gap >>= 5)
                text.Append(Letters[32 | (gap & 31)]);
            text.Append(Letters[gap]);
        }

        if (text.Length - start <= bits)
            return;
        text.Length = start;
        text.Append('*');
        int sixes = 0;
        int at = 0;
        foreach (int part in parts)
        {
            for (; at < part / 6; at++)
            {
                text.Append(Letters[sixes]);
                sixes = 0;
            }

            sixes |= 1 << (part % 6);
        }

        text.Append(Letters[sixes]);
    }
}
