using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Content.Markdown.Rendering;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Text;

namespace Strata.Engine.Content;

/// <summary>
/// Renders the parts of a body that other pages show. Addresses are not known yet, so numbers replace them.
/// </summary>
/// <param name="positions">The positions in the file of offsets in the body.</param>
/// <param name="messages">The messages in the language of the page.</param>
/// <param name="refused">The parts of raw HTML that are not written.</param>
internal sealed class ExcerptReader(SourceMap positions, MessageCatalog messages, RefusedHtml refused)
{
    private const int MaxDescriptionLength = 160;

    /// <summary>The diagram that an image refers to, with a caption that has no addresses.</summary>
    public DiagramReference DiagramOf(LinkInline image) => MarkdownHtml.DiagramOf(image, Context(_ => "", _ => ""));

    public DocumentExcerpt Read(ParsedBody body)
    {
        List<Link> links = [];
        string Placeholder(Link link)
        {
            links.Add(link);
            return $"{LinkPlaceholder.Character}{links.Count - 1};";
        }

        string Resolve(Link link) =>
            WebAddress.KindOf(link.Target) switch
            {
                AddressKind.OfTheSite => Placeholder(link),
                AddressKind.Refused => "",
                _ => link.Target,
            };

        (List<Block> blocks, bool isParsedAgain) = BlocksOf(body);
        RefusedHtml known = isParsedAgain ? RefusedIn(blocks) : refused;
        RefusedHtml left = Unbalanced(blocks) is { } unbalanced ? known.With(unbalanced) : known;
        string html = MarkdownHtml.Render(blocks, Context(Resolve, Placeholder) with { Refused = left });
        return new DocumentExcerpt(
            html,
            links,
            Truncate(string.Join(' ', blocks.SelectMany(Paragraphs).Select(TextOf)))
        );
    }

    /// <summary>The blocks before the mark, or the first paragraph, and whether their text was parsed again.</summary>
    private static (List<Block> Blocks, bool IsParsedAgain) BlocksOf(ParsedBody body)
    {
        if (ExcerptSyntax.MarkIn(body.Tree, body.Text) is not { } mark)
            return ([.. ExcerptSyntax.FirstParagraphOf(body.Tree)], false);
        MarkdownDocument tree = body.Tree;
        bool isBetweenBlocks = tree.Any(block => ExcerptSyntax.IsMore(block) && block.Span.Start <= mark);
        // In the middle of a block, the text before the mark is parsed alone, so that every part of it ends there.
        IEnumerable<Block> blocks = isBetweenBlocks
            ? tree.TakeWhile(block => !ExcerptSyntax.IsMore(block))
            : MarkdownParser.Parse(body.Text[..mark] + Definitions(body, mark), HeadingIdRule.GitHub, body.Syntax);
        return ([.. blocks.Skip(body.OpensWithTitle ? 1 : 0)], !isBetweenBlocks);
    }

    /// <summary>
    /// The raw HTML that is not allowed in text that was parsed again: the part of a tag or comment before the mark is
    /// something else than the whole, which the page was checked for.
    /// </summary>
    private RefusedHtml RefusedIn(IReadOnlyList<Block> blocks)
    {
        var found = new RefusedHtml();
        var report = new FileReport("", new DiagnosticBag());
        foreach ((_, RawHtmlFragment html) in RawHtmlOf(blocks))
            RawHtmlPolicy.Check(html, [], found, report);
        return found;
    }

    /// <summary>
    /// The definitions of links after an offset, which the text before it may use. Those of several lines are left out:
    /// between the lines may be the marks of a quotation.
    /// </summary>
    private static string Definitions(ParsedBody body, int offset) =>
        string.Concat(
            body.Tree.Descendants<LinkReferenceDefinition>()
                .Where(definition => definition.Span.Start > offset && definition.Span.End < body.Text.Length)
                .Select(definition => body.Text.Substring(definition.Span.Start, definition.Span.Length))
                .Where(definition => !definition.Contains('\n', StringComparison.Ordinal))
                .Select(definition => "\n\n" + definition)
        );

    /// <summary>The tags of raw HTML that blocks leave open; null without raw HTML.</summary>
    private RefusedHtml? Unbalanced(IReadOnlyList<Block> blocks)
    {
        var balance = new RawHtmlBalance();
        var open = new RefusedHtml();
        var report = new FileReport("", new DiagnosticBag());
        bool hasHtml = false;
        foreach ((object parent, RawHtmlFragment html) in RawHtmlOf(blocks))
        {
            hasHtml = true;
            balance.Add(parent, html, open, report);
        }

        balance.End(open, report);
        return hasHtml ? open : null;
    }

    /// <summary>The raw HTML of blocks, each with the block or the inlines that contain it.</summary>
    private IEnumerable<(object Parent, RawHtmlFragment Html)> RawHtmlOf(IReadOnlyList<Block> blocks)
    {
        // The descendants of a block without blocks do not include its inlines.
        foreach (
            MarkdownObject part in blocks.SelectMany(block =>
                block is LeafBlock leaf
                    ? (leaf.Inline?.Descendants<MarkdownObject>() ?? []).Prepend(block)
                    : block.Descendants().Prepend(block)
            )
        )
        {
            if (part is HtmlBlock block)
                yield return (block.Parent!, RawHtmlSyntax.FragmentOf(block, positions));
            else if (part is HtmlInline inline)
                yield return (inline.Parent!, RawHtmlSyntax.FragmentOf(inline, positions));
        }
    }

    private static IEnumerable<ParagraphBlock> Paragraphs(Block block) =>
        block is ParagraphBlock paragraph ? [paragraph] : block.Descendants<ParagraphBlock>();

    private static string TextOf(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is CalloutMark { IsKnown: false } mark
            ? (mark.Source + InlineText.Of(paragraph.Inline)).Trim()
            : InlineText.Of(paragraph.Inline);

    private static string Truncate(string text)
    {
        if (text.Length <= MaxDescriptionLength)
            return text;
        int end = text.LastIndexOf(' ', MaxDescriptionLength - 1);
        return string.Concat(text.AsSpan(0, end > 0 ? end : MaxDescriptionLength - 1).TrimEnd(",;:. ".AsSpan()), "…");
    }

    /// <summary>The context of an excerpt, in which a diagram is reduced to its caption.</summary>
    private MarkdownRenderContext Context(Func<Link, string> resolve, Func<Link, string> placeholder) =>
        new()
        {
            Target = RenderTarget.Excerpt,
            Messages = messages,
            Resolve = resolve,
            ImageSize = link =>
                WebAddress.KindOf(link.Target) is AddressKind.OfTheSite
                    ? placeholder(link with { Kind = LinkKind.ImageSize })
                    : "",
            Data = (link, text) => placeholder(link with { Text = text }),
            Figure = diagram =>
                diagram.CaptionHtml.Length > 0 ? $"<p class=\"figure-caption\">{diagram.CaptionHtml}</p>" : "",
            Positions = positions,
            Refused = refused,
        };
}
