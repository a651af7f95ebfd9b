using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Pages;

namespace Strata.Engine.Sites.Links;

/// <summary>Resolves links by the names of pages. One without a single page stays text, which is reported.</summary>
internal static class WikiTargets
{
    /// <summary>The most pages that a message names.</summary>
    private const int MaxNamed = 5;

    /// <param name="page">The page of the link.</param>
    /// <param name="link">The link.</param>
    /// <param name="targets">The pages.</param>
    /// <param name="anchored">The address of a path with an id, which is checked.</param>
    public static ResolvedLink Resolve(
        Page page,
        Link link,
        LinkTargets targets,
        Func<string, string, ResolvedLink> anchored
    )
    {
        int hash = link.Target.IndexOf('#');
        string name = Uri.UnescapeDataString(hash < 0 ? link.Target : link.Target[..hash]);
        string id = hash < 0 ? "" : link.Target[hash..];
        IReadOnlyList<Page> found = name.Length == 0 ? [page] : targets.Names.Named(name, page.Language);
        if (found is [var only])
            return Anchored(only.Path, id, anchored);
        return found.Count == 0
            ? new(
                "",
                Codes.MarkupOfOthers,
                $"The wiki link '{link.Text}' leads to no page and stays in the page as text.",
                () =>
                    Suggestions.For(
                        name,
                        targets.Titles,
                        $"Write '[{name}](page.md)' with the path of the page, or put it in backticks."
                    )
            )
            : new(
                "",
                Codes.MarkupOfOthers,
                $"The wiki link '{link.Text}' may lead to {Listed(found)}, so it stays in the page as text.",
                () => $"Write '[{name}](page.md)' with the path of one of them."
            );
    }

    /// <summary>An id may be written as the text of its heading.</summary>
    private static ResolvedLink Anchored(string path, string id, Func<string, string, ResolvedLink> anchored)
    {
        ResolvedLink written = anchored(path, id);
        if (written.Code is null)
            return written;
        string asId = Uri.UnescapeDataString(id).ToLowerInvariant().Replace(' ', '-');
        return anchored(path, asId) is { Code: null } found ? found : written;
    }

    private static string Listed(IReadOnlyList<Page> pages) =>
        QuotedList.Of(pages.Take(MaxNamed).Select(page => page.Source))
        + (pages.Count > MaxNamed ? $" and {pages.Count - MaxNamed} more" : "");
}
