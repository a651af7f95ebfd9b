using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Content.Links;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Pages;

/// <summary>A person who writes pages.</summary>
internal sealed record Author
{
    /// <summary>The name in front matter.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>A sentence about the author; empty for none.</summary>
    public required string Text { get; init; }

    /// <summary>The path of a picture as written; empty for none.</summary>
    public required string Picture { get; init; }

    /// <summary>The picture, if the site has it; else empty.</summary>
    public string ShownPicture { get; init; } = "";

    public SourceSpan PictureSpan { get; init; }

    public required IReadOnlyList<NamedAddress> Links { get; init; }

    /// <summary>The author as a term of posts.</summary>
    public TaxonomyTerm TermIn(SiteLanguage language) => new(Name, $"{language.Root}authors/{Slug.Of(Id)}/");
}

/// <summary>The authors of <c>data/authors.yml</c>.</summary>
internal sealed class AuthorSet
{
    public const string Path = "data/authors.yml";

    /// <summary>A site without the file.</summary>
    public static readonly AuthorSet None = new([]);

    private static readonly Key<string> NameKey = new("name", KeyTypes.Title, "The name.")
    {
        Required = true,
        NotEmpty = true,
    };
    private static readonly Key<string> TextKey = new("text", KeyTypes.Text, "A sentence about the author.");
    private static readonly Key<string> PictureKey = new(
        "picture",
        KeyTypes.Text,
        "The path of a square picture, such as /images/anna.jpg."
    );
    private static readonly Key<YamlSequence> LinksKey = new(
        "links",
        KeyTypes.ListOf(NamedAddress.Keys),
        "Links to pages of the author elsewhere."
    );

    public static KeyTable AuthorTable { get; } =
        new("author", UnknownKeys.AreErrors, NameKey, TextKey, PictureKey, LinksKey);

    private static readonly Key<YamlMapping> AuthorsKey = new(
        "authors",
        KeyTypes.EntriesOf(AuthorTable),
        "The authors, each by the name that front matter has for them."
    )
    {
        Required = true,
    };

    public static KeyTable Table { get; } = new("list of authors", UnknownKeys.AreErrors, AuthorsKey);

    private readonly Dictionary<string, Author> byId;

    private AuthorSet(IReadOnlyList<Author> authors)
    {
        All = authors;
        byId = authors.ToDictionary(author => author.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Author> All { get; }

    /// <summary>The author with a name in front matter; null for one that is not in the file.</summary>
    public Author? Find(string? written) => written is null ? null : byId.GetValueOrDefault(written);

    /// <summary>The authors, each with its picture if the site has it; one that it lacks is reported elsewhere.
    /// </summary>
    public AuthorSet WithPicturesOf(SiteFiles files) =>
        new([
            .. All.Select(author =>
                author with
                {
                    ShownPicture =
                        WebAddress.KindOf(author.Picture) is AddressKind.Outside
                        || files.CopiedAt(author.Picture.TrimStart('/')) is not null
                            ? author.Picture
                            : "",
                }
            ),
        ]);

    public static AuthorSet Read(FileSelection files, DiagnosticBag diagnostics)
    {
        var report = new FileReport(Path, diagnostics);
        if (files.ReadText(Path, report) is not { } text || CatalogueFile.Read(text, Table, report) is not { } values)
            return None;
        List<Author> authors = [];
        foreach (CatalogueEntry entry in CatalogueFile.Entries(values, AuthorsKey, report))
        {
            string slug = Slug.Of(entry.Id);
            if (FileName.TooLongIn(slug) is { } name)
                report.Add(
                    Codes.NameTooLong,
                    entry.Name.Span,
                    FileName.TooLongMessage(name),
                    "Shorten the name of the author, here and in front matter."
                );
            else if (slug.Length == 0)
                report.Add(
                    Codes.NoSlug,
                    entry.Name.Span,
                    $"'{entry.Id}' has no letter or digit for a path.",
                    "Use a name with letters or digits."
                );
            else
                authors.Add(
                    new Author
                    {
                        Id = entry.Id,
                        Name = entry.Values.Get(NameKey, entry.Id),
                        Text = entry.Values.Get(TextKey, ""),
                        Picture = entry.Values.Get(PictureKey, ""),
                        PictureSpan = entry.Values.SpanOf(PictureKey),
                        Links = NamedAddress.ReadAll(entry.Values.Get(LinksKey), report),
                    }
                );
        }

        return new AuthorSet(authors);
    }
}
