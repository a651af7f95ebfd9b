using Strata.Engine.Catalogues;
using Strata.Engine.Search;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>The page of all base images, with charts of their sizes.</summary>
internal sealed class BaseImagesPage : DataPage
{
    public override ThemeLayout Template { get; } =
        new("base-images", "The table of base images and their sizes.", BaseImageModels.Root);

    public override TemplateModel Model(Page page, DataPageContext context) =>
        BaseImageModels.Root.Model(
            new BaseImageList(
                context.Edition.Catalogues.BaseImages.Images.Select(image => new ListedImage(
                    image,
                    context.Edition.Messages
                )),
                context.Figures.SizeCharts(context.Path, context.Diagnostics)
            )
        );

    public override IEnumerable<SearchSection> SearchSections(Page page, Edition edition) =>
        edition.Catalogues.BaseImages.Images.Select(image =>
            SearchText.Section("", "", string.Join(" · ", Texts(image).OfType<string>()))
        );

    private static string?[] Texts(BaseImage image) =>
        [image.Name, image.Build, image.Holds, image.Libc, image.Shell, image.Packages];
}
