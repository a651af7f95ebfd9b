using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Migration;

/// <summary>
/// The files that pages of a book may include: those of the site root that are listed, which no hidden file, no link
/// and no file outside of the root is. Equal while all of them are unchanged.
/// </summary>
internal sealed class IncludedFiles : IEquatable<IncludedFiles>
{
    private readonly Dictionary<string, SiteFile> files;

    /// <param name="files">The files; one may be there twice, because settings may name a folder twice.</param>
    public IncludedFiles(IEnumerable<SiteFile> files) =>
        this.files = files.DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>The paths of all files.</summary>
    public IEnumerable<string> Paths => files.Keys;

    /// <summary>The lines of a file; null if it is not one that may be included.</summary>
    /// <param name="from">The file that includes it.</param>
    /// <param name="path">The path from the folder of that file.</param>
    public IReadOnlyList<string>? Read(string from, string path) =>
        Text(PathOf(from, path.TrimStart('/')))?.TrimEnd('\n').Split('\n');

    /// <summary>The path from the site root of a file that another one names; empty if it leaves the root.</summary>
    /// <param name="from">The file that names it.</param>
    /// <param name="path">The path from the folder of that file; from the site root with a slash at the start.</param>
    public static string PathOf(string from, string path)
    {
        List<string> names = path.StartsWith('/') ? [] : [.. from.Split('/')[..^1]];
        foreach (string name in path.Split('/'))
        {
            if (name == ".." && names.Count == 0)
                return "";
            if (name == "..")
                names.RemoveAt(names.Count - 1);
            else if (name is not ("." or ""))
                names.Add(name);
        }

        return string.Join('/', names);
    }

    /// <summary>The text of a file; null if it is not one that may be included.</summary>
    /// <param name="path">The path from the site root.</param>
    public string? Text(string path) =>
        files.TryGetValue(path, out SiteFile file)
            ? file.ReadText(new FileReport(file.Path, new DiagnosticBag()))
            : null;

    public bool Equals(IncludedFiles? other) =>
        other is not null && files.Count == other.files.Count && files.Values.SequenceEqual(other.files.Values);

    public override bool Equals(object? obj) => Equals(obj as IncludedFiles);

    public override int GetHashCode() => files.Count;
}
