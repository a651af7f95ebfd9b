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

    public override IReadOnlyList<string> Styles => [PageStyles.Documentation];

    public override bool HasGeneratedAnchors => false;

    public override TemplateModel Model(Page page, DataPageContext context) =>
        DocumentationModels.Root.Model(context.Edition.Documentation.PlaceOf(page));
}
