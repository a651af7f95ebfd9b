namespace Strata.Bench;

/// <summary>
/// Draws of SplitMix64, a published generator of ten lines: the base library's promises no sequence across releases of
/// .NET,
/// and the posts must stay the same for measurements to be comparable.
/// </summary>
internal sealed class Draw(int seed)
{
    private ulong state = (ulong)seed;

    /// <summary>A number from 0 up to, and without, <paramref name="limit"/>.</summary>
    public int Below(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 31;
        return (int)(mixed % (ulong)limit);
    }
}
