using System.Diagnostics;

namespace Strata.Bench.Fuzzing;

/// <summary>Removes lines and bytes from an input as long as it fails in the same way, for a limited time.</summary>
internal static class Minimizer
{
    private const int MaxTrials = 1500;

    /// <summary>The most time, since each trial of a slow input takes seconds.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    public static byte[] Minimize(Reader reader, byte[] input, Failure failure)
    {
        int trials = 0;
        long start = Stopwatch.GetTimestamp();
        List<byte[]> lines = Reduce([.. Lines(input)]);
        List<byte[]> parts = Reduce([.. lines.SelectMany(line => line).Select(single => new[] { single })]);
        return Join(parts);

        List<byte[]> Reduce(List<byte[]> parts)
        {
            for (int length = parts.Count / 2; length > 0; length /= 2)
            {
                for (int at = 0; at < parts.Count && IsInBounds(); )
                {
                    List<byte[]> rest = [.. parts[..at], .. parts[Math.Min(parts.Count, at + length)..]];
                    trials++;
                    if (Trial.Of(reader, Join(rest))?.Kind == failure.Kind)
                        parts = rest;
                    else
                        at += length;
                }
            }

            return parts;
        }

        bool IsInBounds() => trials < MaxTrials && Stopwatch.GetElapsedTime(start) < MaxTime;
    }

    private static byte[] Join(List<byte[]> parts) => [.. parts.SelectMany(part => part)];

    private static IEnumerable<byte[]> Lines(byte[] input)
    {
        for (int start = 0; start < input.Length; )
        {
            int end = Array.IndexOf(input, (byte)'\n', start);
            end = end < 0 ? input.Length : end + 1;
            yield return input[start..end];
            start = end;
        }
    }
}
