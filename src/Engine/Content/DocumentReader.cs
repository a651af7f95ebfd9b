using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Diagnostics;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content;

/// <summary>Reads a content file: front matter, headings, links, diagrams and excerpt, and reports what is wrong with them.</summary>
internal static class DocumentReader
{
    private const int LongestDescription = 160;

    /// <summary>Null, and reported, when the front matter cannot be read.</summary>
    public static ContentDocument? Read(string text, FileReport report)
    {
        ContentText cut = ContentText.Cut(text);
        if (cut.ReadFrontMatter(text, report) is not { } frontMatter)
            return null;
        MarkdownDocument markdown = MarkdownText.Parse(text[cut.Body]);
        var lines = new LineMap(text);
        int bodyStart = cut.Body.Start.GetOffset(text.Length);
        var reader = new Reader(markdown, (start, length) => lines.At(bodyStart + start, length), report);
        return reader.Read(frontMatter);
    }

    /// <summary>Whether the first block is the page's title rather than a part of its text.</summary>
    public static bool OpensWithTitle(MarkdownDocument markdown, FrontMatter frontMatter) =>
        frontMatter.Title is null && markdown.FirstOrDefault() is HeadingBlock { Level: 1 };

    private sealed class Reader(MarkdownDocument markdown, Func<int, int, SourceSpan> place, FileReport report)
    {
        private readonly List<Heading> headings = [];
        private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
        private readonly List<Link> links = [];
        private readonly List<DiagramReference> diagrams = [];
        private int words;

        public ContentDocument Read(FrontMatter frontMatter)
        {
            bool titled = OpensWithTitle(markdown, frontMatter);
            foreach (MarkdownObject part in markdown.Descendants())
                Note(part);
            return new ContentDocument
            {
                Path = report.Path,
                FrontMatter = frontMatter,
                OpeningHeading = titled ? headings[0].Text : null,
                Headings = titled ? headings[1..] : headings,
                Anchors = anchors,
                Links = links,
                Diagrams = diagrams,
                Excerpt = ReadExcerpt(titled),
                Words = words,
            };
        }

        private void Note(MarkdownObject part)
        {
            switch (part)
            {
                case HeadingBlock heading:
                    headings.Add(new Heading(heading.Level, MarkdownText.IdOf(heading), MarkdownText.PlainText(heading.Inline)));
                    anchors.Add(MarkdownText.IdOf(heading));
                    break;
                case LiteralInline literal:
                    words += CountWords(literal.Content.AsSpan());
                    LiquidTags.Check(literal.Content.ToString(), (start, length) => place(literal.Span.Start + start, length), report);
                    break;
                case LinkInline link when MarkdownText.IsDiagram(link):
                    NoteDiagram(link);
                    break;
                case LinkInline link:
                    Note(MarkdownHtml.LinkOf(link, place) with { Text = MarkdownText.PlainText(link) });
                    break;
                case CodeBlock code when MarkdownText.IsTopology(code):
                    diagrams.Add(MarkdownHtml.DiagramOf(code, place));
                    break;
                case AutolinkInline { IsEmail: false } link:
                    Note(new Link(link.Url, LinkKind.Page, place(link.Span.Start, link.Span.Length)));
                    break;
                case HtmlBlock html when !MarkdownText.IsMore(html):
                    Note(RawHtmlSource.Of(html));
                    break;
                case HtmlInline html:
                    Note(RawHtmlSource.Of(html));
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
                report.Add(Codes.DiagramInline, diagram.Span, $"The diagram '{diagram.Target}' stands inside a paragraph of text.", "Give it a paragraph of its own: a blank line before and after.");
            else if (diagram.CaptionHtml.Length == 0)
                report.Add(Codes.DiagramCaption, diagram.Span, $"The diagram '{diagram.Target}' has no caption.", "Write one sentence between the square brackets.");
            diagrams.Add(diagram);
        }

        private void Note(RawHtmlSource source)
        {
            RawHtml html = RawHtml.Scan(source.Html);
            RawHtmlPolicy.Check(html, (offset, length) => source.Place(offset, length, place), report);
            foreach ((_, Link link) in RawHtmlLinks.In(source, html, place))
            {
                // Refused schemes are the policy's to report; terms and facts are Markdown's.
                if (WebAddress.KindOf(link.Target) is AddressKind.OfTheSite)
                    links.Add(link);
            }

            foreach (RawAttribute attribute in html.Tags.SelectMany(tag => tag.Attributes))
            {
                if (attribute.Name == "id" || (attribute.Name == "name" && attribute.Value.Length > 0))
                    anchors.Add(attribute.Value);
            }
        }

        private void Note(Link link)
        {
            switch (WebAddress.KindOf(link.Target))
            {
                case AddressKind.OfTheSite:
                case AddressKind.Data when link.Kind is LinkKind.Page:
                    links.Add(link);
                    break;
                case AddressKind.Refused:
                case AddressKind.Data:
                    report.Add(Codes.LinkScheme, link.Span, $"A link may not have the scheme '{WebAddress.SchemeOf(link.Target)}:'.", $"Use a path of the site or one of {Nearest.List(WebAddress.Schemes.Select(scheme => scheme + ":"), "or")}.");
                    break;
            }
        }

        private Excerpt ReadExcerpt(bool titled)
        {
            List<Link> excerptLinks = [];
            string Number(Link link)
            {
                excerptLinks.Add(link);
                return $"{LinkMark.Sign}{excerptLinks.Count - 1};";
            }

            string Numbered(Link link) => WebAddress.KindOf(link.Target) is AddressKind.OfTheSite ? Number(link) : link.Target;

            List<Block> blocks = MarkdownText.Excerpt(markdown).Skip(titled && markdown.Any(MarkdownText.IsMore) ? 1 : 0).ToList();
            string html = MarkdownHtml.Render(blocks, Surroundings(Numbered, Number));
            string text = string.Join(' ', blocks.SelectMany(block => block.Descendants<ParagraphBlock>().Concat(block is ParagraphBlock own ? [own] : [])).Select(paragraph => MarkdownText.PlainText(paragraph.Inline)));
            return new Excerpt(html, excerptLinks, Cut(text));
        }

        /// <summary>In lists a diagram is its caption.</summary>
        private MarkdownSurroundings Surroundings(Func<Link, string> resolve, Func<Link, string> number) => new()
        {
            Resolve = resolve,
            Data = (link, words) => number(link with { Text = words }),
            Figure = diagram => diagram.CaptionHtml.Length > 0 ? $"<p class=\"figure-caption\">{diagram.CaptionHtml}</p>" : "",
            Place = place,
            WithIds = false,
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
