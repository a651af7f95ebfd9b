using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Localization;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Editions;

/// <summary>The planned site in one language, without the services that resolve and render it.</summary>
internal sealed record Edition
{
    public required SiteConfig Config { get; init; }

    public required SiteLanguage Language { get; init; }

    /// <summary>The pages in this language.</summary>
    public required PageSet Pages { get; init; }

    /// <summary>The pages in all languages.</summary>
    public required PageSet AllPages { get; init; }

    public required Documentation Documentation { get; init; }

    public MessageCatalog Messages => Language.Messages;

    public required Theme Theme { get; init; }

    public required SiteIdentity Identity { get; init; }

    /// <summary>The diagrams, laid out.</summary>
    public required DiagramSet Diagrams { get; init; }

    public required CatalogueSet Catalogues { get; init; }

    /// <summary>The content files of all languages.</summary>
    public required DocumentSet Documents { get; init; }

    /// <summary>The categories and tags of the posts.</summary>
    public required IReadOnlyList<Taxonomy> Taxonomies { get; init; }

    /// <summary>The lists of posts below a folder; none in a site of Strata.</summary>
    public IReadOnlyList<SectionList> Sections { get; init; } = [];

    /// <summary>The series of the posts.</summary>
    public required SeriesSet Series { get; init; }

    public required AuthorSet Authors { get; init; }

    /// <summary>The authors of the posts who are in the list of authors.</summary>
    public required Taxonomy PostsByAuthor { get; init; }

    /// <summary>The path of the page that explains terms; null for a site without one.</summary>
    public string? GlossaryPath { get; init; }

    public TemplateSet Templates => Theme.Templates;

    public Palette Palette => Theme.Palette;

    public SiteFiles Files => Documents.Files;

    public string Title => Language.Title.Length > 0 ? Language.Title : Messages.Get("titles.site");

    /// <summary>The home page if it is a part of the list of posts; null for any other, or without one.</summary>
    public Page? ListedHome =>
        Pages.All.FirstOrDefault(page => page.Path == Language.Root) is { Layout: "home" } home ? home : null;

    /// <summary>The title of a page; that of the site for a home page without one.</summary>
    public string TitleOf(Page page) => page.Title.Length > 0 ? page.Title : Title;

    /// <summary>Whether a page is exported as Markdown.</summary>
    public bool ExportsMarkdown(Page page) => Config.Features.Markdown && !EditionPaths.IsNotFound(page.Path);

    /// <summary>
    /// The author of a page or of the site, or else the title of the site, because feeds require one.
    /// </summary>
    public string AuthorOf(Page page) =>
        NameOf(page.FrontMatter.Author ?? Config.Author) is { Length: > 0 } name ? name : Title;

    /// <summary>The name of an author as front matter has it.</summary>
    public string NameOf(string written) => Authors.Find(written)?.Name ?? written;

    /// <summary>The absolute address of a path; empty if the site has no address.</summary>
    public string Absolute(string path) =>
        Config.Address is { } address ? SitePath.Resolve(SitePath.Placeholder(path), address.AbsoluteUri) : "";
}
