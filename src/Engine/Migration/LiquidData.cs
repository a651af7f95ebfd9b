using System.Collections.Concurrent;
using Fluid.Values;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// The data files of a Jekyll tree, in YAML, JSON, CSV and TSV. A file that cannot be read is not available to pages,
/// and is reported once.
/// </summary>
internal sealed class LiquidData(IncludedFiles files)
{
    private static readonly string[] Endings = [".yml", ".yaml", ".json", ".csv", ".tsv"];

    private readonly ConcurrentDictionary<string, FluidValue> read = new(StringComparer.Ordinal);

    /// <summary>The names of the values in a folder.</summary>
    public IEnumerable<string> NamesIn(string folder) =>
        files
            .Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal))
            .Select(path => path[folder.Length..])
            .Select(path => path.Contains('/') ? path[..path.IndexOf('/')] : Path.GetFileNameWithoutExtension(path))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The value of a file, or a folder; null if there is none.</summary>
    public FluidValue? ValueOf(string folder, string name)
    {
        foreach (string ending in Endings)
        {
            if (files.Text(folder + name + ending) is { } text)
                return read.GetOrAdd(folder + name + ending, path => Read(path, text));
        }

        string inner = $"{folder}{name}/";
        return files.Paths.Any(path => path.StartsWith(inner, StringComparison.Ordinal))
            ? new DictionaryValue(new LiquidDataFolder(this, inner))
            : null;
    }

    /// <summary>Reports a data file that cannot be read.</summary>
    public static void Check(string path, string text, FileReport report)
    {
        if (Path.GetExtension(path) is ".csv" or ".tsv")
            CheckTable(path, text, report);
        if (Path.GetExtension(path) is not (".yml" or ".yaml" or ".json"))
            return;
        FileReport local = report.Local();
        YamlText.ReadForeign(text, local);
        if (local.Bag.Sorted().FirstOrDefault(found => found.Severity is Severity.Error) is { } error)
            report.Add(
                Codes.LiquidNotRun,
                error.Span,
                $"The data file cannot be read, so no page shows it. {error.Message}",
                error.Fix
            );
    }

    private static void CheckTable(string path, string text, FileReport report)
    {
        if (DelimitedText.Read(text, SeparatorOf(path)).OpenQuote is { } quote)
            report.Add(
                Codes.LiquidNotRun,
                new LineMap(text).SpanAt(quote, 1),
                "The quotation mark is not closed, so its cell has the rest of the file.",
                "Close it, or write two quotation marks for one that is part of the text."
            );
    }

    private static char SeparatorOf(string path) => Path.GetExtension(path) == ".csv" ? ',' : '\t';

    private static FluidValue Read(string path, string text) =>
        Path.GetExtension(path) switch
        {
            ".csv" or ".tsv" => Table(DelimitedText.Read(text, SeparatorOf(path)).Rows),
            _ => YamlText.ReadForeign(text, new FileReport(path, new DiagnosticBag())) is [var root, ..]
                ? LiquidYaml.ValueOf(root)
                : throw new LiquidUnavailableException(),
        };

    /// <summary>The rows below the first one, each with the names in the first one.</summary>
    private static ArrayValue Table(IReadOnlyList<IReadOnlyList<string>> rows) =>
        new([
            .. rows.Skip(1)
                .Select(row => new DictionaryValue(
                    new FluidValueDictionaryFluidIndexable(
                        rows[0]
                            .Zip(row)
                            .DistinctBy(cell => cell.First)
                            .ToDictionary(cell => cell.First, cell => (FluidValue)new StringValue(cell.Second))
                    )
                )),
        ]);
}
