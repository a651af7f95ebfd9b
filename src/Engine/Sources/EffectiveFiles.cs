using Strata.Engine.Diagnostics;

namespace Strata.Engine.Sources;

/// <summary>
/// The files that a site consists of: its own, and the embedded defaults. A file of the site replaces the default of
/// the same path.
/// </summary>
/// <param name="site">The files of the site.</param>
/// <param name="diagnostics">Receives the errors of all files.</param>
internal sealed class EffectiveFiles(SiteFiles site, DiagnosticBag diagnostics)
{
    /// <summary>The paths of all files in a folder and its sub-folders, in ordinal order.</summary>
    public IReadOnlyList<string> In(string folder, string extension) =>
        DefaultFiles
            .Paths.Concat(site.Paths)
            .Where(path =>
                path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal)
            )
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>The text of a file; null, and reported, if it is not UTF-8.</summary>
    /// <exception cref="FileNotFoundException">Neither the site nor the defaults have the file.</exception>
    public string? ReadText(string path) =>
        site.Contains(path) ? site.ReadText(path, ReportOn(path)) : DefaultFiles.ReadText(path);

    public FileReport ReportOn(string path) => new(path, diagnostics);
}
