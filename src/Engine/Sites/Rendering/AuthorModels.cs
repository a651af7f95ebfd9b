using Strata.Engine.Content;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>The posts of an author.</summary>
/// <param name="Author">The author.</param>
/// <param name="Posts">The posts.</param>
internal sealed record AuthorListing(Author Author, PostListing Posts);

/// <summary>The model of the page of an author.</summary>
internal static class AuthorModels
{
    private static readonly TemplateType<NamedAddress> Link = new(
        "a link of an author",
        new("title", "Its text.", link => link.Title),
        new("url", "Its address.", link => link.Address)
    );

    private static readonly TemplateType<Author> Author = new(
        "an author",
        new("name", "The name.", author => author.Name),
        new("text", "A sentence about the author; may be empty.", author => author.Text),
        new("picture", "The path of a picture; may be empty.", author => author.ShownPicture),
        TemplateField<Author>.List("links", "Links to other sites.", Link, author => author.Links)
    );

    public static TemplateType<AuthorListing> Posts { get; } =
        new(
            "author",
            [
                TemplateField<AuthorListing>.Model("author", "The author.", Author, listing => listing.Author),
                .. ListModels.Posts.Of<AuthorListing>(listing => listing.Posts),
            ]
        );
}
