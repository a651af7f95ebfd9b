using Strata.Engine.Diagnostics;

namespace Strata.Engine.Sources;

/// <summary>A file of a site: an input of a build step. Equal while path and content are the same.</summary>
/// <param name="Path">The path, relative to the site root.</param>
/// <param name="File">The file.</param>
internal readonly record struct SiteFile(string Path, SourceFile File)
{
    public bool Equals(SiteFile other) => Path == other.Path && ReferenceEquals(File.Version, other.File.Version);

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text, with <c>\n</c> line endings; null, and reported, when it is not UTF-8.</summary>
    public string? ReadText(FileReport report) => SiteFiles.Decode(File.Read(), report);
}

/// <summary>
/// Some files of a site, with the default files of the same folders as a fallback: an input of a build step. Two
/// selections of the same folders are equal when the site has the same files in them.
/// </summary>
internal sealed class FileSelection : IEquatable<FileSelection>
{
    private readonly string[] folders;
    private readonly IReadOnlyList<SiteFile> files;

    /// <param name="site">All files of the site.</param>
    /// <param name="folders">The folders, each ending with a slash, and the paths of single files.</param>
    public FileSelection(SiteFiles site, params string[] folders)
    {
        this.folders = folders;
        files = folders.SelectMany(site.InFolder).ToList();
    }

    /// <summary>The selected paths, the site's and the defaults', in ordinal order.</summary>
    public IReadOnlyList<string> Paths =>
        folders
            .SelectMany(DefaultFiles.InFolder)
            .Concat(files.Select(file => file.Path))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>Whether the site itself has a selected file.</summary>
    public bool Overrides(string path) => files.Any(file => file.Path == path);

    /// <summary>
    /// The text of the site's file, otherwise of the default; null if neither exists, or if it is not UTF-8.
    /// </summary>
    /// <param name="path">A selected path.</param>
    /// <param name="report">Receives a diagnostic about the encoding.</param>
    public string? ReadText(string path, FileReport report)
    {
        foreach (SiteFile file in files)
        {
            if (file.Path == path)
                return file.ReadText(report);
        }

        return DefaultFiles.Contains(path) ? DefaultFiles.ReadText(path) : null;
    }

    public bool Equals(FileSelection? other) =>
        other is not null && folders.SequenceEqual(other.folders) && files.SequenceEqual(other.files);

    public override bool Equals(object? obj) => Equals(obj as FileSelection);

    public override int GetHashCode() => files.Count;
}
