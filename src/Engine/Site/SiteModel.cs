using Strata.Engine.Diagrams;
using Strata.Engine.Migration;
using Strata.Engine.Templating;
using Strata.Engine.Words;

namespace Strata.Engine.Site;

/// <summary>All that the pages of a site in one language are made from.</summary>
internal sealed record SiteModel
{
    public required Settings Settings { get; init; }

    public required SiteLanguage Language { get; init; }

    /// <summary>The pages in this language.</summary>
    public required PageList Pages { get; init; }

    /// <summary>Those in all languages.</summary>
    public required PageList AllPages { get; init; }

    public required Translations Translations { get; init; }

    public required Documentation Documentation { get; init; }

    public WordList Words => Language.Words;

    public required TemplateSet Templates { get; init; }

    public required Palette Palette { get; init; }

    public required LinkResolver Links { get; init; }

    /// <summary>The topologies, laid out, and what pages show of them.</summary>
    public required Drawings Drawings { get; init; }

    public required SiteData Data { get; init; }

    /// <summary>How the bodies are written.</summary>
    public required Dialect Dialect { get; init; }

    public required RouteTable Routes { get; init; }

    /// <summary>The categories and tags of the posts.</summary>
    public required IReadOnlyList<Taxonomy> Taxonomies { get; init; }

    public required SocialCards Cards { get; init; }

    public required SiteSource Source { get; init; }

    public required Pictures Pictures { get; init; }

    public string Title => Language.Title.Length > 0 ? Language.Title : Words.Say("titles.site");

    /// <summary>The absolute address of a path; empty when the site has no address.</summary>
    public string Absolute(string path) => Settings.Address is { } address ? SitePath.Resolve(SitePath.Marked(path), address.AbsoluteUri) : "";
}
