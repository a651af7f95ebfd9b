using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Migration;
using Strata.Engine.Text;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content;

/// <summary>
/// Reads a content file: front matter, headings, links, diagrams and excerpt, and reports what is wrong with them.
/// </summary>
internal static class DocumentReader
{
    private const int LongestDescription = 160;

    /// <summary>Null, and reported, when the front matter cannot be read.</summary>
    /// <param name="text">The file.</param>
    /// <param name="dialect">How it is written.</param>
    /// <param name="words">The words for the language that its front matter names, which may be none.</param>
    /// <param name="report">Where mistakes go.</param>
    public static Document? Read(
        string text,
        MarkdownDialect dialect,
        Func<string?, MessageCatalog> words,
        FileReport report
    )
    {
        DocumentParts cut = DocumentParts.Split(text);
        if (cut.ReadFrontMatter(text, dialect, report) is not { } frontMatter)
            return null;
        var lines = new LineMap(text);
        int bodyStart = cut.Body.Start.GetOffset(text.Length);
        EditedText body = dialect.Read(
            text[cut.Body],
            frontMatter.ExcerptSeparator,
            (start, length, code, what, fix) => report.Add(code, lines.SpanAt(bodyStart + start, length), what, fix)
        );
        MarkdownDocument markdown = MarkdownText.Parse(body.Text);
        SourceSpan Place(int start, int length) => lines.SpanAt(bodyStart + body.OriginalOffset(start), length);
        Shortcodes.Check(markdown, body.Text, dialect.Jekyll is null, Place, report);
        var reader = new Reader(
            markdown,
            dialect.FramesFrom,
            Place,
            new MarkdownCheck(body.Text, Place, report),
            words(frontMatter.Language),
            report
        );
        return reader.Read(frontMatter);
    }

    /// <summary>Whether the first block is the page's title rather than a part of its text.</summary>
    public static bool OpensWithTitle(MarkdownDocument markdown, FrontMatter frontMatter) =>
        frontMatter.Title is null && markdown.FirstOrDefault() is HeadingBlock { Level: 1 };

