using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
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
            .Where(path =>
                files.IsJekyll ? JekyllFiles.IsCopied(path, files)
                : files.Tree.Generator is Generator.Hugo && MarkdownDialect.IsHtml(path)
                    ? !files.Tree.IsPageFile(path) || !IsPageOfHugo(path, TextOf(path, files))
                : !files.Tree.IsMarkdown(path)
            );

    /// <summary>Whether a content file of Hugo is a page: one in HTML without front matter is copied.</summary>
    public static bool IsPageOfHugo(string path, string text) =>
        !MarkdownDialect.IsHtml(path) || DocumentParts.HasFrontMatter(text);

    /// <summary>The text; empty if the file is unreadable, which is reported when the page is read.</summary>
    private static string TextOf(string path, SiteFiles files) =>
        files.ReadText(path, new FileReport(path, new DiagnosticBag())) ?? "";

    /// <summary>
    /// The files of a root without a folder of content that are not published: only pages and their pictures, sound,
    /// films and documents to download are.
    /// </summary>
    public static IEnumerable<string> NotPublished(SiteFiles files) =>
        files.Tree is { IsForeign: false, Main.Length: 0 }
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
