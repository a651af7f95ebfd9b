using NodaTime;
using Strata.Engine.Content;
using Strata.Engine.Content.Links;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Pages;

/// <summary>A page of a content file: a document with an address.</summary>
/// <param name="Placement">Its place on the site.</param>
/// <param name="Document">Its text.</param>
internal sealed record Page(PagePlacement Placement, Document Document)
{
    public SiteLanguage Language => Placement.Language;

    public string Place => Placement.Place;

    public string Path => Placement.Path;

    public string Layout => Placement.Layout;

    public ZonedDateTime? Date => Placement.Date;

    public ZonedDateTime? Updated => Placement.Updated;

    public IReadOnlyList<TaxonomyTerm> Categories => Placement.Categories;

    public IReadOnlyList<TaxonomyTerm> Tags => Placement.Tags;

    public bool IsPost => Placement.IsPost;

    /// <summary>The date of a post's last change: that of its update, or else of its publication.</summary>
    public ZonedDateTime LastChanged => Updated ?? Date!.Value;

    public string Source => Document.Path;

    public FrontMatter FrontMatter => Document.FrontMatter;

    /// <summary>
    /// The title: that of the front matter, else of a heading, else the name of the file or folder.
    /// </summary>
    public string Title { get; } =
        Document.FrontMatter.Title
        ?? (
            Document.TitleHeading is { Length: > 0 } heading
                ? ShortTitle.Of(heading)
                : Placement.ListedTitle ?? Placement.Name.DefaultTitle
        );

    /// <summary>The title among other pages.</summary>
    public string ListedTitle => Placement.ListedTitle ?? Title;

    /// <summary>
    /// The language tag: that of the front matter, which may be more specific, or that of the language.
    /// </summary>
    public string LanguageTag => FrontMatter.Language ?? Language.Tag;

    /// <summary>The links of its text, then the picture that its front matter names.</summary>
    public IEnumerable<Link> Links =>
        FrontMatter.Image is { } image
            ? Document.Links.Append(new Link(image, LinkKind.Image, FrontMatter.ImageSpan))
            : Document.Links;

    /// <summary>The sentence for search engines, feeds and cards.</summary>
    public string Description => FrontMatter.Description ?? Document.Excerpt.Text;
}
