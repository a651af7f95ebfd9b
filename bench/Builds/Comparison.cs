using System.Globalization;

namespace Strata.Bench.Builds;

/// <summary>Builds the same posts with Strata and with Hugo in turn.</summary>
/// <param name="strata">The native program.</param>
/// <param name="hugo">Hugo's program.</param>
/// <param name="hugoSite">The settings and layouts of Hugo's site.</param>
/// <param name="work">An empty folder, best in memory.</param>
internal sealed class Comparison(string strata, string hugo, string hugoSite, string work)
{
    public const string TableHead = """
        | Posts | Features | Wall s: Hugo, Strata | Ratio | CPU s | Ratio | Peak MiB | Files | MB | Unchanged |
        |---|---|---|---|---|---|---|---|---|---|
        """;

    private readonly string output = Path.Combine(work, "strata-output");
    private readonly string hugoOutput = Path.Combine(work, "hugo-output");

    /// <summary>Compares one set of posts, with equal features and with all of Strata's.</summary>
    /// <returns>The rows of the table.</returns>
    public IReadOnlyList<string> Rows(int count)
    {
        string site = Path.Combine(work, $"{count}"),
            rival = Path.Combine(work, $"{count}-hugo");
        PostFiles.Write(site, count);
        Directory.CreateDirectory(rival);
        foreach (string file in Directory.EnumerateFiles(hugoSite, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(rival, Path.GetRelativePath(hugoSite, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.CreateSymbolicLink(Path.Combine(rival, "input"), Path.Combine(site, "input"));
        List<string> rows = [];
        foreach (bool all in (bool[])[false, true])
        {
            PostFiles.WriteSettings(site, all);
            rows.Add(Row(count, all, site, rival));
        }

        Directory.Delete(site, true);
        Directory.Delete(rival, true);
        return rows;
    }

    /// <summary>Builds posts with a diagram in each, which Hugo has not.</summary>
    public string DiagramRow(int count)
    {
        string site = Path.Combine(work, $"{count}-diagrams");
        PostFiles.Write(site, count, true);
        Run run = Run.Median(Enumerable.Range(0, RunsOf(count)).Select(_ => Cold(site)).ToList());
        var files = new BuiltFiles(output);
        Directory.Delete(site, true);
        Directory.Delete(output, true);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {count} | all, and a diagram in each post | –, {run.Wall:0.00} | – | –, {run.Cpu:0.00} | – "
                + $"| –, {run.Peak:0} | –, {files.Count} | –, {files.Size:0.0} | – |"
        );
    }

    private string Row(int count, bool all, string site, string rival)
    {
        List<(Run Hugo, Run Strata)> pairs = [];
        for (int pair = 0; pair < RunsOf(count); pair++)
            pairs.Add((Rival(rival), Cold(site)));
        BuiltFiles own = new(output),
            others = new(hugoOutput);
        CheckPages(own.Pages, others.Pages, count);
        Run strataRun = Run.Median(pairs.Select(pair => pair.Strata).ToList()),
            hugoRun = Run.Median(pairs.Select(pair => pair.Hugo).ToList());
        double wall = Run.Median(pairs.Select(pair => pair.Strata.Wall / pair.Hugo.Wall)),
            cpu = Run.Median(pairs.Select(pair => pair.Strata.Cpu / pair.Hugo.Cpu));
        Run again = Run.Median(Enumerable.Range(0, RunsOf(count)).Select(_ => Build(site)).ToList());
        Directory.Delete(output, true);
        Directory.Delete(hugoOutput, true);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {count} | {(all ? "all" : "equal")} | {hugoRun.Wall:0.00}, {strataRun.Wall:0.00} | {wall:0.00} "
                + $"| {hugoRun.Cpu:0.00}, {strataRun.Cpu:0.00} | {cpu:0.00} "
                + $"| {hugoRun.Peak:0}, {strataRun.Peak:0} | {others.Count}, {own.Count} "
                + $"| {others.Size:0.0}, {own.Size:0.0} | {again.Wall / strataRun.Wall:0.00} |"
        );
    }

    private Run Cold(string site)
    {
        if (Directory.Exists(output))
            Directory.Delete(output, true);
        return Build(site);
    }

    private Run Build(string site) => Run.Of(strata, "build", "--quiet", "--root", site, "--output", output);

    private Run Rival(string site)
    {
        if (Directory.Exists(hugoOutput))
            Directory.Delete(hugoOutput, true);
        return Run.Of(hugo, "--quiet", "--source", site, "--destination", hugoOutput);
    }

    /// <summary>Checks that both made every page.</summary>
    private static void CheckPages(IReadOnlySet<string> own, IReadOnlySet<string> others, int count)
    {
        if (own.SetEquals(others) && own.Count(path => path.StartsWith("posts/", StringComparison.Ordinal)) == count)
            return;
        IEnumerable<string> different = own.Except(others).Concat(others.Except(own)).Order(StringComparer.Ordinal);
        throw new InvalidOperationException(
            $"Not the same pages: {string.Join(", ", different.Take(10))}; {own.Count} and {others.Count}."
        );
    }

    /// <summary>The number of pairs: short builds vary more.</summary>
    private static int RunsOf(int count) => count <= 1000 ? 7 : 3;
}
