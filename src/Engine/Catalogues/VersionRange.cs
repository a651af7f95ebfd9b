namespace Strata.Engine.Catalogues;

/// <summary>
/// A range of versions or builds, both ends included. Only the parts that a bound has are compared: 535 contains
/// 535.104.05, and a range up to 524 contains all versions 524.x.
/// </summary>
/// <param name="From">The parts of the first version.</param>
/// <param name="To">The parts of the last version; null for an open range.</param>
internal sealed record VersionRange(int[] From, int[]? To)
{
    /// <summary>Parses <c>20348</c>, <c>22000-26099</c> or <c>580+</c>; null for any other text.</summary>
    public static VersionRange? Parse(string text)
    {
        if (text.EndsWith('+'))
            return Parts(text[..^1]) is { } open ? new(open, null) : null;
        string[] ends = text.Split('-');
        return ends.Length <= 2 && Parts(ends[0]) is { } from && Parts(ends[^1]) is { } to && Compare(from, to) <= 0
            ? new(from, to)
            : null;
    }

    public bool Contains(string version) =>
        Parts(version) is { } parts && Compare(parts, From) >= 0 && (To is null || Compare(parts, To) <= 0);

    private static int[]? Parts(string text)
    {
        string[] texts = text.Trim().Split('.');
        int[] parts = new int[texts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!texts[i].All(char.IsAsciiDigit) || !int.TryParse(texts[i], out parts[i]))
                return null;
        }

        return parts;
    }

    /// <summary>Compares the parts that the bound has; missing parts of the version are 0.</summary>
    private static int Compare(int[] version, int[] bound)
    {
        for (int i = 0; i < bound.Length; i++)
        {
            int part = i < version.Length ? version[i] : 0;
            if (part != bound[i])
                return part.CompareTo(bound[i]);
        }

        return 0;
    }
}
