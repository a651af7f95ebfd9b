using NodaTime;
using Strata.Engine.Content;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Pages;

/// <summary>A content file that may become a page.</summary>
internal sealed record PageCandidate(PageSource Source, ContentName Name, SiteLanguage Language, string Place)
{
    public required FileReport Report { get; init; }

    public FrontMatterPlacement FrontMatter => Source.FrontMatter;

    /// <summary>Whether the file is a post: in a folder of posts, or dated in the tree of another generator.</summary>
    public required bool IsPost { get; init; }

    public bool IsDraft => Name.IsDraft || FrontMatter.IsDraft;
}

/// <summary>Gives pages their paths, layouts, categories and tags.</summary>
internal sealed class PagePlacer(PagePlanInputs inputs, DiagnosticBag diagnostics)
{
    /// <summary>The last part of a path that has none, which is reported: it must not be that of a folder.</summary>
    private const string NoSlug = "-";

    private readonly Dictionary<string, TaxonomyTerm> terms = new(StringComparer.Ordinal);

    /// <summary>The first page with a layout that the theme does not have, and the number of the others.</summary>
    private readonly Dictionary<(string Layout, string Own), (PageCandidate First, int Others)> missing = [];

    public PageCandidate Candidate(PageSource source)
    {
        string place = inputs.Tree.PlaceOf(inputs.Languages.Untranslated(source.Path))!;
        ContentName name = ContentName.Of(
            place,
            inputs.Tree.Generator,
            inputs.Tree.Generator switch
            {
                Generator.Hugo => Foreign.Hugo.ReadsFileDates,
                Generator.Docusaurus => inputs.Tree.PluginOf(place) is { IsBlog: true },
                _ => false,
            }
        );
        return new PageCandidate(source, name, inputs.Languages.Of(source.Path, source.FrontMatter.Language), place)
        {
            Report = new FileReport(source.Path, diagnostics),
            IsPost = name.IsPost || IsDatedPage(source, name),
        };
    }

    private ForeignSite Foreign => inputs.Config.Foreign;

    /// <summary>Whether a dated page is a post in a generator where the date decides that.</summary>
    private bool IsDatedPage(PageSource source, ContentName name) =>
        inputs.Tree.Generator switch
        {
            Generator.Hugo or Generator.Zola => !System.IO.Path.GetFileName(source.Path).StartsWith("_index."),
            Generator.Statiq => name.Name != "index",
            Generator.Docusaurus => inputs.Tree.PluginOf(name.Folder) is { IsBlog: true },
            _ => false,
        } && (source.FrontMatter.Date is not null || name.Date is not null);

    public PagePlacement PlacePage(PageCandidate candidate)
    {
        FrontMatterPlacement front = candidate.FrontMatter;
        string path =
            front.Permalink is { } permalink && !inputs.IsJekyll
                ? Normalise(permalink, candidate, front.PermalinkSpan)
                : Below(candidate.Language, PathOfPage(candidate, DateOf(candidate)));
        return Place(candidate, path, path == candidate.Language.Root ? "home" : "page") with
        {
            Updated = front.Updated?.In(inputs.Config.TimeZone) ?? LastChange(candidate.Source.Path),
        };
    }

    private ZonedDateTime? DateOf(PageCandidate candidate) => candidate.FrontMatter.Date?.In(inputs.Config.TimeZone);

    private string PathOfPage(PageCandidate candidate, ZonedDateTime? date)
    {
        FrontMatterPlacement front = candidate.FrontMatter;
        if (HasForeignPaths)
            return OpeningOf(candidate) is ""
                ? "/"
                : Normalise(PathInGenerator(candidate, date), candidate, front.SlugSpan);
        return inputs.IsJekyll
            ? Normalise(JekyllPaths.OfPage(inputs.Config.Jekyll, candidate), candidate, front.PermalinkSpan)
            : candidate.Name.PagePath(SlugOf(candidate) is { Length: > 0 } slug ? slug : NoSlug);
    }

    /// <summary>The path of a page in a generator other than Strata and Jekyll.</summary>
    public string PathInGenerator(PageCandidate candidate, ZonedDateTime? date) =>
        inputs.Tree.Generator is Generator.Hugo
            ? HugoPaths.Of(Foreign.Hugo, candidate, date)
            : GeneratorPaths.Of(
                inputs.Tree,
                Foreign,
                candidate.Name,
                candidate.FrontMatter.Slug,
                candidate.FrontMatter.Foreign?.Id
            );

