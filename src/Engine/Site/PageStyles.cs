namespace Strata.Engine.Site;

/// <summary>The stylesheets beside the site's own that a page needs; most pages, and every post, need none.</summary>
internal static class PageStyles
{
    private const string Data = "/assets/data.css";
    private const string Documentation = "/assets/documentation.css";
    private const string Lists = "/assets/lists.css";

    /// <param name="kind">The layout of an author's page, or the kind of a page that the site makes.</param>
    public static IReadOnlyList<string> Of(string kind) => kind switch
    {
        DataPages.RulesLayout => [Lists, Data],
        "topology" or "rule" => [Data],
        Site.Documentation.Layout => [Documentation],
        "home" or "list" or "terms" or "archive" or "archive_year" => [Lists],
        _ => DataPages.Layouts.Contains(kind) ? [Data] : [],
    };
}
