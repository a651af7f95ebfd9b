using Strata.Engine.Sources;

namespace Strata.Engine.Output;

/// <summary>Checks whether a site may be written into a folder.</summary>
public static class OutputFolder
{
    private static readonly string[] SourceFolders = ["input", "data", "theme", "_posts", "_drafts"];

    /// <summary>The reason why a folder must not be written to; null when it may be.</summary>
    /// <param name="output">The output folder, which need not exist.</param>
    /// <param name="root">The site root.</param>
    public static string? Refusal(string output, string root)
    {
        if (string.IsNullOrWhiteSpace(output))
            return "The output folder has no name.";
        string folder = RealPath.Of(Path.GetFullPath(output));
        string site = RealPath.Of(Path.GetFullPath(root));
        if (File.Exists(folder))
            return $"The output '{output}' is a file.";
        if (folder.Length == 0)
            return $"The output '{output}' is a symbolic link to itself.";
        if (OwnerOf(folder) is { } owner)
            return $"The output folder '{output}' {owner}.";
        if (RealPath.IsInside(Path.GetFullPath(output), Path.GetFullPath(root)) && !RealPath.IsInside(folder, site))
            return $"The output folder '{output}' is a symbolic link that leads out of the site root.";
        if (RealPath.IsInside(site, folder))
            return $"The output folder '{output}' is the site root or contains it; the build would overwrite the "
                + "sources.";
        if (folder.Split('/', '\\').Contains(".git", StringComparer.OrdinalIgnoreCase))
            return $"The output folder '{output}' is inside a git repository's own folder.";
        string? source = SourceFolders.FirstOrDefault(name => RealPath.IsInside(folder, Path.Combine(site, name)));
        if (source is not null)
            return $"The output folder '{output}' is inside the source folder '{source}'.";
        return Path.Exists(Path.Combine(folder, ".git")) && !File.Exists(Path.Combine(folder, Manifest.Name))
            ? $"The output folder '{output}' is the root of a git repository."
            : null;
    }

    /// <summary>The reason why no new site may be in a folder; null when it may.</summary>
    /// <param name="folder">The folder, which need not exist.</param>
    public static string? RefusalOfSite(string folder)
    {
        string real = RealPath.Of(Path.GetFullPath(folder));
        // Containers often have a clone at the top of their file system.
        bool isClone = real != Path.GetPathRoot(real) && Path.Exists(Path.Combine(real, ".git"));
        return !isClone && OwnerOf(real) is { } owner ? $"The folder '{folder}' {owner}." : null;
    }

    /// <summary>That a folder belongs to the system or to a user, not to a site; null if it does not.</summary>
    private static string? OwnerOf(string folder) =>
        folder == Path.GetPathRoot(folder) ? "is the root of a file system"
        : IsSystemFolder(folder) ? "is at the top of a file system and has other files"
        : HomeFolders().Contains(folder, StringComparer.Ordinal) ? "is a home folder"
        : null;

    /// <summary>Whether a folder is one such as <c>/usr</c> or <c>C:\Windows</c>.</summary>
    private static bool IsSystemFolder(string folder) =>
        Path.GetDirectoryName(folder) == Path.GetPathRoot(folder)
        && Directory.Exists(folder)
        && !File.Exists(Path.Combine(folder, Manifest.Name))
        && Directory.EnumerateFileSystemEntries(folder).Any();

    private static IEnumerable<string> HomeFolders() =>
        new[]
        {
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            Environment.GetEnvironmentVariable("HOME"),
        }
            .Where(home => !string.IsNullOrEmpty(home))
            .Select(home => RealPath.Of(Path.GetFullPath(home!)));
}
