namespace Strata.Bench.Fuzzing;

/// <summary>A failure of a reader.</summary>
/// <param name="Kind">The same text for failures of the same cause.</param>
/// <param name="Details">The exception, or the difference.</param>
public sealed record Failure(string Kind, string Details);

/// <summary>Reads an input twice, and finds what must not happen for any input.</summary>
public static class Trial
{
    /// <summary>The failure for an input: an exception, more CPU time than allowed, or two different results.</summary>
    public static Failure? Of(Reader reader, byte[] input)
    {
        try
        {
            string first = reader.Read(input);
            TimeSpan start = Environment.CpuUsage.TotalTime;
            string again = reader.Read(input);
            double seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            if (again != first)
                return new Failure($"{reader.Name}: two results", $"{first}\n<>\n{again}");
            return seconds > reader.MaxSeconds ? new Failure($"{reader.Name}: slow", $"{seconds:0.0} s") : null;
        }
        catch (Exception error)
        {
            Exception cause = error.GetBaseException();
            string? place = cause.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Strata.Engine"));
            return new Failure($"{reader.Name}: {cause.GetType().Name} {place?.Trim()}", cause.ToString());
        }
    }
}
