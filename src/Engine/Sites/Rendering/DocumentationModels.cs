using Strata.Engine.Sites.Pages;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>What the layout of documentation is given besides.</summary>
internal static class DocumentationModels
{
    public static void Add(TemplateModel model, Page page, Edition site)
    {
        DocumentationPlace? place = site.Documentation.PlaceOf(page);
        model["section"] = place is null ? null : Chapter(place.Section, place);
        model["trail"] = place?.Trail.Select(Named).ToList() ?? [];
    }

    /// <summary>
    /// A chapter as the sidebar shows it. Only chapters on the way to the page tell what they hold: the sidebar of a
    /// long section then
    /// stays short, and so does every page.
    /// </summary>
    private static TemplateModel Chapter(Chapter chapter, DocumentationPlace place)
    {
        TemplateModel model = Named(chapter);
        model["is_page"] = ReferenceEquals(chapter, place.Chapter);
        model["chapters"] = place.IsOpen(chapter)
            ? chapter.Children.Select(inside => Chapter(inside, place)).ToList()
            : [];
        return model;
    }

    private static TemplateModel Named(Chapter chapter) =>
        new() { ["title"] = chapter.Title, ["url"] = chapter.Page.Path };
}