    /// <summary>
    /// The folder that a page opens without being its index: the first chapter of a book is its home page, a page of
    /// Docusaurus may have the address of the documentation. Null for any other page.
    /// </summary>
    private string? OpeningOf(PageCandidate candidate) =>
        inputs.Tree.Generator switch
        {
            Generator.MdBook when Foreign.Outline is { } outline => outline.First == candidate.Place
            && !outline.Contains("index.md")
                ? ""
                : null,
            Generator.Docusaurus => candidate.FrontMatter.Slug == "/"
            && inputs.Tree.PluginOf(candidate.Place) is { IsBlog: false } plugin
                ? plugin.Folder
                : null,
            _ => null,
        };

    /// <summary>Whether the generator of the site has rules for paths of its own.</summary>
    private bool HasForeignPaths => inputs.Tree.IsForeign && !inputs.IsJekyll;

    public PagePlacement PlacePost(PageCandidate candidate, ZonedDateTime date)
    {
        FrontMatterPlacement front = candidate.FrontMatter;
        IEnumerable<YamlScalar> folders = inputs.IsJekyll
            ? candidate.Name.FoldersAbovePosts.Select(folder => new YamlScalar(SourceSpan.Start, folder))
            : [];
        List<TaxonomyTerm> categories = Terms([.. folders, .. front.Categories.Items], "/categories/", candidate);
        string path = PathOfPost(candidate, date, categories.Select(term => term.Name));
        if (!HasForeignPaths && Slug.Of(candidate.Name.Name).Length == 0 && front.Slug is null)
            _ = SlugOf(candidate);
        return Place(candidate, path, "post") with
        {
            Date = date,
            Updated =
                front.Updated?.In(inputs.Config.TimeZone)
                ?? (LastChange(candidate.Source.Path) is { } change && change.Date > date.Date ? change : null),
            Categories = categories,
            Tags = Terms(front.Tags.Items, "/tags/", candidate),
            OtherTerms = (front.Foreign?.Terms.All ?? [])
                .GroupBy(term => term.Kind, term => term.Name, StringComparer.Ordinal)
                .ToDictionary(
                    names => names.Key,
                    names => Terms([.. names], $"/{GeneratorPaths.Urlized(names.Key)}/", candidate),
                    StringComparer.Ordinal
                ),
            Series = inputs.Tree.IsForeign ? null : Terms(front.Series.Items, "/series/", candidate).FirstOrDefault(),
        };
    }

    private PagePlacement Place(PageCandidate candidate, string path, string defaultLayout) =>
        new()
        {
            Source = candidate.Source.Path,
            Name = candidate.Name,
            Language = candidate.Language,
            Place = candidate.Place,
            Path = path,
            LeftOutOfBuilds = inputs.MarksUnpublished && candidate.IsDraft ? LeftOutReason.Draft : null,
            Layout = LayoutOf(candidate, IsDocumentation(candidate) ? Documentation.Layout : defaultLayout),
            WrittenLayout = IsDocumentation(candidate) ? Documentation.Layout : candidate.FrontMatter.Layout,
            ListedTitle = (Foreign.Outline?.TitleOf(candidate.Place) ?? candidate.FrontMatter.Foreign?.Label)
                is { } listed
                ? ShortTitle.Of(listed)
                : null,
            IsUnlisted = candidate.FrontMatter.Foreign?.IsUnlisted == true,
            OpeningOf = OpeningOf(candidate),
        };

    /// <summary>Whether a page is the index of what another generator publishes as documentation.</summary>
    private bool IsDocumentation(PageCandidate candidate) =>
        OpeningOf(candidate) is not null
        || (
            candidate.Name.Name == "index"
            && inputs.Tree.Generator switch
            {
                Generator.MdBook or Generator.MkDocs or Generator.Starlight => candidate.Name.Folder.Length == 0,
                Generator.Docusaurus => inputs.Tree.PluginOf(candidate.Name.Folder) is { IsBlog: false } plugin
                    && candidate.Name.Folder == plugin.Folder,
                _ => false,
            }
        );

    private string PathOfPost(PageCandidate candidate, ZonedDateTime date, IEnumerable<string> categories)
    {
        FrontMatterPlacement front = candidate.FrontMatter;
        if (HasForeignPaths && front.Permalink is null)
            return Below(candidate.Language, PathOfPage(candidate, date));
        if (inputs.IsJekyll)
            return Normalise(JekyllPaths.OfPost(inputs.Config.Jekyll, candidate, date), candidate, front.PermalinkSpan);
        string pattern = front.Permalink ?? inputs.Config.Permalink;
        string slug = front.Slug is null ? candidate.Name.Name : SlugOf(candidate);
        if (front.Permalink is not null && Permalink.UnknownToken(pattern) is { } token)
            return InvalidPath(
                candidate,
                front.PermalinkSpan,
                $"Unknown token '{token}' in the permalink.",
                Suggestions.OrList(token, Permalink.Tokens, "The tokens are")
            );
        string root = front.Permalink is null ? candidate.Language.Root : "";
        return Normalise(root + Permalink.Fill(pattern, slug, date, categories), candidate, front.PermalinkSpan);
    }

