using System.Diagnostics;
using System.Globalization;
using System.Text;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Import;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Bench.Import;

/// <summary>
/// Imports every file of a folder, then draws, builds and verifies what it became, and counts what failed and why.
/// </summary>
internal static class ImportTrial
{
    private static readonly SiteFiles NoSite = SiteFiles.FromText(new Dictionary<string, string>());

    /// <summary>Prints the counts, and a line for each file that did not come through.</summary>
    /// <param name="folder">The folder with Compose files, manifests and output of Docker.</param>
    /// <param name="drawings">The folder to write topologies and drawings to; null for none.</param>
    public static void Run(string folder, string? drawings)
    {
        List<string> files = Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => TrialInput.KindOf(path) is not null)
            .Order(StringComparer.Ordinal)
            .ToList();
        long start = Stopwatch.GetTimestamp();
        var results = new TrialResult[files.Count];
        Parallel.For(0, files.Count, index => results[index] = Try(files[index], folder));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (TrialResult result in results.Where(result => result.Failure is not null))
            Console.WriteLine($"{result.Path}: {result.Failure}");
        if (drawings is not null)
            Write(results, drawings);
        Print(results, seconds);
    }

    private static TrialResult Try(string path, string folder)
    {
        string name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        var result = new TrialResult(name, TrialInput.KindOf(path)!);
        TopologyImport import = TrialInput.Read(path, result.Kind, folder);
        ImportedTopology written = import.Write("topology.yml");
        if (written.Text is not { } text)
            return result with { Stage = "refused", Failure = FirstError(written.Diagnostics) };
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        result = result with
        {
            Stage = "imported",
            Topology = text,
            Gaps = written.Diagnostics.Count,
            Bases = ContainerBases.Count(text),
        };
        DiagramFile drawn = DiagramRenderer.Render(
            NoSite,
            new DiagramFileRequest
            {
                Path = "topology.yml",
                Content = bytes,
                Format = DiagramFormat.Svg,
            },
            new BuildOptions()
        );
        result = result with { Drawing = drawn.Body };
        if (drawn.Body is null)
            return result with { Failure = "draw: " + FirstError(drawn.Diagnostics) };
        var page = new Dictionary<string, string>
        {
            ["data/topologies/imported.yml"] = text,
            ["input/index.md"] = "![What runs there](diagram:imported)\n",
        };
        Site site = SiteBuilder.Plan(SiteFiles.FromText(page), new BuildOptions());
        if (site.Diagnostics.FirstOrDefault(each => each.Severity is Severity.Error) is { } error)
            return result with { Failure = "build: " + error };
        result = result with { IsBuilt = true };
        IReadOnlyList<Diagnostic> differences = import.Verify(new ImportFile("topology.yml", bytes), NoSite);
        return differences.Count == 0
            ? result with
            {
                IsClean = true,
            }
            : result with
            {
                Failure = "verify: " + differences[0],
            };
    }

    private static string FirstError(IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.FirstOrDefault(each => each.Severity is Severity.Error)?.ToString() ?? "no error";

    private static void Write(IEnumerable<TrialResult> results, string folder)
    {
        foreach (TrialResult result in results.Where(result => result.Topology is not null))
        {
            string path = Path.Combine(folder, result.Path.Replace('/', '~'));
            Directory.CreateDirectory(folder);
            File.WriteAllText(path + ".topology.yml", result.Topology);
            if (result.Drawing is { } drawing)
                File.WriteAllBytes(path + ".svg", drawing);
        }
    }

    private static void Print(IReadOnlyList<TrialResult> results, double seconds)
    {
        Console.WriteLine();
        Console.WriteLine(
            $"{"input", -12} {"files", 6} {"imported", 8} {"refused", 8} {"drawn", 6} {"built", 6} {"clean", 6} "
                + $"{"containers", 10} {"base known", 10} {"gaps", 6}"
        );
        foreach (var kind in results.GroupBy(result => result.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            PrintRow(kind.Key, [.. kind]);
        PrintRow("all", results);
        Console.WriteLine();
        foreach (
            var refusal in results
                .Where(result => result.Stage == "refused")
                .GroupBy(result => CodeIn(result.Failure!))
                .OrderByDescending(group => group.Count())
        )
            Console.WriteLine($"refused {refusal.Key}: {refusal.Count()}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"));
    }

    private static void PrintRow(string name, IReadOnlyList<TrialResult> results)
    {
        int containers = results.Sum(result => result.Bases.Containers);
        int known = results.Sum(result => result.Bases.Known);
        double share = containers == 0 ? 0 : 100.0 * known / containers;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -12} {results.Count, 6} {results.Count(result => result.Topology is not null), 8} "
                    + $"{results.Count(result => result.Stage == "refused"), 8} "
                    + $"{results.Count(result => result.Drawing is not null), 6} "
                    + $"{results.Count(result => result.IsBuilt), 6} {results.Count(result => result.IsClean), 6} "
                    + $"{containers, 10} {known, 5} {share, 3:0}% {results.Sum(result => result.Gaps), 6}"
            )
        );
    }

    /// <summary>The code and the message of a diagnostic, without its position.</summary>
    private static string CodeIn(string failure)
    {
        int end = failure.IndexOf("): ", StringComparison.Ordinal);
        string text = end < 0 ? failure : failure[(end + 3)..];
        return text.Length > 110 ? text[..110] : text;
    }
}
