namespace Strata.Tests.Output;

/// <summary>The files and folders in a folder, for comparison.</summary>
internal static class FolderContent
{
    /// <summary>A line for each: a folder ends with a slash, a file has its bytes in Base64.</summary>
    public static IReadOnlyList<string> Of(string folder) =>
        [
            .. Names(folder)
                .Select(name =>
                    name.EndsWith('/')
                        ? name
                        : $"{name}={Convert.ToBase64String(File.ReadAllBytes(Path.Combine(folder, name)))}"
                ),
        ];

    /// <summary>The paths relative to the folder, in order; those of folders end with a slash.</summary>
    public static IEnumerable<string> Names(string folder) =>
        Directory
            .EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/') + (Directory.Exists(path) ? "/" : ""))
            .Order(StringComparer.Ordinal);
}
