using Strata.Engine.Content;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Pages;

/// <summary>
/// The roles of files in a Jekyll site: content, copied files, and files that only Jekyll can process.
/// </summary>
internal static class JekyllFiles
{
    private static readonly string[] TextEndings =
    [
        ".html",
        ".htm",
        ".xml",
        ".txt",
        ".css",
        ".scss",
        ".sass",
        ".less",
        ".coffee",
        ".js",
        ".json",
        ".svg",
        ".webmanifest",
        ".textile",
        ".mkd",
        ".mkdn",
        ".mkdown",
    ];

    /// <summary>
    /// Whether a file of Markdown or HTML is a page: in Jekyll, posts, drafts, and files with front matter are. A home
    /// page that lists posts in Liquid is not: Strata generates it.
    /// </summary>
    /// <param name="place">The file, relative to the folder of the pages.</param>
    /// <param name="text">Its text.</param>
    public static bool IsPage(string place, string text) =>
        SourcePaths.IsMarkdown(place)
            ? JekyllTree.IsPostOrDraft(place)
                ? JekyllTree.IsDatedOrDraft(place)
                : DocumentParts.HasFrontMatter(text)
            : DocumentParts.HasFrontMatter(text) && !(place == "index.html" && LiquidText.HasLoop(text));

    /// <summary>Whether a file is copied as it is.</summary>
    public static bool IsCopied(string path, SiteFiles source) =>
        path != SourcePaths.JekyllConfig
        && (
            source.Tree.IsPageFile(path)
                ? !DocumentParts.HasFrontMatter(TextOf(path, source)) && !JekyllTree.IsPostOrDraft(path)
                : !JekyllTree.IsPostOrDraft(path) && !HasFrontMatter(path, source)
        );

    /// <summary>Reports every file and folder that is not published.</summary>
    public static void Report(SiteFiles source, JekyllSite site, DiagnosticBag bag)
    {
        IReadOnlyList<(string Path, string Place)> files =
        [
            .. source.Content.Select(file => (file.Path, source.Tree.PlaceOf(file.Path)!)),
        ];
        IEnumerable<string> hidden = files
            .Where(file => site.IsHidden(file.Place) && !site.IsRead(file.Place))
            .Select(file => file.Path[..^(file.Place.Length - site.HiddenFolderOf(file.Place).Length)]);
        ReportSource(source.Tree, site, bag);
        foreach (string folder in source.ForeignFolders.Concat(hidden).Distinct())
            Report(
                folder,
                $"The folder '{folder}/' is not used.",
                folder.EndsWith("layouts", StringComparison.Ordinal)
                || folder.EndsWith("_sass", StringComparison.Ordinal)
                    ? "Use theme/ instead."
                    : "Move pages to a folder without an underscore."
            );
        foreach (
            (string path, string place) in files.Where(file =>
                file.Path != SourcePaths.JekyllConfig
                && !site.IsHidden(file.Place)
                && !IsCopied(file.Path, source)
                && !(source.Tree.IsPageFile(file.Path) && IsPage(file.Place, TextOf(file.Path, source)))
            )
        )
        {
            if (JekyllTree.IsPostOrDraft(place) && SourcePaths.IsMarkdown(path))
                Report(
                    path,
                    "The file is in a folder of posts but has no date in its name, so it is not published.",
                    "Name it 'YYYY-MM-DD-slug.md'."
                );
            else if (JekyllTree.IsPostOrDraft(place))
                Report(
                    path,
                    "The file is in a folder of posts but is not Markdown, so it is not published.",
                    "Convert it to Markdown with the extension '.md'."
                );
            else
                Report(
                    path,
                    "The file has front matter, which only Jekyll processes, so it is not published.",
                    "Remove home page, lists, feeds, sitemap and styles, which Strata generates; write other pages as "
                        + "Markdown, and remove the front matter of files to copy."
                );
        }

        void Report(string path, string message, string fix) =>
            new FileReport(path, bag).Add(Codes.ForeignFileUnused, SourceSpan.Start, message, fix);
    }

    /// <summary>Reports a folder of pages that the settings name although it does not exist.</summary>
    private static void ReportSource(ContentTree tree, JekyllSite site, DiagnosticBag bag)
    {
        if (
            site.Values?["source"] is YamlScalar { IsNull: false } written
            && ContentTree.FolderNamed(written.Value) is { Length: > 0 } folder
            && folder != tree.Main
        )
            new FileReport(SourcePaths.JekyllConfig, bag).Add(
                Codes.ForeignSettingUnused,
                written.Span,
                $"The folder '{folder}' does not exist, so the pages are those of the root.",
                "Name the folder of the pages, or remove 'source'."
            );
    }

    private static bool HasFrontMatter(string path, SiteFiles source) =>
        TextEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && DocumentParts.HasFrontMatter(TextOf(path, source));

    /// <summary>The text; empty if the file is unreadable, which is reported when the page is read.</summary>
    private static string TextOf(string path, SiteFiles source) =>
        source.ReadText(path, new FileReport(path, new DiagnosticBag())) ?? "";
}
