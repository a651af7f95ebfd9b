using NodaTime;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Pages;

/// <summary>A content file as an input of planning.</summary>
/// <param name="Path">The file, relative to the site root.</param>
/// <param name="FrontMatter">The part of its front matter that planning reads.</param>
internal sealed record PageSource(string Path, FrontMatterPlacement FrontMatter);

/// <summary>All that the plan of the pages depends on.</summary>
internal sealed record PagePlanInputs
{
    public required SiteConfig Config { get; init; }

    public required SiteLanguages Languages { get; init; }

    /// <summary>The content files, in ordinal order of their paths.</summary>
    public required EquatableList<PageSource> Sources { get; init; }

    /// <summary>The layout of the site root.</summary>
    public required ContentTree Tree { get; init; }

    /// <summary>
    /// The layouts of the theme if the site is that of another generator, whose own layouts are not used; otherwise
    /// null.
    /// </summary>
    public EquatableList<string>? ForeignLayouts { get; init; }

    /// <summary>Whether drafts are published.</summary>
    public bool Drafts { get; init; }

    /// <summary>Whether future posts are published.</summary>
    public bool Future { get; init; }

    /// <summary>Whether the pages that builds leave out are marked.</summary>
    public bool MarksUnpublished { get; init; }

    /// <summary>The time after which a post is in the future; null if no post is.</summary>
    public Instant? Now { get; init; }

    /// <summary>The time of each file's last change; null if it is not known or not needed.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset>? LastChanges { get; init; }

    public bool IsJekyll => Tree.Generator is Generator.Jekyll;
}

/// <summary>Decides which content files become pages, at which paths, and when posts were published.</summary>
internal sealed class PagePlanner
{
    private readonly PagePlanInputs inputs;
    private readonly DiagnosticBag diagnostics;
    private readonly PagePlacer placer;
    private readonly PagePlacer unpublished;
    private readonly List<LeftOutPage> leftOut = [];
    private readonly List<ForeignRedirect> redirects = [];

    private PagePlanner(PagePlanInputs inputs, DiagnosticBag diagnostics)
    {
        this.inputs = inputs;
        this.diagnostics = diagnostics;
        placer = new PagePlacer(inputs, diagnostics);
        // What is not published has a path for messages, and no diagnostics of its own.
        unpublished = new PagePlacer(inputs, new DiagnosticBag());
    }

    /// <summary>Plans the pages of a site.</summary>
    public static PagePlan Plan(PagePlanInputs inputs, DiagnosticBag diagnostics) =>
        new PagePlanner(inputs, diagnostics).Plan();

    /// <summary>Whether any post may be dated after a date, by its front matter or its file name.</summary>
    public static bool AnyMayBeAfter(IReadOnlyList<PageSource> sources, LocalDate date)
    {
        string text = NodaTime.Text.LocalDatePattern.Iso.Format(date);
        return sources.Any(source =>
        {
            if (
                source.FrontMatter.Foreign is { } foreign
                && (foreign.PublishedFrom ?? foreign.PublishedUntil) is not null
            )
                return true;
            if (source.FrontMatter.Date is { } published)
                return published.Local.Date > date;
            ReadOnlySpan<char> name = source.Path.AsSpan(source.Path.LastIndexOf('/') + 1);
            return char.IsAsciiDigit(name[0]) && name.CompareTo(text, StringComparison.Ordinal) > 0;
        });
    }

    private PagePlan Plan()
    {
        ReportMissingHistory();
        List<PagePlacement> pages = [];
        List<PageCandidate> undated = [];
        foreach (PageSource source in inputs.Sources)
        {
            PageCandidate candidate = placer.Candidate(source);
            if (ReasonOf(candidate) is { } reason)
                LeaveOut(source, reason);
            else if (source.FrontMatter.Foreign?.RedirectTo is { } target)
                redirects.Add(
                    new(placer.PlacePage(candidate).Path, "/" + target.Trim('/'), "", source.Path, SourceSpan.Start)
                );
            else if (!candidate.IsPost)
                AddPage(candidate, pages);
            else if (DateOf(candidate) is not { } date)
                undated.Add(candidate);
            else if (inputs.Now is not { } now || date.ToInstant() <= now)
                pages.Add(placer.PlacePost(candidate, date));
            else if (inputs.Future)
                pages.Add(placer.PlacePost(candidate, date) with { LeftOutOfBuilds = LeftOutReason.Future });
            else
                LeaveOut(source, LeftOutReason.Future);
        }

        // A draft without a date is listed with the newest post, so that the build does not depend on the clock.
        ZonedDateTime newest = pages
            .Where(page => page.IsPost)
            .Select(page => page.Date!.Value)
            .DefaultIfEmpty(inputs.Config.TimeZone.AtStartOfDay(new LocalDate(2000, 1, 1)))
            .MaxBy(date => date.ToInstant());
        pages.AddRange(undated.Where(draft => draft.IsDraft).Select(draft => placer.PlacePost(draft, newest)));
        placer.ReportLayouts();
        if (inputs.Tree.Generator is Generator.Starlight)
            RedirectUntranslated(pages);
        return Sorted(Documentation.Inherit(pages));
    }

