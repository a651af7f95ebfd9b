using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Links;

/// <summary>A file that is not published.</summary>
/// <param name="Source">The file, relative to the site root.</param>
/// <param name="Because">The reason, as the end of a sentence.</param>
internal sealed record LeftOutTarget(string Source, string Because);

/// <summary>The files that a link may name although they are not published. Only a dead link asks for them.</summary>
internal sealed class LeftOutTargets
{
    /// <summary>The reason of a file that has a diagnostic of its own.</summary>
    public static readonly string Reported = $"{Codes.ForeignFileUnused.Id} says why";

    private readonly Dictionary<string, LeftOutTarget> byPath = new(StringComparer.Ordinal);

    /// <param name="pages">The pages that are not published.</param>
    /// <param name="documents">The content files.</param>
    public LeftOutTargets(UnpublishedPages pages, DocumentSet documents)
    {
        ContentTree tree = documents.Files.Tree;
        foreach (LeftOutPage page in pages.All)
        {
            var target = new LeftOutTarget(page.Source, page.Because);
            byPath.TryAdd("/" + page.Place, target);
            byPath.TryAdd(WithoutEnd(page.Path), target);
        }

        HashSet<string> read = documents.All.Select(document => document.Path).ToHashSet(StringComparer.Ordinal);
        foreach (string path in documents.Found.Content.Select(file => file.Path))
        {
            if (ReasonOf(path, documents, read) is not { } reason || tree.PlaceOf(path) is not { } place)
                continue;
            var target = new LeftOutTarget(path, reason);
            byPath.TryAdd("/" + place, target);
            if (tree.IsMarkdown(place))
                byPath.TryAdd(WithoutEnd("/" + place), target);
            // A component is a page there.
            else if (path.StartsWith("src/pages/", StringComparison.Ordinal))
                byPath.TryAdd(WithoutEnd("/" + Path.ChangeExtension(place, null)), target);
        }
    }

    /// <summary>The file at a path of the site, or at a place after a slash; null for none.</summary>
    public LeftOutTarget? At(string path) =>
        byPath.GetValueOrDefault(path) ?? byPath.GetValueOrDefault(WithoutEnd(path));

    private static string? ReasonOf(string path, DocumentSet documents, HashSet<string> read) =>
        documents.LeftOut.GetValueOrDefault(path)
        ?? (
            !documents.Files.Contains(path) ? "the settings exclude it"
            : documents.Files.IsJekyll && !read.Contains(path) && !JekyllFiles.IsCopied(path, documents.Files)
                ? Reported
            : null
        );

    /// <summary>A path without its extension of a page, its index and its last slash.</summary>
    private static string WithoutEnd(string path)
    {
        foreach (string end in (string[])[".html", ".md", ".mdx", "/index", "/"])
        {
            if (path.EndsWith(end, StringComparison.Ordinal))
                path = path[..^end.Length];
        }

        return path;
    }
}
