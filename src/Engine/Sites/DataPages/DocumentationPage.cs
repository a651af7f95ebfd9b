using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>A page of a documentation section, with its sidebar.</summary>
internal sealed class DocumentationPage : DataPage
{
    public override ThemeLayout Template { get; } =
        new(
            Documentation.Layout,
            "A page of a [documentation section](../write/documentation.md).",
            DocumentationModels.Root
        );

    public override ThemeLayout? ChildTemplate { get; } =
        new(
            "documentation-folder",
            "The page of a folder without an index page in a documentation section.",
            DocumentationModels.Root
        );

    public override IReadOnlyList<string> Styles => [PageStyles.Documentation];

    public override bool HasGeneratedAnchors => false;

    public override TemplateModel Model(Page page, DataPageContext context) =>
        DocumentationModels.Root.Model(context.Edition.Documentation.PlaceOf(page));

    public override IEnumerable<ChildPage> Children(Page page, Edition edition) =>
        edition.Documentation.Folders.Select(place => new ChildPage
        {
            Path = place.Chapter.Path,
            Layout = ChildTemplate!.Name,
            Title = place.Chapter.Title,
            Description = place.Chapter.Description,
            Model = _ => DocumentationModels.Root.Model(place),
            SearchSections = () => [],
        });
}
