using Strata.Engine.Caching;
using Strata.Engine.Catalogues;
using Strata.Engine.Content;
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
    public static Site Plan(SiteFiles files, BuildOptions options) => Plan(files, options, new BuildCache()).Check();

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
            CataloguesIn = language => SiteLoader.CataloguesIn(build, language, catalogues),
        };
        RouteTable routes = new(build);
        IReadOnlyList<EditionRenderers> renderers = editions.Create(build, routes);
        foreach (IRouteSource source in RouteSources.InOrder)
            source.AddRoutes(renderers, routes);
        return new Site(renderers, routes.Routes, build.Diagnostics);
    }
}
