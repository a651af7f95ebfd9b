namespace Strata.Bench.Fuzzing;

/// <summary>A part of the program that reads files, for any bytes in place of a file.</summary>
/// <param name="Name">The kind of file.</param>
/// <param name="Read">Reads bytes; the result is a text that is the same for the same bytes.</param>
/// <param name="Share">Its share of the inputs; readers that take long have a small one.</param>
public sealed record Reader(string Name, Func<byte[], string> Read, int Share = 8)
{
    /// <summary>The most CPU time for an input, which other programs on the machine do not change.</summary>
    public int MaxSeconds { get; init; } = 2;
}
