namespace Strata.Engine.Site;

/// <summary>The stylesheets beside the site's own that a page needs; most pages, and every post, need none.</summary>
internal static class PageStyles
{
    private const string Data = "/assets/data.css";
    private const string Documentation = "/assets/documentation.css";
    private const string Lists = "/assets/lists.css";

    private const string Search = "/assets/search.css";

    /// <summary>What marks the box that a link leads to, for pages with diagrams.</summary>
    public const string Boxes = "/assets/boxes.css";

    /// <param name="kind">The layout of an author's page, or the kind of a page that the site makes.</param>
    /// <param name="hasBoxes">Whether it shows diagrams whose boxes links may lead to.</param>
    public static IReadOnlyList<string> Of(string kind, bool hasBoxes = false) => hasBoxes ? [.. OfKind(kind), Boxes] : OfKind(kind);

    /// <summary>
    /// A rule a box of the largest drawing: the box that a link leads to stands out, on wide and on narrow screens, without script. The
    /// target itself is an empty element before the pictures, which has the box's number.
    /// </summary>
    public static string BoxRules(int boxes) =>
        $"{string.Join(',', Enumerable.Range(1, boxes).Select(number => $".diagram:has(>.s{number}:target) .n{number}>:first-child"))}{{stroke:var(--focus);stroke-width:4px}}\n";

    private static IReadOnlyList<string> OfKind(string kind) => kind switch
    {
        DataPages.RulesLayout => [Lists, Data],
        "topology" or "rule" => [Data],
        Site.Documentation.Layout => [Documentation],
        "search" or "not_found" => [Search],
        "home" or "list" or "terms" or "archive" or "archive_year" => [Lists],
        _ => DataPages.Layouts.Contains(kind) ? [Data] : [],
    };
}
