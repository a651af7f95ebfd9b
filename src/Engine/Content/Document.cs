using Strata.Engine.Content.Links;
using Strata.Engine.Text;

namespace Strata.Engine.Content;

/// <summary>
/// What the site needs to know of a content file before it renders any page. The body itself is read again when its
/// page is
/// rendered, so that memory does not grow with the text.
/// </summary>
internal sealed record Document
{
    /// <summary>The file, relative to the site root.</summary>
    public required string Path { get; init; }

    public required FrontMatter FrontMatter { get; init; }

    /// <summary>
    /// The first heading, when it opens the body and the front matter has no title: it is the title then.
    /// </summary>
    public string? OpeningHeading { get; init; }

    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>The ids that links may lead to: headings', footnotes' and raw HTML's.</summary>
    public required IReadOnlySet<string> Anchors { get; init; }

    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>Links to other sites.</summary>
    public required IReadOnlyList<Link> OutsideLinks { get; init; }

    /// <summary>The hosts that pictures, sound and film come from, as a policy names them.</summary>
    public IEnumerable<string> MediaHosts => Hosts(LinkKind.Image);

    /// <summary>The hosts whose pages are shown in frames.</summary>
    public IEnumerable<string> FrameHosts => Hosts(LinkKind.Frame);

    public required IReadOnlyList<DiagramReference> Diagrams { get; init; }

    /// <summary>The languages that code blocks name.</summary>
    public required IReadOnlyList<CodeReference> Code { get; init; }

    public required Excerpt Excerpt { get; init; }

    /// <summary>The text without markup, for search.</summary>
    public required IReadOnlyList<TextSection> Sections { get; init; }

    /// <summary>How many words the text has.</summary>
    public required int Words { get; init; }

    private IEnumerable<string> Hosts(LinkKind kind) =>
        OutsideLinks
            .Where(link => link.Kind == kind)
            .Select(link => WebAddress.OriginOf(link.Target))
            .OfType<string>()
            .Distinct();
}

/// <summary>The beginning of a page, for lists.</summary>
/// <param name="Html">HTML in which <see cref="LinkPlaceholder.Character"/> and a number stand for the address of each
/// link, the size of each image, and for each term and fact.</param>
/// <param name="Links">Those links.</param>
/// <param name="Text">The same in plain text, cut after a whole word.</param>
internal sealed record Excerpt(string Html, IReadOnlyList<Link> Links, string Text);
