using Strata.Engine.Content;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>A chapter in the sidebar of a page.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Place">The place of the page in its section.</param>
internal sealed record SidebarChapter(Chapter Chapter, DocumentationPlace Place)
{
    public IEnumerable<SidebarChapter> Inner => Place.Listed(Chapter).Select(child => this with { Chapter = child });

    /// <summary>Whether only some of its chapters are listed.</summary>
    public bool IsCut => Place.IsCut(Chapter);
}

/// <summary>The model of the layout of documentation.</summary>
internal static class DocumentationModels
{
    private static readonly TemplateType<NamedAddress> OutsideLink = new(
        "a link to another site",
        new("title", "Its text.", link => link.Title),
        new("url", "Its address.", link => link.Address)
    );

    private static readonly TemplateType<Chapter> Card = new(
        "a card",
        [
            .. CommonModels.Link.Of<Chapter>(LinkTo),
            new("description", "The sentence about the page; may be empty.", chapter => chapter.Description),
            new("badge", "The word of `badge` in its front matter; may be empty.", chapter => chapter.Badge ?? ""),
        ]
    );

    private static readonly TemplateType<SidebarChapter> Chapter = TemplateType<SidebarChapter>.Recursive(
        "a chapter",
        self =>
            [
                .. CommonModels.Link.Of<SidebarChapter>(item => LinkTo(item.Chapter)),
                new(
                    "is_page",
                    "Whether it is the page itself.",
                    item => ReferenceEquals(item.Chapter, item.Place.Chapter)
                ),
                new(
                    "is_group",
                    "Whether it is a heading: a folder without a page of its own, whose chapters are always listed.",
                    item => item.Chapter.IsGroup
                ),
                new(
                    "is_open",
                    "Whether it contains the page; on the first page of the section, true for all.",
                    item => item.Place.IsOpen(item.Chapter)
                ),
                new(
                    "badge",
                    "The word of `badge` in its front matter; may be empty.",
                    item => item.Chapter.Badge ?? ""
                ),
                TemplateField<SidebarChapter>.List(
                    "links",
                    "The links of `sidebar_links` in its front matter, for a chapter that contains the page.",
                    OutsideLink,
                    item => item.Place.LinksOf(item.Chapter)
                ),
                new(
                    "is_cut",
                    "Whether `chapters` are only the nearest to the page, because there are more than 60.",
                    item => item.IsCut
                ),
                TemplateField<SidebarChapter>.List(
                    "chapters",
                    "The chapters in it, of the same kind; none for other chapters that do not contain the page.",
                    self,
                    item => item.Inner
                ),
            ]
    );

    /// <summary>The model of a page; the item is null for a page outside of any section.</summary>
    public static TemplateType<DocumentationPlace?> Root { get; } =
        new(
            "documentation",
            TemplateField<DocumentationPlace?>.Model(
                "section",
                "The section, or nothing.",
                Chapter,
                place => place is null ? null : new SidebarChapter(place.Section, place)
            ),
            TemplateField<DocumentationPlace?>.List(
                "breadcrumbs",
                "The chapters that contain the page, the section first.",
                CommonModels.Link,
                place => place?.Breadcrumbs.Select(LinkTo) ?? []
            ),
            TemplateField<DocumentationPlace?>.List(
                "cards",
                "The pages of the folder, for a folder without an index page, or with `cards: true` in that page.",
                Card,
                place => place?.Cards ?? []
            )
        );

    private static TemplateLink LinkTo(Chapter chapter) => new(chapter.Title, chapter.Path);
}
