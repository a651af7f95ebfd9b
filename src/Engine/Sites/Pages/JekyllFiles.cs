using Strata.Engine.Content;
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
    public static bool IsPage(string path, string text) =>
        SourcePaths.IsMarkdown(path)
            ? JekyllTree.IsPostOrDraft(path)
                ? JekyllTree.IsDatedOrDraft(path)
                : DocumentParts.HasFrontMatter(text)
            : DocumentParts.HasFrontMatter(text) && !(path == "index.html" && LiquidText.HasLoop(text));

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
        IEnumerable<string> hidden = source
            .Paths.Where(site.IsHidden)
            .Select(path => path[..path.IndexOf('/')])
            .Where(folder => folder is not ("_includes" or "_data"));
        foreach (string folder in source.ForeignFolders.Concat(hidden).Distinct())
            Report(
                folder,
                $"The folder '{folder}/' is not used.",
                folder is "_layouts" or "_includes" or "_sass"
                    ? "Use theme/ instead."
                    : "Move pages to a folder without an underscore."
            );
        foreach (
            string path in source.Paths.Where(path =>
                path != SourcePaths.JekyllConfig
                && !site.IsHidden(path)
                && !IsCopied(path, source)
                && !(source.Tree.IsPageFile(path) && IsPage(path, TextOf(path, source)))
            )
        )
        {
            if (JekyllTree.IsPostOrDraft(path) && SourcePaths.IsMarkdown(path))
                Report(
                    path,
                    "The file is in a folder of posts but has no date in its name, so it is not published.",
                    "Name it 'YYYY-MM-DD-slug.md'."
                );
            else if (JekyllTree.IsPostOrDraft(path))
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

    private static bool HasFrontMatter(string path, SiteFiles source) =>
        TextEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && DocumentParts.HasFrontMatter(TextOf(path, source));

    /// <summary>The text; empty if the file is unreadable, which is reported when the page is read.</summary>
    private static string TextOf(string path, SiteFiles source) =>
        source.ReadText(path, new FileReport(path, new DiagnosticBag())) ?? "";
}