    private sealed class Reader(
        MarkdownDocument markdown,
        IReadOnlyCollection<string> framesFrom,
        Func<int, int, SourceSpan> place,
        MarkdownCheck check,
        MessageCatalog siteWords,
        FileReport report
    )
    {
        private readonly List<Heading> headings = [];
        private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
        private readonly List<Link> links = [];
        private readonly List<Link> outside = [];
        private readonly List<DiagramReference> diagrams = [];
        private readonly List<CodeReference> code = [];
        private readonly RawHtmlBalance balance = new();
        private int words;

        public Document Read(FrontMatter frontMatter)
        {
            bool titled = OpensWithTitle(markdown, frontMatter);
            var sections = new SectionReader(titled);
            foreach (MarkdownObject part in markdown.Descendants())
            {
                Note(part);
                sections.Read(part);
            }
            balance.End(report);
            return new Document
            {
                Path = report.Path,
                FrontMatter = frontMatter,
                OpeningHeading = titled ? headings[0].Text : null,
                Headings = titled ? headings[1..] : headings,
                Anchors = anchors,
                Links = links,
                OutsideLinks = outside,
                Diagrams = diagrams,
                Code = code,
                Excerpt = ReadExcerpt(titled),
                Sections = sections.End(),
                Words = words,
            };
        }

        private void Note(MarkdownObject part)
        {
            if (part is FencedCodeBlock block)
                check.CheckEnd(block);
            switch (part)
            {
                case HeadingBlock heading:
                    headings.Add(
                        new Heading(heading.Level, MarkdownText.IdOf(heading), MarkdownText.PlainText(heading.Inline))
                    );
                    anchors.Add(MarkdownText.IdOf(heading));
                    check.Check(heading);
                    break;
                case ParagraphBlock paragraph:
                    check.Check(paragraph);
                    break;
                case CodeBlock topology when MarkdownText.IsTopology(topology):
                    diagrams.Add(MarkdownHtml.DiagramOf(topology, place));
                    break;
                case FencedCodeBlock fenced when check.Check(fenced) is { } reference:
                    code.Add(reference);
                    break;
                case CalloutMark mark:
                    check.Check(mark);
                    break;
                case LiteralInline literal:
                    words += CountWords(literal.Content.AsSpan());
                    break;
                case LinkInline link when MarkdownText.IsDiagram(link):
                    NoteDiagram(link);
                    break;
                case LinkInline link:
                    check.CheckImage(link);
                    Note(MarkdownHtml.LinkOf(link, place) with { Text = MarkdownText.PlainText(link) });
                    break;
                case AutolinkInline { IsEmail: false } link:
                    Note(new Link(link.Url, LinkKind.Page, place(link.Span.Start, link.Span.Length)));
                    break;
                case HtmlBlock html when !MarkdownText.IsMore(html):
                    Note(RawHtmlSource.Of(html), html.Parent!);
                    break;
                case HtmlInline html:
                    Note(RawHtmlSource.Of(html), html.Parent!);
                    break;
                case FootnoteLink { IsBackLink: false } footnote:
                    anchors.Add($"fn:{footnote.Footnote.Order}");
                    anchors.Add($"fnref:{footnote.Index}");
                    break;
            }
        }

        private void NoteDiagram(LinkInline image)
        {
            DiagramReference diagram = MarkdownHtml.DiagramOf(image, Surroundings(_ => "", _ => ""));
            if (image.Parent?.ParentBlock is { } block && MarkdownText.DiagramOf(block) is null)
                report.Add(
                    Codes.DiagramInline,
                    diagram.Span,
                    $"The diagram '{diagram.Target}' stands inside a paragraph of text.",
                    "Give it a paragraph of its own: a blank line before and after."
                );
            else if (diagram.CaptionHtml.Length == 0)
                report.Add(
                    Codes.DiagramCaption,
                    diagram.Span,
                    $"The diagram '{diagram.Target}' has no caption.",
                    "Write one sentence between the square brackets."
                );
            diagrams.Add(diagram);
        }

        private void Note(RawHtmlSource source, object part)
        {
            RawHtml html = RawHtml.Scan(source.Html);
            SourceSpan Place(int offset, int length) => source.SpanAt(offset, length, place);
            RawHtmlPolicy.Check(html, framesFrom, Place, report);
            balance.Add(part, html, Place, report);
            foreach (
                RawTag image in html.Tags.Where(tag =>
                    tag is { Name: "img", IsEnd: false } && !tag.Attributes.Any(attribute => attribute.Name == "alt")
                )
            )
                check.ReportImage(source.SpanAt(image.Offset, "<img".Length, place));
            foreach ((_, Link link) in RawHtmlLinks.In(source, html, place))
            {
                // Refused schemes are the policy's to report; terms and facts are Markdown's.
                if (WebAddress.KindOf(link.Target) is AddressKind.OfTheSite)
                    links.Add(link);
                else if (WebAddress.KindOf(link.Target) is AddressKind.Outside)
                    NoteOutside(link);
            }

            foreach (RawAttribute attribute in html.Tags.SelectMany(tag => tag.Attributes))
            {
                if (attribute.Name == "id" || (attribute.Name == "name" && attribute.Value.Length > 0))
                    anchors.Add(attribute.Value);
            }
        }

        private void NoteOutside(Link link)
        {
            if (WebAddress.SchemeOf(link.Target) is "mailto" or "tel")
                return;
            if (WebAddress.OriginOf(link.Target) is null)
                report.Add(
                    Codes.LinkOutside,
                    link.Span,
                    $"'{link.Target}' is no address.",
                    "Write the whole address, such as 'https://example.org/page'."
                );
            else
                outside.Add(link);
        }

        private void Note(Link link)
        {
            switch (WebAddress.KindOf(link.Target))
            {
                case AddressKind.OfTheSite:
                case AddressKind.Data when link.Kind is LinkKind.Page:
                    links.Add(link);
                    break;
                case AddressKind.Outside:
                    NoteOutside(link);
                    break;
                case AddressKind.Refused when WebAddress.SchemeOf(link.Target) == WebAddress.XrefScheme:
                    report.Add(
                        Codes.LinkXref,
                        link.Span,
                        $"'{link.Target}' is a link of Statiq's, by the name of a document.",
                        "Write the path of the file from this one, such as '../posts/kernel.md'."
                    );
                    break;
                case AddressKind.Refused:
                case AddressKind.Data:
                    report.Add(
                        Codes.LinkScheme,
                        link.Span,
                        $"A link may not have the scheme '{WebAddress.SchemeOf(link.Target)}:'.",
                        "Use a path of the site or one of "
                            + $"{QuotedList.Of(WebAddress.Schemes.Select(scheme => scheme + ":"), "or")}."
                    );
                    break;
            }
        }

        private Excerpt ReadExcerpt(bool titled)
        {
            List<Link> excerptLinks = [];
            string Number(Link link)
            {
                excerptLinks.Add(link);
                return $"{LinkPlaceholder.Character}{excerptLinks.Count - 1};";
            }

            string Numbered(Link link) =>
                WebAddress.KindOf(link.Target) is AddressKind.OfTheSite ? Number(link) : link.Target;

            List<Block> blocks = MarkdownText
                .Excerpt(markdown)
                .Skip(titled && markdown.Any(MarkdownText.IsMore) ? 1 : 0)
                .ToList();
            string html = MarkdownHtml.Render(blocks, Surroundings(Numbered, Number));
            string text = string.Join(
                ' ',
                blocks
                    .SelectMany(block =>
                        block.Descendants<ParagraphBlock>().Concat(block is ParagraphBlock own ? [own] : [])
                    )
                    .Select(paragraph => MarkdownText.PlainText(paragraph.Inline))
            );
            return new Excerpt(html, excerptLinks, Cut(text));
        }

        /// <summary>In lists a diagram is its caption.</summary>
        private MarkdownRenderContext Surroundings(Func<Link, string> resolve, Func<Link, string> number) =>
            new()
            {
                Target = RenderTarget.Excerpt,
                Messages = siteWords,
                Resolve = resolve,
                ImageSize = link =>
                    WebAddress.KindOf(link.Target) is AddressKind.OfTheSite
                        ? number(link with { Kind = LinkKind.ImageSize })
                        : "",
                Data = (link, words) => number(link with { Text = words }),
                Figure = diagram =>
                    diagram.CaptionHtml.Length > 0 ? $"<p class=\"figure-caption\">{diagram.CaptionHtml}</p>" : "",
                SpanAt = place,
            };
    }

    private static string Cut(string text)
    {
        if (text.Length <= LongestDescription)
            return text;
        int end = text.LastIndexOf(' ', LongestDescription - 1);
        return string.Concat(text.AsSpan(0, end > 0 ? end : LongestDescription - 1).TrimEnd(",;:. ".AsSpan()), "…");
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        int count = 0;
        bool inside = false;
        foreach (char character in text)
        {
            bool letter = char.IsLetterOrDigit(character);
            if (letter && !inside)
                count++;
            inside = letter || (inside && character is '\'' or '’' or '-');
        }

        return count;
    }
}
