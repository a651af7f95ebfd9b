namespace Strata.Tests.Diagnostics;

/// <summary>The files of <c>tests/cases/</c>, by their names without <c>.txt</c>.</summary>
internal static class Cases
{
    private static readonly string Folder = Path.Combine(Folders.Tests, "cases");

    public static IReadOnlyList<string> Names { get; } =
        Directory
            .GetFileSystemEntries(Folder)
            .Select(path => Path.GetRelativePath(Folder, path).Replace(".txt", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();

    public static string Read(string name) => File.ReadAllText(PathOf(name));

    public static string PathOf(string name) => Path.Combine(Folder, name + ".txt");

    /// <summary>The code at the beginning of a name.</summary>
    public static string CodeOf(string name) => name.Split('-')[0];
}
