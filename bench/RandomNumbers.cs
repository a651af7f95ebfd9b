namespace Strata.Bench;

/// <summary>
/// Random numbers of SplitMix64, a published generator of ten lines: .NET's own generator guarantees no sequence across
/// releases, and the posts must stay the same for measurements to be comparable.
/// </summary>
internal sealed class RandomNumbers(int seed)
{
    private ulong state = (ulong)seed;

    /// <summary>A number from 0 up to <paramref name="limit"/>, exclusive.</summary>
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
