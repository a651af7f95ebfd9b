using Strata.Engine.Sites.Links;

namespace Strata.Engine.Sites.Rendering;

/// <summary>The stylesheets that a page needs besides the main one; most pages, and all posts, need none.</summary>
internal static class PageStyles
{
    public const string Data = EditionPaths.Assets + "data.css";
    public const string Documentation = EditionPaths.Assets + "documentation.css";
    public const string Lists = EditionPaths.Assets + "lists.css";

    /// <summary>Banner, cards, steps, tables and the parts of a series.</summary>
    public const string Blocks = EditionPaths.Assets + "blocks.css";

    private const string Search = EditionPaths.Assets + "search.css";

    /// <summary>The number of boxes that the first stylesheet covers; larger diagrams load a second one.</summary>
    private const int UsualBoxes = 32;

    /// <param name="styles">The stylesheets of the kind of page.</param>
    /// <param name="boxes">The number of boxes in the largest of its diagrams, which links may lead to.</param>
    public static IReadOnlyList<string> With(IReadOnlyList<string> styles, int boxes = 0) =>
        [.. styles, .. BoxStyles(boxes).Select(style => style.Path)];

    /// <summary>
    /// A stylesheet that marks the box of a link in larger diagrams: its path and the boxes that it covers.
    /// </summary>
    public static IEnumerable<(string Path, int First, int Last)> BoxStyles(int boxes)
    {
        if (boxes > 0)
            yield return (EditionPaths.Assets + "boxes.css", 1, UsualBoxes);
        if (boxes > UsualBoxes)
            yield return (EditionPaths.Assets + "more-boxes.css", UsualBoxes + 1, boxes);
    }

    /// <summary>
    /// One rule for each box: the target of a link is highlighted, on wide and on narrow screens, without script. The
    /// target itself is an empty element before the pictures, which has the box's number.
    /// </summary>
    public static string BoxRules(int first, int last)
    {
        IEnumerable<string> selectors = Enumerable
            .Range(first, last - first + 1)
            .Select(number => $".s{number}:target~* .n{number}");
        return string.Join(',', selectors) + "{>:first-child{stroke:var(--focus);stroke-width:4px}}\n";
    }

    /// <summary>The stylesheets of a page that the site generates.</summary>
    public static IReadOnlyList<string> OfGenerated(string kind) =>
        kind switch
        {
            "topology" or "rule" => [Data],
            "documentation-folder" => [Documentation, Blocks],
            "search" or "not_found" => [Search],
            "home" or "list" or "terms" or "archive" or "archive_year" => [Lists],
            _ => [],
        };
}
