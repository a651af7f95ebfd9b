using NodaTime;
using NodaTime.Text;
using Strata.Engine.Content;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Execution;
using Strata.Engine.Localization;
using Strata.Engine.Migration;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Building;

/// <summary>
/// Plans the pages of a Jekyll site by their front matter before any body is read, because the Liquid of a body can
/// list all pages.
/// </summary>
internal static class JekyllPages
{
    /// <summary>The most characters of an excerpt; pages without a separator are longer.</summary>
    private const int MaxExcerpt = 10_000;

    private static readonly ZonedDateTimePattern Date = ZonedDateTimePattern.CreateWithInvariantCulture(
        "yyyy'-'MM'-'dd HH':'mm':'ss o<+HHmm>",
        zoneProvider: null
    );

    /// <summary>The dialect with all pages.</summary>
    /// <param name="build">The build.</param>
    /// <param name="config">The settings.</param>
    /// <param name="languages">The languages.</param>
    /// <param name="files">The files of the site.</param>
    /// <param name="dialect">The dialect without pages.</param>
    public static MarkdownDialect Add(
        BuildContext build,
        SiteConfig config,
        SiteLanguages languages,
        SiteFiles files,
        MarkdownDialect dialect
    )
    {
        IReadOnlyList<Front?> fronts = build.StepEach(
            "front matter",
            files.Content.Where(file => files.Tree.IsPageFile(file.Path)).ToList(),
            dialect,
            static (file, dialect, _) => ProcessingException.Run(file.Path, () => Read(file, dialect))
        );
        build.StepEach(
            "data files",
            build.Files.InFolder(files.Tree.Main + config.Jekyll.Data).ToList(),
            true,
            static (file, _, diagnostics) =>
            {
                var report = new FileReport(file.Path, diagnostics);
                if (file.ReadText(report.Local()) is { } text)
                    LiquidData.Check(file.Path, text, report);
                return true;
            }
        );
        EquatableList<Front> found = fronts.OfType<Front>().ToEquatableList();
        EquatableList<PageSource> sources = found.Select(front => front.Source).ToEquatableList();
        JekyllUse use = JekyllUse.Of(found.Select(front => front.Use), dialect.Jekyll!.Includes, files);
        PagePlanInputs plan = new()
        {
            Config = config,
            Languages = languages,
            Sources = sources,
            Tree = files.Tree,
            Drafts = build.Options.Drafts,
            Now = SitePlanner.NowFor(sources, build.Options, config),
        };
        return build.Step(
            "dialect with pages",
            new Inputs(
                dialect,
                plan,
                found,
                use,
                build.Options.AsOf,
                languages.Main.Messages,
                use.ListsFiles ? CopiedIn(files) : new EquatableList<string>([]),
                new IncludedFiles(use.ShowsBodies ? found.Select(front => files[front.Source.Path]) : [])
            ),
            static (inputs, _) => WithPages(inputs)
        );
    }

    private static MarkdownDialect WithPages(Inputs inputs)
    {
        List<JekyllPage> pages = PagesOf(inputs.Plan, inputs.Fronts);
        MarkdownDialect With(JekyllContents contents) =>
            inputs.Dialect with
            {
                Jekyll = inputs.Dialect.Jekyll!.With(pages, contents),
            };
        var contents = new JekyllContents
        {
            Time = inputs.AsOf is { } day
                ? Date.Format(day.AtStartOfDayInZone(DateTimeZone.Utc))
                : pages.Find(page => page.Collection == "posts")?.Date,
            StaticFiles = inputs.Use.ListsFiles ? inputs.Copied : null,
            HasWholePosts = inputs.Use.HasWholePosts,
        };
        if (!inputs.Use.ShowsBodies)
            return With(contents);
        var bodies = new JekyllBodies(
            inputs.Bodies,
            With(contents),
            inputs.Messages,
            pages.ToDictionary(page => page.Source, page => page.Url, StringComparer.Ordinal)
        );
        return With(contents with { HtmlOf = bodies.HtmlOf, IsShownLink = bodies.IsShown });
    }

