using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Content;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Pages;

/// <summary>Decides which content files become pages, where they stand, and when posts were published.</summary>
/// <param name="settings">The site's settings.</param>
/// <param name="languages">The languages that its pages are in.</param>
/// <param name="options">What is published.</param>
/// <param name="changes">When each file last changed; null where that is not known or not wanted.</param>
/// <param name="contentFolder">Where the files lie.</param>
/// <param name="jekyllLayouts">In a Jekyll tree, the layouts of the theme, which its own names may not have; null for
/// any other site.</param>
/// <param name="bag">Where mistakes go.</param>
internal sealed class PagePlanner(
    SiteConfig settings,
    SiteLanguages languages,
    BuildOptions options,
    IReadOnlyDictionary<string, DateTimeOffset>? changes,
    string contentFolder,
    IReadOnlyCollection<string>? jekyllLayouts,
    DiagnosticBag bag
)
{
    private readonly Dictionary<string, TaxonomyTerm> terms = new(StringComparer.Ordinal);
    private readonly List<string> future = [];
    private int drafts;
    private int unpublished;

    /// <param name="documents">The content files, in ordinal order of their paths.</param>
    public PageList Plan(IReadOnlyList<Document> documents)
    {
        if (settings.ShowsLastUpdated && changes is null)
            new FileReport(SiteConfig.Path, bag).Add(
                Codes.NoHistory,
                settings.LastUpdatedSpan,
                "It is not known when files last changed, so pages do not say it.",
                "Build in a git repository with its whole past; 'git fetch --unshallow' gets it."
            );
        Instant now = options.Now(settings.TimeZone);
        List<Page> pages = [];
        List<(Document Document, ContentName Name)> undated = [];
        foreach (Document document in documents)
        {
            ContentName name = ContentName.Of(PlaceOf(document), jekyllLayouts is not null);
            if (!document.FrontMatter.IsPublished)
                unpublished++;
            else if ((name.IsDraft || document.FrontMatter.IsDraft) && !options.Drafts)
                drafts++;
            else if (!name.IsPost)
                pages.Add(PlanPage(document, name));
            else if (DateOf(document, name) is not { } date)
                undated.Add((document, name));
            else if (date.ToInstant() > now && !options.Future)
                future.Add(document.Path);
            else
                pages.Add(PlanPost(document, name, date));
        }

        // A draft without a date stands with the newest post, so that the build still does not depend on the clock.
        ZonedDateTime newest = pages
            .Where(page => page.IsPost)
            .Select(page => page.Date!.Value)
            .DefaultIfEmpty(settings.TimeZone.AtStartOfDay(new LocalDate(2000, 1, 1)))
            .MaxBy(date => date.ToInstant());
        pages.AddRange(
            undated
                .Where(draft => IsDraft(draft.Document, draft.Name))
                .Select(draft => PlanPost(draft.Document, draft.Name, newest))
        );
        pages = Documentation.Inherit(pages).ToList();
        return new PageList(
            pages.OrderBy(page => page.Path, StringComparer.Ordinal).ToList(),
            pages
                .Where(page => page.IsPost)
                .OrderByDescending(page => page.Date!.Value.ToInstant())
                .ThenBy(page => page.Path, StringComparer.Ordinal)
                .ToList(),
            drafts,
            unpublished,
            future
        );
    }

    private static bool IsDraft(Document document, ContentName name) => name.IsDraft || document.FrontMatter.IsDraft;

    private string PlaceOf(Document document) => languages.Untranslated(document.Path)[contentFolder.Length..];

    private SiteLanguage LanguageOf(Document document) => languages.Of(document.Path, document.FrontMatter.Language);

    private FileReport ReportOf(Document document) => new(document.Path, bag);

    private ZonedDateTime? DateOf(Document document, ContentName name)
    {
        if (document.FrontMatter.Date is { } written)
            return written.In(settings.TimeZone);
        if (name.Date is { } day)
            return settings.TimeZone.AtStartOfDay(day);
        if (name.DateText is { } impossible)
            ReportOf(document)
                .Add(
                    Codes.PostWithoutDate,
                    SourceSpan.Start,
                    $"The file's name has the date {impossible}, a day that does not exist.",
                    "Rename the file, or give a 'date:' in its front matter."
                );
        else if (!IsDraft(document, name))
            ReportOf(document)
                .Add(
                    Codes.PostWithoutDate,
                    SourceSpan.Start,
                    "The post has no date.",
                    "Name the file 'YYYY-MM-DD-slug.md', or give a 'date:' in its front matter."
                );
        return null;
    }

    private Page PlanPage(Document document, ContentName name)
    {
        FrontMatter front = document.FrontMatter;
        SiteLanguage language = LanguageOf(document);
        string path = front.Permalink is { } permalink
            ? Written(permalink, document, front.PermalinkSpan)
            : Below(
                language,
                jekyllLayouts is null || front.Slug is not null
                    ? name.PagePath(SlugOf(document, name))
                    : Written(name.JekyllPath(settings.Permalink), document, SourceSpan.Start)
            );
        return new Page
        {
            Document = document,
            Language = language,
            Place = PlaceOf(document),
            Path = path,
            Title = TitleOf(document, name),
            Layout = LayoutOf(document, path == language.Root ? "home" : "page"),
            Updated = front.Updated?.In(settings.TimeZone) ?? LastChange(document.Path),
        };
    }

    private ZonedDateTime? LastChange(string path) =>
        changes is not null && changes.TryGetValue(path, out DateTimeOffset moment)
            ? Instant.FromDateTimeOffset(moment).InZone(settings.TimeZone)
            : null;

    private Page PlanPost(Document document, ContentName name, ZonedDateTime date)
    {
        FrontMatter front = document.FrontMatter;
        SiteLanguage language = LanguageOf(document);
        string pattern = front.Permalink ?? settings.Permalink;
        IEnumerable<YamlScalar> above = jekyllLayouts is null
            ? []
            : name.FoldersAbovePosts.Select(folder => new YamlScalar(SourceSpan.Start, folder));
        List<TaxonomyTerm> own = Terms([.. above, .. front.Categories], Below(language, "/categories/"), document);
        string slug = front.Slug is null ? name.Name : SlugOf(document, name);
        string path =
            front.Permalink is not null && Permalink.UnknownToken(pattern) is { } token
                ? BadPath(
                    document,
                    front.PermalinkSpan,
                    $"The permalink has the unknown token '{token}'.",
                    Suggestions.Fix(token, Permalink.Tokens, "Tokens are")
                )
                : Written(
                    (front.Permalink is null ? language.Root : "")
                        + Permalink.Fill(pattern, slug, date, own.Select(term => term.Name)),
                    document,
                    front.PermalinkSpan
                );
        if (Slug.Of(name.Name).Length == 0 && front.Slug is null)
            _ = SlugOf(document, name);
        return new Page
        {
            Document = document,
            Language = language,
            Place = PlaceOf(document),
            Path = path,
            Title = TitleOf(document, name),
            Layout = LayoutOf(document, "post"),
            Date = date,
            Updated = front.Updated?.In(settings.TimeZone),
            Categories = own,
            Tags = Terms(front.Tags, Below(language, "/tags/"), document),
        };
    }

    private static string Below(SiteLanguage language, string path) => language.Root + path.TrimStart('/');

    private string LayoutOf(Document document, string usual)
    {
        if (document.FrontMatter.Layout is not { } layout)
            return usual;
        if (jekyllLayouts is null || jekyllLayouts.Contains(layout))
            return layout;
        ReportOf(document)
            .Add(
                Codes.JekyllLayout,
                document.FrontMatter.LayoutSpan,
                $"The theme has no layout '{layout}'; the page has the layout '{usual}'.",
                $"Remove the line, or add theme/layouts/{layout}.html."
            );
        return usual;
    }

    private string Written(string path, Document document, SourceSpan span) =>
        Permalink.Normalise(path)
        ?? BadPath(
            document,
            span,
            $"'{path}' cannot be a path of the site.",
            "Write a path such as '/about/', without '..', '?', '#', '%', ':' or backslashes."
        );

    private string BadPath(Document document, SourceSpan span, string what, string fix)
    {
        ReportOf(document).Add(Codes.BadPermalink, span, what, fix);
        return "/" + document.Path;
    }

    private string SlugOf(Document document, ContentName name)
    {
        string written = document.FrontMatter.Slug ?? name.Name;
        string slug = Slug.Of(written);
        if (slug.Length == 0)
            ReportOf(document)
                .Add(
                    Codes.NoSlug,
                    document.FrontMatter.SlugSpan,
                    $"'{written}' has no letter or digit to make a path of.",
                    "Give a 'slug:' of letters and digits."
                );
        return slug;
    }

    /// <summary>Terms whose slugs are equal are one term.</summary>
    private List<TaxonomyTerm> Terms(IReadOnlyList<YamlScalar> written, string folder, Document document)
    {
        List<TaxonomyTerm> own = [];
        foreach (YamlScalar scalar in written)
        {
            string name = scalar.Value.Trim();
            string slug = Slug.Of(name);
            if (slug.Length == 0)
            {
                ReportOf(document)
                    .Add(
                        Codes.NoSlug,
                        scalar.Span,
                        $"'{scalar.Value}' has no letter or digit to make a path of.",
                        "Name it with letters or digits."
                    );
                continue;
            }

            if (!terms.TryGetValue(folder + slug, out TaxonomyTerm? term))
                terms.Add(folder + slug, term = new TaxonomyTerm(name, $"{folder}{slug}/"));
            else if (term.Name != name)
                ReportOf(document)
                    .Add(
                        Codes.TermWritten,
                        scalar.Span,
                        $"'{name}' is written '{term.Name}' elsewhere; both are the page {term.Path}.",
                        $"Write '{term.Name}' here too, or the other everywhere."
                    );
            if (!own.Contains(term))
                own.Add(term);
        }

        return own;
    }

    /// <summary>The title that a page has, from its file or else the file's name.</summary>
    public static string TitleOf(Document document, ContentName name)
    {
        if (document.FrontMatter.Title is { } title)
            return title;
        if (document.OpeningHeading is { Length: > 0 } heading)
            return heading;
        return ContentName.TitleFrom(name.Name == "index" ? name.Folder.TrimEnd('/').Split('/')[^1] : name.Name);
    }
}