    private ZonedDateTime? LastChange(string path) =>
        inputs.LastChanges is not null && inputs.LastChanges.TryGetValue(path, out DateTimeOffset moment)
            ? Instant.FromDateTimeOffset(moment).InZone(inputs.Config.TimeZone)
            : null;

    private static string Below(SiteLanguage language, string path) => language.Root + path.TrimStart('/');

    private string LayoutOf(PageCandidate candidate, string defaultLayout)
    {
        if (candidate.FrontMatter.Layout is not { } layout)
            return defaultLayout;
        if (inputs.ForeignLayouts is null || inputs.ForeignLayouts.Contains(layout))
            return layout;
        // A layout of the settings is reported there, with its folder.
        if (candidate.FrontMatter.LayoutSpan == SourceSpan.Start)
            return defaultLayout;
        (PageCandidate first, int others) = missing.GetValueOrDefault((layout, defaultLayout), (candidate, -1));
        missing[(layout, defaultLayout)] = (first, others + 1);
        return defaultLayout;
    }

    /// <summary>Reports each layout that the theme does not have once, at the first page with it.</summary>
    public void ReportLayouts()
    {
        foreach (((string layout, string own), (PageCandidate first, int others)) in missing)
            first.Report.Add(
                Codes.ForeignLayout,
                first.FrontMatter.LayoutSpan,
                $"The theme has no layout '{layout}'; the page "
                    + (others > 0 ? $"and {others} more with it get" : "gets")
                    + $" the layout '{own}'.",
                $"Remove the line, or add theme/layouts/{layout}.html."
            );
    }

    private static string Normalise(string path, PageCandidate candidate, SourceSpan span) =>
        Permalink.Normalise(path)
        ?? InvalidPath(
            candidate,
            span,
            $"'{path}' is not a valid path of the site.",
            "Write a path such as '/about/', without '..', '?', '#', '%', ':' or backslashes."
        );

    private static string InvalidPath(PageCandidate candidate, SourceSpan span, string message, string fix)
    {
        candidate.Report.Add(Codes.BadPermalink, span, message, fix);
        return "/" + candidate.Source.Path;
    }

    private static string SlugOf(PageCandidate candidate)
    {
        string name = candidate.FrontMatter.Slug ?? candidate.Name.Name;
        string slug = Slug.Of(name);
        if (slug.Length == 0)
            candidate.Report.Add(
                Codes.NoSlug,
                candidate.FrontMatter.SlugSpan,
                $"'{name}' has no letter or digit for a path.",
                "Set 'slug:' to letters and digits."
            );
        return slug;
    }

    /// <summary>The terms of a post. Names with equal slugs are one term, written as in the first post.</summary>
    private List<TaxonomyTerm> Terms(IReadOnlyList<YamlScalar> names, string folder, PageCandidate candidate)
    {
        List<TaxonomyTerm> found = [];
        foreach (YamlScalar scalar in names)
        {
            string name = scalar.Value.Trim();
            string slug = Slug.Of(name);
            if (slug.Length == 0)
            {
                candidate.Report.Add(
                    Codes.NoSlug,
                    scalar.Span,
                    $"'{scalar.Value}' has no letter or digit for a path.",
                    "Use a name with letters or digits."
                );
                continue;
            }

            if (FileName.TooLongIn(slug) is { } tooLong)
            {
                candidate.Report.Add(
                    Codes.NameTooLong,
                    scalar.Span,
                    FileName.TooLongMessage(tooLong),
                    "Use a shorter name."
                );
                continue;
            }

            string path = $"{Below(candidate.Language, folder)}{slug}/";
            if (!terms.TryGetValue(path, out TaxonomyTerm? term))
            {
                terms.Add(path, term = new TaxonomyTerm(name, path));
                if (PortableName.Problem(slug) is { } problem)
                    candidate.Report.Add(Codes.UrlOnWindows, scalar.Span, problem, "Use another name.");
            }
            else if (term.Name != name)
            {
                bool looksEqual = name.Normalize() == term.Name.Normalize();
                candidate.Report.Add(
                    Codes.TermWritten,
                    scalar.Span,
                    looksEqual
                        ? $"'{name}' has other characters elsewhere that look the same; both are the page {term.Path}."
                        : $"'{name}' is spelled '{term.Name}' elsewhere; both are the page {term.Path}.",
                    looksEqual
                        ? "Copy the name from one place to the other."
                        : $"Write '{term.Name}' here, or '{name}' everywhere."
                );
            }

            if (!found.Contains(term))
                found.Add(term);
        }

        return found;
    }
}
