using System.Diagnostics;
using System.Text;

namespace Strata.Bench.Fuzzing;

/// <summary>Gives changed files to all readers, in one thread, for a time.</summary>
internal sealed class Fuzzer : IDisposable
{
    /// <summary>The inputs of single readers for each whole site.</summary>
    private const int InputsForEachSite = 20;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    private readonly string folder;
    private readonly FileStream current;
    private readonly HashSet<string> kinds = new(StringComparer.Ordinal);
    private long started;
    private int inputs;
    private int sites;

    /// <param name="folder">Receives the inputs that fail, and <c>current</c>, the input of the last trial.</param>
    private Fuzzer(string folder)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        current = new FileStream(Path.Combine(folder, "current"), FileMode.Create, FileAccess.Write, FileShare.Read);
    }

    public void Dispose() => current.Dispose();

    /// <summary>Runs until the time is over; the number of different failures.</summary>
    /// <param name="root">The root of this repository.</param>
    /// <param name="time">The time.</param>
    /// <param name="seed">The seed of the random numbers.</param>
    public static int Run(string root, TimeSpan time, int seed)
    {
        Console.WriteLine($"Seed {seed}. After a crash of the process, the input is artifacts/fuzz/current.");
        using Fuzzer fuzzer = new(Path.Combine(root, "artifacts", "fuzz"));
        using Timer watch = new(_ => fuzzer.StopIfStuck(), state: null, MaxTime, TimeSpan.FromSeconds(5));
        fuzzer.Run(Seeds.Of(root), time, new RandomNumbers(seed));
        Console.WriteLine($"{fuzzer.inputs} inputs, {fuzzer.sites} sites, {fuzzer.kinds.Count} failures.");
        return fuzzer.kinds.Count;
    }

    private void Run(IReadOnlyDictionary<string, IReadOnlyList<byte[]>> seeds, TimeSpan time, RandomNumbers random)
    {
        List<(Reader Reader, Mutation Mutation)> readers = Readers
            .All.Values.Where(reader => reader.Name != SmallSite.Name)
            .Select(reader => (reader, new Mutation(seeds[reader.Name], random)))
            .SelectMany(pair => Enumerable.Repeat(pair, pair.reader.Share))
            .ToList();
        Mutation site = new(seeds[SmallSite.Name], random);
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            Try(Readers.All[SmallSite.Name], site.Next());
            sites++;
            for (int input = 0; input < InputsForEachSite && Stopwatch.GetElapsedTime(start) < time; input++, inputs++)
            {
                (Reader reader, Mutation mutation) = readers[random.Below(readers.Count)];
                Try(reader, mutation.Next());
            }
        }
    }

    private void Try(Reader reader, byte[] input)
    {
        // A stack overflow ends the process before it can say anything.
        current.Position = 0;
        current.SetLength(0);
        current.Write(Encoding.UTF8.GetBytes($"{reader.Name}\n"));
        current.Write(input);
        current.Flush();
        Volatile.Write(ref started, Stopwatch.GetTimestamp());
        if (Trial.Of(reader, input) is { } failure && kinds.Add(failure.Kind))
            Report(reader, input, failure);
    }

    private void Report(Reader reader, byte[] input, Failure failure)
    {
        Volatile.Write(ref started, long.MaxValue);
        byte[] minimal = Minimizer.Minimize(reader, input, failure);
        string file = Path.Combine(folder, $"{reader.Name}-{kinds.Count}");
        File.WriteAllBytes(file, minimal);
        Console.WriteLine($"\nFAILED {failure.Kind}\n{failure.Details}\nThe input, in {file}:");
        Console.WriteLine(Encoding.UTF8.GetString(minimal));
    }

    private void StopIfStuck()
    {
        long since = Volatile.Read(ref started);
        if (since == long.MaxValue || Stopwatch.GetElapsedTime(since) < MaxTime)
            return;
        Console.WriteLine($"FAILED: an input takes more than {MaxTime.TotalSeconds} s.");
        Environment.Exit(1);
    }
}
