using Strata.Engine.Diagnostics;
using Strata.Engine.Search;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>
/// A kind of page that shows data of the site: an author's page whose layout is <see cref="Layout"/>. Title, path and
/// introduction are the author's; the data come with the layout.
/// </summary>
internal abstract class DataPage
{
    /// <summary>The layout that makes a page one of this kind, with the type of <see cref="Model"/>.</summary>
    public abstract ThemeLayout Template { get; }

    /// <summary>The layout of <see cref="Children"/>; null without such pages.</summary>
    public virtual ThemeLayout? ChildTemplate => null;

    public string Layout => Template.Name;

    /// <summary>The stylesheets that the page needs in addition to the site's own.</summary>
    public virtual IReadOnlyList<string> Styles => [PageStyles.Data];

    /// <summary>Whether the layout writes ids that are not in the text of the page.</summary>
    public virtual bool HasGeneratedAnchors => true;

    /// <summary>The model of the layout besides <c>page</c> and <c>content</c>.</summary>
    public abstract TemplateModel Model(Page page, DataPageContext context);

    /// <summary>The data as sections for search.</summary>
    public virtual IEnumerable<SearchSection> SearchSections(Page page, Edition edition) => [];

    /// <summary>The pages below this one, one for each entry of the data.</summary>
    public virtual IEnumerable<ChildPage> Children(Page page, Edition edition) => [];

    /// <summary>Reports errors in the front matter of the page.</summary>
    public virtual void Check(Page page, Edition edition, FileReport report) { }
}

/// <summary>The services that a data page is rendered with.</summary>
/// <param name="Edition">The site in the language of the page.</param>
/// <param name="Links">Finds the paths of the site.</param>
/// <param name="Figures">Renders diagrams.</param>
/// <param name="Path">The path of the page.</param>
/// <param name="Diagnostics">Receives the errors of templates.</param>
internal sealed record DataPageContext(
    Edition Edition,
    EditionLinks Links,
    FigureRenderer Figures,
    string Path,
    List<Diagnostic> Diagnostics
);

/// <summary>A page for one entry of the data.</summary>
internal sealed record ChildPage
{
    public required string Path { get; init; }

    /// <summary>The layout, which is also the kind of the page.</summary>
    public required string Layout { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The data file of the page, which owns its path; empty for the built-in data.</summary>
    public string Source { get; init; } = "";

    /// <summary>The number of boxes in its diagram.</summary>
    public int Boxes { get; init; }

    /// <summary>The model of the layout besides <c>page</c> and <c>content</c>.</summary>
    public required Func<DataPageContext, TemplateModel> Model { get; init; }

    /// <summary>The entry as sections for search.</summary>
    public required Func<IReadOnlyList<SearchSection>> SearchSections { get; init; }
}

/// <summary>All kinds of data pages, by layout.</summary>
internal sealed class DataPageSet(IReadOnlyList<DataPage> kinds)
{
    private readonly Dictionary<string, DataPage> byLayout = kinds.ToDictionary(
        kind => kind.Layout,
        StringComparer.Ordinal
    );

    /// <summary>The kind with a layout; null for any other layout.</summary>
    public DataPage? Find(string layout) => byLayout.GetValueOrDefault(layout);

    /// <summary>The layouts that write ids which are not in the text of the page.</summary>
    public IReadOnlySet<string> GeneratedLayouts { get; } =
        kinds.Where(kind => kind.HasGeneratedAnchors).Select(kind => kind.Layout).ToHashSet(StringComparer.Ordinal);

    /// <summary>The layouts of all kinds and of their child pages.</summary>
    public IReadOnlyList<ThemeLayout> Layouts { get; } =
    [.. kinds.Select(kind => kind.Template), .. kinds.Select(kind => kind.ChildTemplate).OfType<ThemeLayout>()];

    /// <summary>The child pages of an edition: those of the first page of each kind.</summary>
    public IEnumerable<ChildPage> ChildrenIn(Edition edition) =>
        from kind in kinds
        let page = edition.Pages.WithLayout(kind.Layout)
        where page is not null
        from child in kind.Children(page, edition)
        select child;
}
