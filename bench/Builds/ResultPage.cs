using System.Globalization;

namespace Strata.Bench.Builds;

/// <summary>Writes the measured table into its page of the documentation.</summary>
internal static class ResultPage
{
    private const string Heading = "## Results\n";

    /// <param name="page">The page, whose section with the results is replaced.</param>
    /// <param name="command">The command that measured.</param>
    /// <param name="hugo">The version of Hugo.</param>
    /// <param name="rows">The rows of the table.</param>
    public static void Write(string page, string command, string hugo, IReadOnlyList<string> rows)
    {
        string text = File.ReadAllText(page);
        int start = text.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length;
        int end = text.IndexOf("\n## ", start, StringComparison.Ordinal);
        string day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string section =
            $"\nMeasured on {day} with `{command}` and {hugo}, on {Machine()}.\n\n{Comparison.TableHead}\n"
            + string.Join('\n', rows)
            + "\n";
        File.WriteAllText(page, text[..start] + section + text[end..]);
    }

    private static string Machine()
    {
        string model = File.ReadLines("/proc/cpuinfo")
            .First(line => line.StartsWith("model name", StringComparison.Ordinal))
            .Split(": ")[1];
        string memory = File.ReadLines("/proc/meminfo").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        long gib = long.Parse(memory, CultureInfo.InvariantCulture) >> 20;
        return $"a virtual machine with {Environment.ProcessorCount} cores of {model} and {gib} GiB";
    }
}