    /// <summary>The places of the copied files.</summary>
    private static EquatableList<string> CopiedIn(SiteFiles files) =>
        CopiedFiles.In(files).Select(path => files.Tree.PlaceOf(path)!).ToEquatableList();

    private static Front? Read(SiteFile file, MarkdownDialect dialect)
    {
        // What is wrong with a page is reported when its document is read.
        var report = new FileReport(file.Path, new DiagnosticBag());
        if (file.ReadText(report) is not { } text || !JekyllFiles.IsPage(dialect.Jekyll!.PlaceOf(file.Path), text))
            return null;
        DocumentParts parts = DocumentParts.Split(text);
        return parts.ReadFrontMatter(text, dialect, report) is { } front
            ? new Front(new PageSource(file.Path, front.Placement), text[parts.FrontMatter], front.Written)
            {
                Excerpt = ExcerptOf(text[parts.Body], front.ExcerptSeparator ?? dialect.ExcerptSeparator),
                Use = JekyllUse.In(text[parts.Body]),
            }
            : null;
    }

    /// <summary>The text above the separator, which is an empty line unless the site names another one.</summary>
    private static string? ExcerptOf(string body, string separator)
    {
        string text = body.TrimStart();
        int end = text.IndexOf(separator.Trim().Length == 0 ? "\n\n" : separator, StringComparison.Ordinal);
        string excerpt = end < 0 ? text : text[..end];
        return excerpt.Length > MaxExcerpt || excerpt.Contains("{%") || excerpt.Contains("{{") ? null : excerpt;
    }

    /// <summary>The pages: posts newest first, then the others by path.</summary>
    private static List<JekyllPage> PagesOf(PagePlanInputs inputs, IReadOnlyList<Front> fronts)
    {
        PagePlan plan = PagePlanner.Plan(inputs, new DiagnosticBag());
        Dictionary<string, Front> byPath = fronts.ToDictionary(front => front.Source.Path, StringComparer.Ordinal);
        return
        [
            .. plan
                .PostIndices.Select(index => plan.All[index])
                .Concat(plan.All.Where(page => !page.IsPost))
                .Select(page => PageOf(page, byPath[page.Source], inputs.Config.Jekyll)),
        ];
    }

    private static JekyllPage PageOf(PagePlacement page, Front front, JekyllSite site)
    {
        string? collection = page.IsPost ? "posts" : site.CollectionOf(page.Place);
        return new JekyllPage(page.Source, page.Place, page.Path, front.Written)
        {
            Date = page.Date is { } date ? Date.Format(date) : null,
            Collection = collection,
            Categories =
            [
                .. page
                    .Name.FoldersAbovePosts.Concat(
                        front.Source.FrontMatter.Categories.Items.Select(category => category.Value)
                    )
                    .Where(category => category.Length > 0),
            ],
            Tags = [.. front.Source.FrontMatter.Tags.Items.Select(tag => tag.Value)],
            Excerpt = front.Excerpt,
            DefaultTitle = collection is null ? null : TitleOf(page.Name.Name),
        };
    }

    /// <summary>The words of a name, each with a capital letter.</summary>
    private static string TitleOf(string name) =>
        string.Join(' ', name.Split('-', '_').Where(word => word.Length > 0).Select(ContentName.TitleFrom));

    /// <summary>All that the Liquid of pages depends on.</summary>
    private sealed record Inputs(
        MarkdownDialect Dialect,
        PagePlanInputs Plan,
        EquatableList<Front> Fronts,
        JekyllUse Use,
        LocalDate? AsOf,
        MessageCatalog Messages,
        EquatableList<string> Copied,
        IncludedFiles Bodies
    );

    /// <summary>The front matter of a page. Equal if its text is.</summary>
    private sealed record Front(PageSource Source, string Text, YamlMapping Written)
    {
        public string? Excerpt { get; init; }

        public JekyllUse Use { get; init; } = JekyllUse.None;

        public bool Equals(Front? other) =>
            other is not null
            && Source == other.Source
            && Text == other.Text
            && Excerpt == other.Excerpt
            && Use == other.Use;

        public override int GetHashCode() => HashCode.Combine(Source.Path, Text);
    }
}
