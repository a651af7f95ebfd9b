using System.Diagnostics.Metrics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Composition;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Migration;

namespace Strata.Engine.Content;

/// <summary>
/// The body of a content file, parsed once and rendered any number of times: rendering never changes the tree, so
/// several threads may render it at once.
/// </summary>
internal sealed class ParsedBody
{
    /// <summary>The name of the meter that counts parsed bodies.</summary>
    public const string MeterName = "Strata.Engine.Content";

    /// <summary>The tag of the counter that has the path of the file.</summary>
    public const string PathTag = "path";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> ParseCount = Meter.CreateCounter<long>("strata.bodies.parsed");

    private ParsedBody() { }

    public required FrontMatter FrontMatter { get; init; }

    /// <summary>The offset of the body in its file.</summary>
    public required int Start { get; init; }

    /// <summary>The text that was parsed.</summary>
    public required TranslatedBody Source { get; init; }

    /// <summary>The syntax of the Markdown.</summary>
    public required MarkdownSyntax Syntax { get; init; }

    public required MarkdownDocument Tree { get; init; }

    public string Text => Source.Text.Text;

    /// <summary>
    /// Whether the first block is the page's title rather than a part of its text: a heading above all others.
    /// </summary>
    public bool OpensWithTitle =>
        FrontMatter.Title is null
        && Tree.FirstOrDefault() is HeadingBlock opening
        && (
            opening.Level == 1
            || Tree.OfType<HeadingBlock>().All(heading => heading == opening || heading.Level > opening.Level)
        );

    /// <summary>
    /// The heading that names a page without a title in its front matter: the one above all text. Later headings name
    /// sections. Null without such a heading.
    /// </summary>
    public HeadingBlock? TitleHeading =>
        FrontMatter.Title is null ? Tree.SkipWhile(IsWithoutText).FirstOrDefault() as HeadingBlock : null;

    /// <summary>Whether a block is raw HTML or pictures, such as badges.</summary>
    private static bool IsWithoutText(Block block) =>
        block is HtmlBlock or LinkReferenceDefinitionGroup
        || (
            block is ParagraphBlock { Inline: { } inlines }
            && inlines.All(inline =>
                inline
                    is HtmlInline
                        or LineBreakInline
                        or LinkInline { IsImage: true }
                        or LinkInline { FirstChild: LinkInline { IsImage: true } }
            )
        );

    /// <param name="path">The file, relative to the site root.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="frontMatter">The front matter that was read from it.</param>
    /// <param name="dialect">The Markdown that the site's bodies are written in.</param>
    /// <param name="sources">The other files that the text is composed of; null for none.</param>
    public static ParsedBody Parse(
        string path,
        string text,
        FrontMatter frontMatter,
        MarkdownDialect dialect,
        PageSources? sources = null
    )
    {
        ParseCount.Add(1, new KeyValuePair<string, object?>(PathTag, path));
        int start = BodyOf(text);
        TranslatedBody source = dialect.Translate(
            path,
            TextComposer.Compose(path, text[start..], sources, BodyOf),
            frontMatter.Written,
            frontMatter.ExcerptSeparator
        );
        MarkdownDocument tree = MarkdownDialect.IsHtml(path)
            ? MarkdownParser.ParseHtml(source.Text.Text)
            : MarkdownParser.Parse(source.Text.Text, dialect.HeadingIds, dialect.Syntax);
        if (dialect.HasHardWrap)
            BreakLines(tree);
        return new ParsedBody
        {
            FrontMatter = frontMatter,
            Start = start,
            Source = source,
            Tree = tree,
            Syntax = dialect.Syntax,
        };
    }

    /// <summary>The offset of the text below the front matter of a file.</summary>
    private static int BodyOf(string text) => DocumentParts.Split(text).Body.Start.GetOffset(text.Length);

    private static void BreakLines(MarkdownDocument tree)
    {
        foreach (LineBreakInline line in tree.Descendants<LineBreakInline>())
            line.IsHard = true;
    }
}
