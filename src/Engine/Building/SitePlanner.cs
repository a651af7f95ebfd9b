using NodaTime;
using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Pipeline;
using Strata.Engine.Rules;
using Strata.Engine.Sites;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Building;

/// <summary>The steps of a build that decide what the site consists of.</summary>
internal static class SitePlanner
{
    /// <summary>Plans which content files become pages, and at which paths.</summary>
    public static PageSet Pages(
        BuildContext build,
        SiteConfig config,
        SiteLanguages languages,
        Theme theme,
        DocumentSet documents
    )
    {
        EquatableList<PageSource> sources = documents
            .All.Select(document => new PageSource(document.Path, document.FrontMatter.Placement))
            .ToEquatableList();
        var inputs = new PagePlanInputs
        {
            Config = config,
            Languages = languages,
            Sources = sources,
            Tree = documents.Files.Tree,
            ForeignLayouts = documents.Files.Tree.IsForeign
                ? theme.Templates.Layouts.Where(ThemeContract.IsForPages).ToEquatableList()
                : null,
            Drafts = build.Options.Drafts,
            Future = build.Options.Future,
            MarksUnpublished = build.Options.MarksUnpublished,
            Now = NowFor(sources, build.Options, config),
            LastChanges = config.ShowsLastUpdated ? build.Options.LastChanges?.Invoke() : null,
        };
        PagePlan plan = build.Step(
            "pages",
            inputs,
            static (inputs, diagnostics) => PagePlanner.Plan(inputs, diagnostics)
        );
        // An unchanged page stays the same object, so that a build allocates little.
        IReadOnlyList<Page> pages = build.StepEach(
            "page",
            PageParts.Join(plan, documents.All),
            true,
            static (parts, _, _) => new Page(parts.Placement, parts.Document)
        );
        return PageSet.Of(plan, pages);
    }

    /// <summary>Lays out the diagrams of each language: all topologies if the site shows them all.</summary>
    public static DiagramSets Diagrams(
        BuildContext build,
        TopologySet topologies,
        Theme theme,
        SiteLanguages languages,
        PageSet pages
    ) =>
        new(
            languages.All.ToDictionary(
                language => language,
                language =>
                {
                    PageSet own = pages.In(language);
                    bool withAll = language == languages.Main || TopologiesPage.Gallery(own) is not null;
                    var planner = new DiagramPlanner(build, topologies, theme.Templates, language);
                    return planner.Plan(own.All, withAll);
                }
            )
        );

    /// <summary>Checks all topologies, including those in pages, against the rules.</summary>
    /// <param name="build">The build.</param>
    /// <param name="topologies">The topologies of <c>data/topologies/</c>.</param>
    /// <param name="diagrams">The diagrams, with the topologies that are written in pages.</param>
    /// <param name="catalogues">The catalogues that rules use.</param>
    /// <param name="newestPost">The date of the newest post: that of the checks without <c>--as-of</c>.</param>
    public static void CheckRules(
        BuildContext build,
        TopologySet topologies,
        DiagramSets diagrams,
        CatalogueSet catalogues,
        LocalDate? newestPost
    )
    {
        var inputs = (
            catalogues,
            asOf: build.Options.AsOf ?? newestPost,
            topologies: topologies.All.Concat(diagrams.Fenced).ToEquatableList()
        );
        build.Step(
            "rules",
            inputs,
            static (inputs, diagnostics) =>
            {
                CatalogueSet catalogues = inputs.catalogues;
                var facts = new RuleInputs(catalogues.BaseImages, catalogues.Tables, catalogues.Glossary, inputs.asOf);
                RuleRunner.RunAll(inputs.topologies, facts, diagnostics);
                return true;
            }
        );
    }

    /// <summary>
    /// The time after which a post is in the future; null if no post can be, so that the result does not depend on the
    /// clock.
    /// </summary>
    internal static Instant? NowFor(IReadOnlyList<PageSource> sources, BuildOptions options, SiteConfig config)
    {
        // A preview marks the posts that a build leaves out.
        if (options.Future && !options.MarksUnpublished)
            return null;
        Instant now = options.Now(config.TimeZone);
        // No time zone is a whole day behind UTC.
        LocalDate safe = now.InUtc().Date.PlusDays(-2);
        return PagePlanner.AnyMayBeAfter(sources, safe) ? now : null;
    }
}
