using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Pages;

/// <summary>The files of a site that are published unchanged.</summary>
internal static class CopiedFiles
{
    public static IEnumerable<string> In(SiteFiles files) =>
        files
            .Content.Select(file => file.Path)
            .Where(path => !IsSiteData(path, files))
            .Where(path => files.IsJekyll ? JekyllFiles.IsCopied(path, files) : !files.Tree.IsMarkdown(path));

    /// <summary>Whether a file belongs to data or theme, if the root itself is the content folder.</summary>
    private static bool IsSiteData(string path, SiteFiles files) =>
        files.Tree.Main.Length == 0
        && (
            path.StartsWith(SourcePaths.Data, StringComparison.Ordinal)
            || path.StartsWith(SourcePaths.Theme, StringComparison.Ordinal)
        );
}
