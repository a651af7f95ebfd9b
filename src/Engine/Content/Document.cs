using Strata.Engine.Content.Composition;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;

namespace Strata.Engine.Content;

/// <summary>
/// The part of a content file that the site needs before it renders any page. The body is parsed again when its page is
/// rendered, so that memory does not grow with the text.
/// </summary>
internal sealed record Document
{
    /// <summary>The approximate number of bytes of the text of a diagram.</summary>
    private const int DiagramLength = 1_000;

    /// <summary>The file, relative to the site root.</summary>
    public required string Path { get; init; }

    public required FrontMatter FrontMatter { get; init; }

    /// <summary>The other files that the text is composed of; null for none.</summary>
    public PageSources? Sources { get; init; }

    /// <summary>The number of characters by which what the page includes and computes makes its text longer.</summary>
    public int Added { get; init; }

    /// <summary>The text of the heading that is the title if the front matter has none; empty without one.</summary>
    public string TitleHeading { get; init; } = "";

    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>The ids that links may lead to, of headings, footnotes and raw HTML, and their positions.</summary>
    public required IReadOnlyDictionary<string, Anchor> Anchors { get; init; }

    /// <summary>Links within the site, and to terms and facts.</summary>
    public required IReadOnlyList<Link> Links
    {
        get;
        init
        {
            field = value;
            FragmentLinks = value.Where(link => link.Target.Contains('#')).ToArray();
        }
    }

    /// <summary>The links with a fragment. They are few, and checked after every edit.</summary>
    public IReadOnlyList<Link> FragmentLinks { get; private init; } = [];

    /// <summary>Links to other sites.</summary>
    public required IReadOnlyList<Link> OutsideLinks { get; init; }

    /// <summary>The hosts of images, audio and video, as a content security policy names them.</summary>
    public IEnumerable<string> MediaHosts => Hosts(LinkKind.Image);

    /// <summary>The hosts whose pages are shown in frames.</summary>
    public IEnumerable<string> FrameHosts => Hosts(LinkKind.Frame);

    /// <summary>The parts of raw HTML that are not written.</summary>
    public required RefusedHtml Refused { get; init; }

    public required IReadOnlyList<DiagramReference> Diagrams { get; init; }

    /// <summary>Whether shortcodes or components of another generator are left out of the text.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether the text has cards, steps or tables.</summary>
    public bool HasBlocks { get; init; }

    /// <summary>The languages that code blocks name.</summary>
    public required IReadOnlyList<CodeReference> Code { get; init; }

    public required DocumentExcerpt Excerpt { get; init; }

    /// <summary>The text without markup, for search.</summary>
    public required IReadOnlyList<TextSection> Sections
    {
        get;
        init
        {
            field = value;
            SearchLength = value.Sum(section => section.Diagram is null ? section.Utf8.Length : (long)DiagramLength);
        }
    }

    /// <summary>The approximate number of bytes of <see cref="Sections"/>, to estimate the size of an index.</summary>
    public long SearchLength { get; private init; }

    /// <summary>The number of words in the text.</summary>
    public required int Words { get; init; }

    private IEnumerable<string> Hosts(LinkKind kind) =>
        OutsideLinks
            .Where(link => link.Kind == kind)
            .Select(link => WebAddress.OriginOf(link.Target))
            .OfType<string>()
            .Distinct();
}
