using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Links;

/// <summary>The paths of the pages and files that a site generates in one of its languages.</summary>
internal static class EditionPaths
{
    /// <summary>
    /// The folder of the scripts, the styles, the icons and the search index. Only the theme may write there: what
    /// every page runs is never replaced by content.
    /// </summary>
    public const string Assets = SitePath.OwnFolder;

    public const string NotFound = "/404.html";

    /// <summary>The file name of Atom feeds.</summary>
    public const string AtomFile = "feed.xml";

    /// <summary>Whether a path is that of the page for missing paths, in any language.</summary>
    public static bool IsNotFound(string path) => path.EndsWith(NotFound, StringComparison.Ordinal);

    public static string AtomFeed(SiteLanguage language) => language.Root + AtomFile;

    /// <summary>The Atom feed of a category or tag.</summary>
    public static string FeedOf(TaxonomyTerm term) => term.Path + AtomFile;

    public static string Archive(SiteLanguage language) => language.Root + "archive/";

    public static string Year(SiteLanguage language, int year) => $"{Archive(language)}{year:0000}/";

    public static string Categories(SiteLanguage language) => language.Root + "categories/";

    public static string Tags(SiteLanguage language) => language.Root + "tags/";

    public static string Search(SiteLanguage language) => language.Root + "search/";

    /// <summary>The folder of the search index of a language.</summary>
    public static string SearchIndex(SiteLanguage language) => $"{Assets}search/{Slug.Of(language.Tag)}/";

    /// <summary>The script that pages load to search.</summary>
    public static string SearchContents(SiteLanguage language) => SearchIndex(language) + "contents.js";

    /// <summary>The list of all Markdown exports (llmstxt.org).</summary>
    public static string MarkdownList(SiteLanguage language) => language.Root + "llms.txt";

    /// <summary>A page as Markdown. An extension other than that of HTML stays: each page has its own file.</summary>
    public static string MarkdownOf(Page page) =>
        page.Path.EndsWith('/') ? page.Path + "index.md"
        : page.Path.EndsWith(".html", StringComparison.Ordinal) ? Path.ChangeExtension(page.Path, ".md")
        : page.Path + ".md";

    /// <summary>A topology as a file.</summary>
    /// <param name="language">The language of its labels.</param>
    /// <param name="id">The topology.</param>
    /// <param name="extension">Its variant and format, such as <c>.dark.svg</c>.</param>
    public static string Diagram(SiteLanguage language, string id, string extension) =>
        $"{language.Root}diagrams/{id}{extension}";
}
