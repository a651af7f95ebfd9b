namespace Strata.Engine.Catalogues;

/// <summary>
/// Versions or builds from one to another, both included. A bound says as much as it has parts: 535 holds 535.104.05,
/// and a
/// range up to 524 holds all of 524.
/// </summary>
/// <param name="From">The first, in parts.</param>
/// <param name="To">The last; null for no end.</param>
internal sealed record VersionRange(int[] From, int[]? To)
{
    /// <summary>Reads <c>20348</c>, <c>22000-26099</c> or <c>580+</c>; null for anything else.</summary>
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
        string[] written = text.Trim().Split('.');
        int[] parts = new int[written.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!written[i].All(char.IsAsciiDigit) || !int.TryParse(written[i], out parts[i]))
                return null;
        }

        return parts;
    }

    /// <summary>Compares as many parts as the bound has.</summary>
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
