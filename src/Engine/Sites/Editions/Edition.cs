using Strata.Engine.Catalogues;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Localization;
using Strata.Engine.Migration;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Editions;

/// <summary>All that the pages of a site in one language are made from.</summary>
internal sealed record Edition
{
    public required SiteConfig Config { get; init; }

    public required SiteLanguage Language { get; init; }

    /// <summary>The pages in this language.</summary>
    public required PageSet Pages { get; init; }

    /// <summary>Those in all languages.</summary>
    public required PageSet AllPages { get; init; }

    public required Translations Translations { get; init; }

    public required Documentation Documentation { get; init; }

    public MessageCatalog Messages => Language.Messages;

    public required TemplateSet Templates { get; init; }

    public required Palette Palette { get; init; }

    public required LinkResolver Links { get; init; }

    /// <summary>The topologies, laid out, and what pages show of them.</summary>
    public required DiagramSet Diagrams { get; init; }

    public required CatalogueSet Catalogues { get; init; }

    /// <summary>How the bodies are written.</summary>
    public required MarkdownDialect Dialect { get; init; }

    public required RouteTable Routes { get; init; }

    /// <summary>The categories and tags of the posts.</summary>
    public required IReadOnlyList<Taxonomy> Taxonomies { get; init; }

    public required SocialCardPaths Cards { get; init; }

    public required SiteFiles Files { get; init; }

    public required SiteImages Images { get; init; }

    /// <summary>The path of the page that explains terms; null for a site without one.</summary>
    public string? GlossaryPath { get; init; }

    public string Title => Language.Title.Length > 0 ? Language.Title : Messages.Get("titles.site");

    /// <summary>The author of a page, else that of the site, else its title: feeds need a name.</summary>
    public string AuthorOf(Page page) => page.FrontMatter.Author ?? (Config.Author.Length > 0 ? Config.Author : Title);

    /// <summary>The absolute address of a path; empty when the site has no address.</summary>
    public string Absolute(string path) =>
        Config.Address is { } address ? SitePath.Resolve(SitePath.Placeholder(path), address.AbsoluteUri) : "";
}
