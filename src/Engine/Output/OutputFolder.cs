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
        string folder = RealPath.Of(Path.GetFullPath(output));
        string site = RealPath.Of(Path.GetFullPath(root));
        if (File.Exists(folder))
            return $"The output '{output}' is a file.";
        if (RealPath.IsInside(site, folder))
            return $"The output folder '{output}' is the site root or contains it; the build would overwrite the "
                + "sources.";
        string? source = SourceFolders.FirstOrDefault(name => RealPath.IsInside(folder, Path.Combine(site, name)));
        return source is null ? null : $"The output folder '{output}' is inside the source folder '{source}'.";
    }
}
