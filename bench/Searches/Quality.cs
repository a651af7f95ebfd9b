using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Strata.Bench.Searches;

/// <summary>
/// Compares how well readers find pages: the mean reciprocal rank of the right page for each kind of query, beside
/// Pagefind on the same built site. Lists of posts, which Strata does not index, are ignored in both.
/// </summary>
internal static partial class Quality
{
    private const int Port = 8498;

    /// <param name="pagefind">The program of Pagefind; null to measure Strata alone.</param>
    /// <param name="sites">Built sites and the tables of their queries, in turn.</param>
    public static async Task Table(string? pagefind, IReadOnlyList<string> sites)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] }
        );
        Console.WriteLine("| Site | Queries | Search | MRR | First | None of eight | Index kB | Query kB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (string[] site in sites.Chunk(2))
            await Measure(site[0], site[1], pagefind, browser);
    }

    private static async Task Measure(string output, string table, string? pagefind, IBrowser browser)
    {
        IReadOnlyList<Query> queries = [.. Query.Read(table).Select(query => Moved(query, output))];
        if (pagefind is not null)
            Index(pagefind, output);
        using var server = new StaticServer(output, Port);
        HashSet<string> indexed = [.. IndexedPaths(output)];
        foreach (SearchEngine engine in pagefind is null ? [SearchEngine.Strata] : Engines)
        {
            IReadOnlyList<Answer> answers = await engine.AnswersTo(queries, browser, server.Home);
            long size = SizeOf(output + engine.Files);
            string name = Path.GetFileNameWithoutExtension(table);
            foreach (IGrouping<string, Answer> kind in answers.GroupBy(answer => answer.Query.Kind))
                Console.WriteLine(Row(name, kind.Key, engine, [.. kind], indexed, size));
            Console.WriteLine(Row(name, "all", engine, answers, indexed, size));
            foreach (Answer answer in answers.Where(answer => answer.ReciprocalRank(indexed) < 1))
                Console.Error.WriteLine(
                    $"{name} {engine.Name} '{answer.Query.Text}': {answer.ReciprocalRank(indexed):0.00}, "
                        + $"first {answer.Paths.FirstOrDefault(indexed.Contains) ?? "nothing"}"
                );
        }
    }

    private static readonly SearchEngine[] Engines = [SearchEngine.Strata, SearchEngine.Pagefind];

    private static string Row(
        string site,
        string kind,
        SearchEngine engine,
        IReadOnlyList<Answer> answers,
        IReadOnlySet<string> indexed,
        long size
    )
    {
        double[] ranks = [.. answers.Select(answer => answer.ReciprocalRank(indexed))];
        int[] bytes = [.. answers.Select(answer => answer.Bytes).Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {site} | {answers.Count} {kind} | {engine.Name} | {ranks.Average():0.00} "
                + $"| {ranks.Count(rank => rank == 1)} | {ranks.Count(rank => rank == 0)} "
                + $"| {size / 1000} | {bytes[bytes.Length / 2] / 1000} |"
        );
    }

    /// <summary>The pages of Strata's index, from its files of texts.</summary>
    private static IEnumerable<string> IndexedPaths(string output) =>
        Directory
            .EnumerateFiles(output + "/_strata/search/en", "t*.js")
            .Select(file => File.ReadAllText(file).Trim())
            .Select(text => JsonDocument.Parse(text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..^1]).RootElement)
            .SelectMany(shard =>
                shard.EnumerateArray().Select(part => "/" + Uri.UnescapeDataString(part[1].GetString()!))
            )
            .Distinct();

    /// <summary>A query whose pages are where the redirects of the site lead.</summary>
    private static Query Moved(Query query, string output) =>
        query with
        {
            Pages =
            [
                .. query.Pages.Select(page =>
                {
                    string file = output + page + (page.EndsWith('/') ? "index.html" : "");
                    Match redirect = File.Exists(file) ? Refresh().Match(File.ReadAllText(file)) : Match.Empty;
                    return redirect.Success
                        ? new Uri(new Uri("http://site.invalid" + page), redirect.Groups["target"].Value).AbsolutePath
                        : page;
                }),
            ],
        };

    private static long SizeOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

    [GeneratedRegex("""http-equiv="?refresh"? content="[^"]*url=(?<target>[^"]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Refresh();

    private static void Index(string pagefind, string output)
    {
        using Process process = Process.Start(pagefind, ["--site", output, "--root-selector", "main", "--quiet"]);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("Pagefind failed.");
    }
}
