using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites;

/// <summary>The models that each template of a theme receives.</summary>
internal static class ThemeContract
{
    private const string ChartLayout = "bars";
    private const string FileLayout = "file";

    /// <summary>The layouts that the program uses by name. A page may also name any other layout.</summary>
    public static IReadOnlyList<ThemeLayout> Layouts { get; } =
    [
        new("shell", "The head, header and footer around every page.", null),
        new("page", "A page.", null),
        new("post", "A post.", null),
        new("home", "The first page of the site, and its further pages.", ListModels.Posts),
        new("list", "The posts of a category or tag.", ListModels.Posts),
        new("author", "The posts of an author.", AuthorModels.Posts),
        new("terms", "All categories, tags, series or authors.", ListModels.Terms),
        new("archive", "The years.", ListModels.Years),
        new("archive-year", "The posts of a year.", ListModels.Months),
        new("search", "The page that [searches](../publish/search.md).", null),
        new("404", "The page for addresses that do not exist.", null),
        new("redirect", "The page at an old address. It is not put into `shell` and has no `content`.", null),
        .. DataPageKinds.All.Layouts,
    ];

    /// <summary>Whether pages can name a layout: not one for pages that the program generates.</summary>
    public static bool IsForPages(string layout) =>
        Layouts.FirstOrDefault(known => known.Name == layout) is not { } used
        || layout is "page" or "post" or "documentation"
        || (used.Data is null && layout is not ("shell" or "search" or "404" or "redirect"));

    /// <summary>
    /// Whether a page can name a layout: one of the theme that gets what pages have, or one for pages of data.
    /// </summary>
    /// <param name="layout">The layout.</param>
    /// <param name="isHome">Whether the page is the home page of a language, which may list the posts.</param>
    public static bool CanName(string layout, bool isHome) =>
        IsForPages(layout)
        || layout is "search" or "404"
        || (layout == "home" && isHome)
        || DataPageKinds.All.Find(layout) is not null;

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<TemplateType>> ByPath = AllByPath();

    /// <summary>
    /// The models of a template, the innermost first; null for partials, which have the names of the including
    /// template.
    /// </summary>
    public static IReadOnlyList<TemplateType>? Of(string path, string diagramLayout) =>
        ByPath.GetValueOrDefault(path)
        ?? (
            path.StartsWith(TemplateSet.LayoutFolder, StringComparison.Ordinal) ? [PageRoot.Type, SharedModels.Type]
            : path.StartsWith(TemplateSet.DiagramFolder, StringComparison.Ordinal) ? OfDiagram(diagramLayout)
            : null
        );

    private static IReadOnlyList<TemplateType> OfDiagram(string layout) =>
        layout switch
        {
            ChartLayout => [ChartModels.Chart],
            FileLayout => [PaintedModels.File],
            _ => [SceneModels.Scene, SharedModels.Type],
        };

    private static Dictionary<string, IReadOnlyList<TemplateType>> AllByPath()
    {
        Dictionary<string, IReadOnlyList<TemplateType>> all = Layouts.ToDictionary(
            layout => TemplateSet.LayoutPath(layout.Name),
            layout =>
                (IReadOnlyList<TemplateType>)(
                    layout.Data is { } data
                        ? [data, PageRoot.Type, SharedModels.Type]
                        : [PageRoot.Type, SharedModels.Type]
                ),
            StringComparer.Ordinal
        );
        all[TemplateSet.LayoutPath("redirect")] = [PageRoot.Redirect, SharedModels.Type];
        foreach (string partial in new[] { "figure.html", "figure-text-alternative.html", "figure-feed.html" })
            all[TemplateSet.PartialPath(partial)] = [FigureModels.Root, SharedModels.Type];
        return all;
    }
}
