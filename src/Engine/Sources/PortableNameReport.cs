using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Sources;

/// <summary>
/// Reports files that a checkout on Windows or macOS would lose: names that Windows cannot store, and two names that
/// are one name there.
/// </summary>
internal static class PortableNameReport
{
    /// <param name="paths">The files of a site, in ordinal order.</param>
    /// <param name="diagnostics">Receives one diagnostic for each name, not for each file in a folder.</param>
    public static void Add(IEnumerable<string> paths, DiagnosticBag diagnostics)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Dictionary<string, string> bySameName = new(StringComparer.OrdinalIgnoreCase);
        foreach (string path in paths)
        {
            foreach (string part in PartsOf(path).Where(seen.Add))
            {
                var report = new FileReport(path, diagnostics);
                if (PortableName.Problem(part[(part.LastIndexOf('/') + 1)..]) is { } problem)
                    report.Add(Codes.FileNameOnWindows, SourceSpan.Start, problem, "Rename it.");
                string composed = Composition.Compose(part);
                if (!bySameName.TryAdd(composed, part) && bySameName[composed] is var other && InOneFolder(part, other))
                    report.Add(
                        Codes.FileNamesAlike,
                        SourceSpan.Start,
                        $"'{part}' and '{other}' differ only in {Difference(part, other)}.",
                        "Rename one of them: Windows and macOS can store only one."
                    );
            }
        }
    }

    /// <summary>The folders of a file, the outermost first, and the file.</summary>
    private static IEnumerable<string> PartsOf(string path)
    {
        for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
        yield return path;
    }

    /// <summary>Whether the folders have one spelling; otherwise the folders are reported.</summary>
    private static bool InOneFolder(string part, string other) =>
        part.AsSpan(0, part.LastIndexOf('/') + 1).SequenceEqual(other.AsSpan(0, other.LastIndexOf('/') + 1));

    private static string Difference(string part, string other) =>
        Composition.Compose(part) == Composition.Compose(other) ? "their Unicode form (NFC or NFD)" : "case";
}
