namespace Strata.Bench.Builds;

/// <summary>The files that a build wrote.</summary>
internal sealed class BuiltFiles(string folder)
{
    private readonly List<FileInfo> files =
    [
        .. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories),
    ];

    public int Count => files.Count;

    /// <summary>The size of all files in MB.</summary>
    public double Size => files.Sum(file => (double)file.Length) / 1e6;

    /// <summary>The pages of posts, of lists of posts and of terms: those that both generators have.</summary>
    public IReadOnlySet<string> Pages =>
        files
            .Select(file => Path.GetRelativePath(folder, file.FullName))
            .Where(path => Path.GetFileName(path) == "index.html")
            .Where(path => path.Split('/')[0] is "index.html" or "posts" or "page" or "categories" or "tags")
            .ToHashSet(StringComparer.Ordinal);
}
