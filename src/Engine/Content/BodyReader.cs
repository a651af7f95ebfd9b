using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Checks;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Text;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content;

/// <summary>Collects the contents of a parsed body, and reports the errors in it.</summary>
/// <param name="body">The body.</param>
/// <param name="positions">The positions in the file of offsets in the body.</param>
/// <param name="framesFrom">The hosts whose pages may be shown in frames.</param>
/// <param name="report">The report on the file.</param>
internal sealed class BodyReader(
    ParsedBody body,
    SourceMap positions,
    IReadOnlyCollection<string> framesFrom,
    FileReport report
)
{
    /// <summary>The most diagrams: each is drawn twice, with the ids of all its boxes.</summary>
    private const int MaxDiagrams = 500;

    private readonly BodyCheck check = new(body.Text, positions, report);
    private readonly LinkReader links = new(report);
    private readonly RawHtmlBalance balance = new();
    private readonly RefusedHtml refused = new();

    /// <summary>The end tag of the drawing that the inlines are in; null outside of one.</summary>
    private HtmlInline? drawingEnd;

    /// <summary>The inlines that end no drawing, so that they are searched once.</summary>
    private ContainerInline? withoutDrawingEnd;

    /// <summary>
    /// Receives tags without their counterpart: those of a page whose Liquid was left out are not its author's mistake.
    /// </summary>
    private readonly FileReport balanceReport = body.Source.Notices.Any(notice => notice.Code == Codes.LiquidNotRun)
        ? new FileReport(report.Path, new DiagnosticBag())
        : report;
    private readonly List<Heading> headings = [];
    private readonly Dictionary<string, Anchor> anchors = new(StringComparer.Ordinal);
    private readonly List<DiagramReference> diagrams = [];
    private bool hasTooManyDiagrams;
    private readonly List<CodeReference> code = [];
    private bool hasBlocks;
    private int words;

    /// <param name="messages">The messages in the language of the page.</param>
    public Document Read(MessageCatalog messages)
    {
        var excerpts = new ExcerptReader(positions, messages, refused);
        var sections = new SectionReader(body.OpensWithTitle);
        foreach (MarkdownObject part in body.Tree.Descendants())
        {
            ReadBlock(part);
            ReadInline(part, excerpts);
            sections.Read(part);
        }

        balance.End(refused, balanceReport);
        return new Document
        {
            Path = report.Path,
            FrontMatter = body.FrontMatter,
            TitleHeading = InlineText.Of(body.TitleHeading?.Inline),
            Headings = body.OpensWithTitle ? headings[1..] : headings,
            Anchors = anchors,
            Links = links.Links,
            OutsideLinks = links.OutsideLinks,
            Refused = refused,
            Diagrams = diagrams,
            Code = code,
            HasBlocks = hasBlocks,
            IsIncomplete = body.Source.Notices.Any(notice => notice.Code == Codes.ShortcodeNotRun),
            Excerpt = excerpts.Read(body),
            Sections = sections.End(),
            Words = words,
        };
    }

    private void ReadBlock(MarkdownObject part)
    {
        if (part is CodeBlock or CodeInline or LinkInline or AutolinkInline)
            check.CheckDirection(part);
        if (part is FencedCodeBlock block)
            check.CheckEnd(block);
        switch (part)
        {
            case HeadingBlock heading:
                string id = HeadingIds.Of(heading);
                headings.Add(new Heading(heading.Level, id, InlineText.Of(heading.Inline)));
                anchors[id] = new Anchor(positions.SpanAt(heading.Span.Start, 1), AnchorForm.Id);
                check.Check(heading);
                break;
            case Table:
                hasBlocks = true;
                break;
            case DefinitionTerm term when HeadingIds.OfTerm(term) is { } termId:
                anchors.TryAdd(termId, new Anchor(positions.SpanAt(term.Span.Start, 1), AnchorForm.Id));
                break;
            case ParagraphBlock paragraph:
                check.Check(paragraph);
                break;
            case CodeBlock topology when DiagramSyntax.IsTopology(topology):
                AddDiagram(DiagramSyntax.ReferenceOf(topology, positions));
                break;
            case FencedCodeBlock fenced:
                CodeInfo info = CodeInfo.Of(fenced);
                check.CheckOptions(fenced, info);
                hasBlocks |= info.IsCollapsed || info.LineId.Length > 0;
                AddLines(fenced, info);
                if (info.Language.Length > 0)
                    code.Add(
                        new CodeReference(
                            info.Language,
                            check.SpanOf(info.Language, fenced),
                            CodeWork.Of(info.CodeOf(CodeInfo.LinesOf(fenced)))
                        )
                    );
                break;
            case HtmlBlock html when !ExcerptSyntax.IsMore(html):
                ReadHtml(RawHtmlSyntax.FragmentOf(html, positions), html.Parent!);
                break;
        }
    }

    /// <summary>Adds the ids of the lines of a code block.</summary>
    private void AddLines(FencedCodeBlock code, CodeInfo info)
    {
        for (int number = 1; info.LineId.Length > 0 && number <= code.Lines.Count; number++)
            anchors.TryAdd($"{info.LineId}-{number}", new Anchor(positions.SpanAt(code.Span.Start, 1), AnchorForm.Id));
    }

    private void ReadInline(MarkdownObject part, ExcerptReader excerpts)
    {
        switch (part)
        {
            case CalloutMark callout:
                check.Check(callout);
                hasBlocks |= callout.IsList;
                break;
            case LiteralInline literal:
                words += WordCount.Of(literal.Content.AsSpan());
                break;
            case AbbreviationInline:
                words++;
                break;
            case LinkInline link when DiagramSyntax.IsDiagram(link):
                check.CheckDiagram(link);
                ReadDiagram(link, excerpts.DiagramOf(link));
                break;
            case WikiLink wiki:
                links.Read(LinkSyntax.LinkOf(wiki, positions));
                break;
            case LinkInline link:
                check.CheckImage(link);
                if (ImageOptions.DarkOf(link, positions) is { } dark)
                {
                    hasBlocks = true;
                    links.Read(dark with { Text = InlineText.Of(link) });
                }

                links.Read(LinkSyntax.LinkOf(link, positions) with { Text = InlineText.Of(link) });
                break;
            case AutolinkInline { IsEmail: false } link:
                SourceSpan span = positions.SpanAt(link.Span.Start, link.Span.Length);
                links.Read(new Link(link.Url, LinkKind.Page, span));
                break;
            case HtmlInline html when IsInDrawing(html):
                RawHtmlFragment drawn = RawHtmlSyntax.FragmentOf(html, positions);
                foreach (RawTag tag in drawn.Scanned.Tags)
                    refused.Add(drawn, tag);
                break;
            case HtmlInline html:
                hasBlocks |= html.Tag.StartsWith("<mark", StringComparison.OrdinalIgnoreCase);
                ReadHtml(RawHtmlSyntax.FragmentOf(html, positions), html.Parent!);
                break;
            case FootnoteLink { IsBackLink: false } footnote:
                var mark = new Anchor(positions.SpanAt(footnote.Span.Start, footnote.Span.Length), AnchorForm.Id);
                anchors.TryAdd($"fn:{footnote.Footnote.Order}", mark);
                anchors.TryAdd($"fnref:{footnote.Index}", mark);
                break;
        }
    }

    /// <summary>Whether a tag is between those of a drawing, which is refused and reported as a whole.</summary>
    private bool IsInDrawing(HtmlInline html)
    {
        if (drawingEnd == html)
            drawingEnd = null;
        else if (drawingEnd is not null)
            return true;
        else if (html.Tag.StartsWith("<svg", StringComparison.OrdinalIgnoreCase) && html.Parent != withoutDrawingEnd)
        {
            Inline? next = html.NextSibling;
            while (next is not (null or HtmlInline { Tag: "</svg>" }))
                next = next.NextSibling;
            drawingEnd = (HtmlInline?)next;
            withoutDrawingEnd = next is null ? html.Parent : null;
        }

        return false;
    }

    private void ReadDiagram(LinkInline image, DiagramReference diagram)
    {
        if (image.Parent?.ParentBlock is { } block && DiagramSyntax.FigureOf(block) is null)
            report.Add(
                Codes.DiagramInline,
                diagram.Span,
                $"The diagram '{diagram.Target}' is inside a paragraph of text.",
                "Put it in a paragraph of its own, with a blank line before and after it."
            );
        else if (diagram.CaptionHtml.Length == 0)
            report.Add(
                Codes.DiagramCaption,
                diagram.Span,
                $"The diagram '{diagram.Target}' has no caption.",
                "Write a caption between the square brackets."
            );
        AddDiagram(diagram);
    }

    private void AddDiagram(DiagramReference diagram)
    {
        if (diagrams.Count < MaxDiagrams)
            diagrams.Add(diagram);
        else if (!hasTooManyDiagrams)
        {
            hasTooManyDiagrams = true;
            report.Add(
                Codes.MarkdownLength,
                diagram.Span,
                $"The page is too long: more than {MaxDiagrams} diagrams.",
                "Divide it into several pages."
            );
        }
    }

    /// <param name="html">The fragment.</param>
    /// <param name="part">The block or the inlines that contain it.</param>
    private void ReadHtml(RawHtmlFragment html, object part)
    {
        RawHtmlPolicy.Check(html, framesFrom, refused, report);
        balance.Add(part, html, refused, balanceReport);
        foreach (RawTag tag in html.Scanned.Tags)
        {
            if (tag is { Name: "img", IsEnd: false } && !tag.Has("alt"))
                check.ReportImage(html.SpanAt(tag.Offset, "<img".Length));
            foreach (RawAttribute attribute in tag.Attributes)
            {
                if (attribute.Value.Length > 0 && attribute.Name is "id" or "name")
                    ReadAnchor(attribute, html);
            }
        }

        RefusedRanges removed = refused.In(html);
        foreach ((RawAttribute attribute, Link link) in RawHtmlLinks.In(html))
        {
            if (removed.At(attribute.Offset) is null)
                links.ReadHtml(link);
        }
    }

    private void ReadAnchor(RawAttribute attribute, RawHtmlFragment html)
    {
        bool isPlain = html.Html.AsSpan(attribute.Offset - 1) is [' ' or '\n' or '\t', 'i', 'd', '=', '"', ..];
        var anchor = new Anchor(
            html.SpanAt(attribute.ValueStart, attribute.ValueLength),
            attribute.Name == "name" ? AnchorForm.Name
                : isPlain ? AnchorForm.Id
                : AnchorForm.OtherId
        );
        if (anchors.TryAdd(attribute.Value, anchor) || anchor.Form is AnchorForm.Name)
            return;
        Anchor earlier = anchors[attribute.Value];
        anchors[attribute.Value] = anchor;
        if (earlier.Form is not AnchorForm.Name)
            report.Add(
                Codes.IdDuplicate,
                anchor.Span,
                $"The id '{attribute.Value}' is already on this page.",
                "Choose another id.",
                earlier.Span
            );
    }
}
