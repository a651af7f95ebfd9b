using Strata.Engine.Caching;
using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Building;

/// <summary>
/// The pipeline: files → settings, theme, data and content → pages → diagrams → routes. Read this first.
/// </summary>
public static class SiteBuilder
{
    /// <summary>Plans and checks a site. Renders only what the link check needs.</summary>
    public static Site Plan(SiteFiles files, BuildOptions options)
    {
        Site site = Plan(files, options, new BuildCache()).Check();
        if (!options.KeepsGoing || !site.HasErrors)
            return site;
        return PlanPublishable(site, files, options, new BuildCache())?.Check() is { HasErrors: false } rest
            ? rest.WithDiagnosticsOf(site)
            : site;
    }

    /// <summary>
    /// Plans a site without the pages that have errors with which they cannot be published. The other errors of pages
    /// are in what is published. Null for an error elsewhere, such as in the settings.
    /// </summary>
    /// <param name="site">The site with errors.</param>
    /// <param name="files">Its files.</param>
    /// <param name="options">The options of the build.</param>
    /// <param name="cache">The results of the previous plan of this kind.</param>
    public static Site? PlanPublishable(Site site, SiteFiles files, BuildOptions options, BuildCache cache)
    {
        IReadOnlyList<string> faulty = FaultyPages(site);
        if (faulty.Any(path => files.Tree.PlaceOf(path) is null))
            return null;
        Site rest = Plan(files.WithoutFiles(faulty), options with { IsGentle = true, Strict = false }, cache);
        return rest.HasErrors ? null : rest;
    }

    /// <summary>The files that have errors with which they cannot be published.</summary>
    public static IReadOnlyList<string> FaultyPages(Site site) =>
        [
            .. site
                .Diagnostics.Where(diagnostic =>
                    diagnostic.Severity is Severity.Error && !SeverityTable.IsChangeable(diagnostic.Code)
                )
                .Select(diagnostic => diagnostic.Path)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Plans a site, without the checks that need the whole site.</summary>
    /// <param name="files">The files of the site.</param>
    /// <param name="options">The options of the build.</param>
    /// <param name="cache">The results of the previous build of the site.</param>
    public static Site Plan(SiteFiles files, BuildOptions options, BuildCache cache)
    {
        cache.BeginBuild();
        BuildContext build = new(files, options, cache);
        SiteConfig config = SiteLoader.Config(build);
        SiteLanguages languages = SiteLoader.Languages(build, config);
        Theme theme = SiteLoader.Theme(build, languages.MessageKeys);
        CatalogueSet catalogues = SiteLoader.Catalogues(build);
        TopologySet topologies = SiteLoader.Topologies(build, catalogues, languages);
        DocumentSet documents = SiteLoader.Documents(build, config, languages);
        PageSet pages = SitePlanner.Pages(build, config, languages, theme, documents);
        DiagramSets diagrams = SitePlanner.Diagrams(build, topologies, theme, languages, pages);
        SitePlanner.CheckRules(build, topologies, diagrams, catalogues, pages.NewestPost);
        EditionBuilder editions = new()
        {
            Config = config,
            Languages = languages,
            Theme = theme,
            Documents = documents,
            Pages = pages,
            Diagrams = diagrams,
            Authors = SiteLoader.Authors(build).WithPicturesOf(documents.Files),
            CataloguesIn = language => SiteLoader.CataloguesIn(build, language, catalogues),
        };
        RouteTable routes = new(build);
        IReadOnlyList<EditionRenderers> renderers = editions.Create(build, routes);
        foreach (IRouteSource source in RouteSources.InOrder)
            source.AddRoutes(renderers, routes);
        return new Site(renderers, routes.Routes, build.Diagnostics);
    }
}
