using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Content.Markdown.Rendering;
using Strata.Engine.Data;
using Strata.Engine.Localization;
using Strata.Engine.Migration;
using Strata.Engine.Text;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content;

/// <summary>A line of Markdown from the settings, above each page.</summary>
/// <param name="Markdown">The Markdown.</param>
/// <param name="Span">Its position in the settings.</param>
internal sealed record BannerText(string Markdown, SourceSpan Span)
{
    /// <summary>The most characters: the text is on every page.</summary>
    private const int MaxLength = 300;

    private const string Accepts = "one paragraph of Markdown of at most 300 characters, without HTML and pictures";

    /// <summary>The type of the settings.</summary>
    public static KeyType<string> KeyType { get; } =
        new(
            Accepts,
            node =>
                node is YamlScalar { IsNull: false } scalar && IsPossible(LineEndings.ToSpaces(scalar.Value))
                    ? scalar.Value.Contains(":data[", StringComparison.Ordinal)
                        ? new(null, node.Span, "a banner shows no values of data.", "Write the value itself.")
                        : new(LineEndings.ToSpaces(scalar.Value))
                    : new(
                        null,
                        node.Span,
                        $"expected {Accepts}, found {node.Describe()}.",
                        "Write a sentence such as '**New:** see [what changed](/news/)'."
                    )
        )
        {
            Schema = $$"""{"type":["string","number","boolean"],"pattern":"\\S","maxLength":{{MaxLength}}}""",
        };

    /// <summary>The targets of its links.</summary>
    public IEnumerable<(string Text, string Target)> Links =>
        Parse(Markdown).Descendants<LinkInline>().Select(link => (InlineText.Of(link), link.Url ?? ""));

    /// <summary>The text as HTML.</summary>
    /// <param name="addressOf">Returns the address to write for the target of a link.</param>
    /// <param name="messages">The messages in the language of the site.</param>
    public string Html(Func<string, string> addressOf, MessageCatalog messages)
    {
        var context = new MarkdownRenderContext
        {
            Target = RenderTarget.Page,
            Messages = messages,
            Resolve = link => addressOf(link.Target),
            ImageSize = _ => "",
            Data = (_, text) => text,
            Figure = _ => "",
        };
        return MarkdownHtml.Render(((ParagraphBlock)Parse(Markdown)[0]).Inline!, context);
    }

    private static bool IsPossible(string text) =>
        text.Trim().Length > 0
        && text.Length <= MaxLength
        && Parse(text) is [ParagraphBlock { Inline: { } inlines }]
        && !inlines.Descendants().Any(inline => inline is HtmlInline or LinkInline { IsImage: true });

    private static MarkdownDocument Parse(string text) =>
        MarkdownParser.Parse(text, HeadingIdRule.GitHub, MarkdownSyntax.Own);
}