    /// <summary>
    /// Starlight shows a page of the main language at the addresses of its missing translations: they lead to it.
    /// </summary>
    private void RedirectUntranslated(List<PagePlacement> pages)
    {
        HashSet<string> paths = pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        foreach (SiteLanguage language in inputs.Languages.All.Where(language => language.Root.Length > 1))
        {
            foreach (PagePlacement page in pages.Where(page => page.Language.Root == "/" && page.Path.EndsWith('/')))
            {
                string path = language.Root + page.Path[1..];
                if (!paths.Contains(path))
                    redirects.Add(new(path, page.Path, "", page.Source, SourceSpan.Start));
            }
        }
    }

    /// <summary>The reason why a file is not published, apart from the date of a post; null for none.</summary>
    private LeftOutReason? ReasonOf(PageCandidate candidate)
    {
        if (!candidate.FrontMatter.IsPublished)
            return LeftOutReason.Unpublished;
        if (candidate.IsDraft && !inputs.Drafts)
            return LeftOutReason.Draft;
        if (candidate.FrontMatter.Foreign is not { } foreign)
            return null;
        if (foreign.IsNotRendered)
            return LeftOutReason.Unpublished;
        if (inputs.Now is not { } now || inputs.Future)
            return null;
        return InstantOf(foreign.PublishedFrom) > now ? LeftOutReason.Future
            : InstantOf(foreign.PublishedUntil) < now ? LeftOutReason.Expired
            : null;
    }

    private Instant? InstantOf(string? written) =>
        written is not null && FrontMatterDate.Parse(written.Trim()) is { } date
            ? date.In(inputs.Config.TimeZone).ToInstant()
            : null;

    private void AddPage(PageCandidate candidate, List<PagePlacement> pages)
    {
        PagePlacement page = placer.PlacePage(candidate);
        pages.Add(page);
        // The home page of a book has the address of its file too.
        if (inputs.Tree.Generator is Generator.MdBook && page.OpeningOf is not null)
            redirects.Add(new(placer.PathInGenerator(candidate, null), page.Path, "", page.Source, SourceSpan.Start));
    }

    private void LeaveOut(PageSource source, LeftOutReason reason)
    {
        PageCandidate candidate = unpublished.Candidate(source);
        ZonedDateTime? date =
            source.FrontMatter.Date?.In(inputs.Config.TimeZone)
            ?? (candidate.Name.Date is { } day ? inputs.Config.TimeZone.AtStartOfDay(day) : null);
        string path =
            !candidate.IsPost ? unpublished.PlacePage(candidate).Path
            : date is { } published ? unpublished.PlacePost(candidate, published).Path
            : "";
        leftOut.Add(new LeftOutPage(source.Path, inputs.Tree.PlaceOf(source.Path)!, path, reason));
    }

    private PagePlan Sorted(IReadOnlyList<PagePlacement> pages)
    {
        List<PagePlacement> all = pages.OrderBy(page => page.Path, StringComparer.Ordinal).ToList();
        List<int> posts = Enumerable
            .Range(0, all.Count)
            .Where(index => all[index].IsPost)
            .OrderByDescending(index => all[index].Date!.Value.ToInstant())
            .ThenBy(index => all[index].Path, StringComparer.Ordinal)
            .ToList();
        return new PagePlan(all, posts, new UnpublishedPages(leftOut), redirects);
    }

    private void ReportMissingHistory()
    {
        if (inputs.Config.ShowsLastUpdated && inputs.LastChanges is null)
            new FileReport(SiteConfig.Path, diagnostics).Add(
                Codes.NoHistory,
                inputs.Config.LastUpdatedSpan,
                "The dates of the last changes are unknown, so pages do not show them.",
                "Build in a git repository with its full history; 'git fetch --unshallow' fetches it."
            );
    }

    private ZonedDateTime? DateOf(PageCandidate candidate)
    {
        if (candidate.FrontMatter.Date is { } date)
            return date.In(inputs.Config.TimeZone);
        if (candidate.Name.Date is { } fileDate)
            return inputs.Config.TimeZone.AtStartOfDay(fileDate);
        if (candidate.Name.DateText is { } impossible)
            candidate.Report.Add(
                Codes.PostWithoutDate,
                SourceSpan.Start,
                $"The date {impossible} in the file name does not exist.",
                "Rename the file, or set 'date:' in its front matter."
            );
        else if (!candidate.IsDraft && !candidate.FrontMatter.HasWrongDate)
            candidate.Report.Add(
                Codes.PostWithoutDate,
                SourceSpan.Start,
                "The post has no date.",
                "Name the file 'YYYY-MM-DD-slug.md', or set 'date:' in its front matter."
            );
        return null;
    }
}
