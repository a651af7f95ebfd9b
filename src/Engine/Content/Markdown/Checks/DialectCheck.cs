using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Checks;

/// <summary>
/// Reports markup of other dialects of Markdown that stays text: embedded files in any site, and in a site without
/// another generator also what the sites of others may have.
/// </summary>
/// <param name="body">The text that was parsed.</param>
/// <param name="positions">The positions in the file of offsets in the text.</param>
/// <param name="report">The report on the file.</param>
internal sealed partial class DialectCheck(string body, SourceMap positions, FileReport report)
{
    /// <summary>The ends of the marks of a table of contents.</summary>
    private static readonly SearchValues<string> ContentsEnds = SearchValues.Create(
        ["toc]", "toc_", "toc}"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <param name="tree">The tree of the body.</param>
    /// <param name="dialect">The Markdown of the site.</param>
    public void Check(MarkdownDocument tree, MarkdownDialect dialect)
    {
        bool isOwn = !dialect.IsForeign;
        bool hasEmbed = body.Contains("![[", StringComparison.Ordinal);
        bool hasAbbreviation = isOwn && body.Contains("*[", StringComparison.Ordinal);
        bool hasMark = isOwn && body.Contains("==", StringComparison.Ordinal);
        bool hasEmoji = isOwn && !dialect.Syntax.HasEmoji && HasEmoji(body);
        bool hasContents = isOwn && body.AsSpan().ContainsAny(ContentsEnds);
        if (!hasEmbed && !hasAbbreviation && !hasMark && !hasEmoji && !hasContents)
            return;
        foreach (LeafBlock block in tree.Descendants<LeafBlock>())
        {
            if (hasContents && IsContents(block))
                continue;
            if (hasEmbed && TextOf(block, '!') is { } embeds)
                ReportEach(block, Embed().Matches(embeds), EmbedProblem);
            if (hasAbbreviation && TextOf(block, '*') is { } words)
                ReportEach(block, Abbreviation().Matches(words), AbbreviationProblem);
            if (hasMark && TextOf(block, '=') is { } marks)
                ReportEach(block, Mark().Matches(marks), MarkProblem);
            if (hasEmoji && TextOf(block, ':') is { } codes)
                ReportEmoji(block, codes);
        }
    }

    private static bool HasEmoji(string text)
    {
        for (int at = text.IndexOf(':'); at >= 0; at = text.IndexOf(':', at + 1))
        {
            if (EmojiCodes.At(text, at) is not null)
                return true;
        }

        return false;
    }

    private string? TextOf(LeafBlock block, char required) =>
        BlockText.Of(block, body, required, inline => inline is LinkInline { FirstChild: not null });

    /// <summary>Reports a paragraph that is no more than the mark of a table of contents.</summary>
    private bool IsContents(LeafBlock block)
    {
        if (
            block is not ParagraphBlock
            || block.Span.Length > 20
            || !ContentsMark.IsMark(body.AsSpan(block.Span.Start, block.Span.Length))
        )
            return false;
        string mark = body.Substring(block.Span.Start, block.Span.Length);
        Report(
            block.Span.Start,
            mark.Length,
            $"The mark '{mark}' stays in the page as text: a page has its own table of contents.",
            "Remove it; 'toc: true' in the front matter shows the table on a page with few headings too."
        );
        return true;
    }

    private void ReportEach(
        LeafBlock block,
        IEnumerable<Match> matches,
        Func<Match, (string Message, string Fix)> problem
    )
    {
        foreach (Match match in matches)
        {
            (string message, string fix) = problem(match);
            Report(block.Span.Start + match.Index, match.Length, message, fix);
        }
    }

    private void ReportEmoji(LeafBlock block, string text)
    {
        for (int at = text.IndexOf(':'); at >= 0; at = text.IndexOf(':', at + 1))
        {
            if (EmojiCodes.At(text, at) is not var (code, character))
                continue;
            Report(
                block.Span.Start + at,
                code.Length,
                $"The code of an emoji, '{code}', stays in the page as text.",
                $"Write the character, '{character}', or put the code in backticks."
            );
            at += code.Length - 1;
        }
    }

    private static (string Message, string Fix) EmbedProblem(Match embed) =>
        (
            $"'{embed.Value}' shows no file and stays in the page as text.",
            $"Write '![a description]({embed.Groups["file"].Value.Trim()})' with the path of "
                + "the picture, or a link to the page."
        );

    private static (string Message, string Fix) AbbreviationProblem(Match abbreviation) =>
        (
            $"The explanation of '{abbreviation.Groups["word"].Value}' stays in the page as text.",
            $"Write it where the word is: '<abbr title=\"…\">{abbreviation.Groups["word"].Value}</abbr>'."
        );

    private static (string Message, string Fix) MarkProblem(Match mark) =>
        (
            $"'{mark.Value}' is not marked and stays in the page as text.",
            $"Write '<mark>{mark.Groups["text"].Value}</mark>', or put it in backticks."
        );

    private void Report(int start, int length, string message, string fix) =>
        report.Add(Codes.MarkupOfOthers, positions.SpanAt(start, length), message, fix);

    [GeneratedRegex(
        @"!\[\[(?<file>[^\s\[\]|][^\[\]|\n]{0,200})(\|[^\[\]|\n]{1,200})?\]\](?![\](:])",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Embed();

    [GeneratedRegex(@"^ {0,3}\*\[(?<word>[^\[\]\n]{1,100})\]:", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"(?<![\w=\\])==(?<text>[^\s=]([^=\n]{0,200}[^\s=])?)==(?![\w=])", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
