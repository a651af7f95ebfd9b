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
        if (folder == Path.GetPathRoot(folder))
            return $"The output folder '{output}' is the root of a file system.";
        if (IsSystemFolder(folder))
            return $"The output folder '{output}' is at the top of a file system and has other files.";
        if (HomeFolders().Contains(folder, StringComparer.Ordinal))
            return $"The output folder '{output}' is a home folder.";
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
