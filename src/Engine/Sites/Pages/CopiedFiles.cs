using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Pages;

/// <summary>The files of a site that are published unchanged.</summary>
internal static class CopiedFiles
{
    public static IEnumerable<string> In(SiteFiles files) =>
        files
            .Content.Select(file => file.Path)
            .Where(path => !IsSiteData(path, files))
            .Where(path => files.Tree.Generator is not Generator.None || IsMedia(path))
            .Where(path => files.IsJekyll ? JekyllFiles.IsCopied(path, files) : !files.Tree.IsMarkdown(path));

    /// <summary>
    /// The files of a folder without settings that are not published: only pages and their pictures, sound, films and
    /// documents to download are.
    /// </summary>
    public static IEnumerable<string> NotPublished(SiteFiles files) =>
        files.Tree.Generator is Generator.None
            ? files
                .Content.Select(file => file.Path)
                .Where(path => !IsSiteData(path, files) && !files.Tree.IsMarkdown(path) && !IsMedia(path))
            : [];

    private static bool IsMedia(string path) =>
        MediaEndings.Contains(System.IO.Path.GetExtension(path).ToLowerInvariant());

    private static readonly HashSet<string> MediaEndings = new(
        (
            ".png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .mp4 .webm .mov .mp3 .ogg .oga .ogv .wav .flac .pdf .epub "
            + ".txt .csv .zip .woff .woff2 .ttf .otf .css"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Whether a file belongs to data or theme, if the root itself is the content folder.</summary>
    private static bool IsSiteData(string path, SiteFiles files) =>
        files.Tree.Main.Length == 0
        && (
            path.StartsWith(SourcePaths.Data, StringComparison.Ordinal)
            || path.StartsWith(SourcePaths.Theme, StringComparison.Ordinal)
        );
}
