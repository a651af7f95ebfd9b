using System.Diagnostics;
using System.Globalization;

namespace Strata.Bench.Builds;

/// <summary>The cost of one run of a program.</summary>
/// <param name="Wall">The time that passed, in seconds.</param>
/// <param name="Cpu">The processor time, of the program and of the kernel for it, in seconds.</param>
/// <param name="Peak">The most memory, in MiB.</param>
internal readonly record struct Run(double Wall, double Cpu, double Peak)
{
    private const string Timer = "/usr/bin/time";

    /// <summary>Runs a program to its end with GNU time.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static Run Of(string program, params IEnumerable<string> arguments)
    {
        string times = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Timer, ["-f", "%e %U %S %M", "-o", times, program, .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            using Process process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{program} failed.\n{output}");
            double[] values = File.ReadAllText(times)
                .Split(' ')
                .Select(value => double.Parse(value, CultureInfo.InvariantCulture))
                .ToArray();
            return new Run(values[0], values[1] + values[2], values[3] / 1024);
        }
        finally
        {
            File.Delete(times);
        }
    }

    /// <summary>The median of each figure.</summary>
    public static Run Median(IReadOnlyList<Run> runs) =>
        new(
            Median(runs.Select(run => run.Wall)),
            Median(runs.Select(run => run.Cpu)),
            Median(runs.Select(run => run.Peak))
        );

    public static double Median(IEnumerable<double> values)
    {
        List<double> ordered = values.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }
}
