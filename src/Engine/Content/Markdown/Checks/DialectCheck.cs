using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Checks;

/// <summary>
/// Reports markup of other dialects of Markdown that stays text: wiki links in any site, and in a site without another
/// generator also what the sites of others may have.
/// </summary>
/// <param name="body">The text that was parsed.</param>
/// <param name="positions">The positions in the file of offsets in the text.</param>
/// <param name="report">The report on the file.</param>
internal sealed partial class DialectCheck(string body, SourceMap positions, FileReport report)
{
    /// <param name="tree">The tree of the body.</param>
    /// <param name="dialect">The Markdown of the site.</param>
    public void Check(MarkdownDocument tree, MarkdownDialect dialect)
    {
        bool isOwn = !dialect.IsForeign;
        bool hasBrackets = body.Contains("[[", StringComparison.Ordinal);
        bool hasAbbreviation = isOwn && body.Contains("*[", StringComparison.Ordinal);
        bool hasMark = isOwn && body.Contains("==", StringComparison.Ordinal);
        bool hasEmoji = isOwn && !dialect.Syntax.HasEmoji && HasEmoji(body);
        bool hasContents = isOwn && HasContents(body);
        if (!hasBrackets && !hasAbbreviation && !hasMark && !hasEmoji && !hasContents)
            return;
        foreach (LeafBlock block in tree.Descendants<LeafBlock>())
        {
            if (hasContents && IsContents(block))
                continue;
            if (hasBrackets && TextOf(block, '[') is { } links)
                ReportEach(block, WikiLink().Matches(links).Where(link => !IsToml(links, link)), WikiLinkProblem);
            if (hasAbbreviation && TextOf(block, '*') is { } words)
                ReportEach(block, Abbreviation().Matches(words), AbbreviationProblem);
            if (hasMark && TextOf(block, '=') is { } marks)
                ReportEach(block, Mark().Matches(marks), MarkProblem);
            if (hasEmoji && TextOf(block, ':') is { } codes)
                ReportEmoji(block, codes);
        }
    }

    /// <summary>Whether a mark of a table of contents may end somewhere; the letters alone are in many words.</summary>
    private static bool HasContents(string text)
    {
        const string Letters = "toc";
        int at = text.IndexOf(Letters, StringComparison.OrdinalIgnoreCase);
        while (at >= 0)
        {
            at += Letters.Length;
            if (at < text.Length && text[at] is ']' or '_' or '}')
                return true;
            at = text.IndexOf(Letters, at, StringComparison.OrdinalIgnoreCase);
        }

        return false;
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

    /// <summary>Whether brackets are a table of TOML: alone on their line, with a key or a table below.</summary>
    private static bool IsToml(string text, Match brackets)
    {
        int end = brackets.Index + brackets.Length;
        bool isAlone =
            text.AsSpan(0, brackets.Index).TrimEnd(' ') is [] or [.., '\n'] && end < text.Length && text[end] == '\n';
        if (!isAlone)
            return false;
        ReadOnlySpan<char> below = text.AsSpan(end + 1);
        int length = below.IndexOf('\n');
        return below.StartsWith('[') || (length < 0 ? below : below[..length]).Contains('=');
    }

    private static (string Message, string Fix) WikiLinkProblem(Match link)
    {
        string text = link.Groups["text"] is { Success: true } own ? own.Value : link.Groups["page"].Value;
        return (
            $"The wiki link '{link.Value}' is no link and stays in the page as text.",
            $"Write '[{text.Trim()}](page.md)' with the path of the page, or put it in backticks."
        );
    }

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
        @"(?<![\\\[])\[\[(?<page>[^\s\[\]|][^\[\]|\n]{0,200})(\|(?<text>[^\[\]|\n]{1,200}))?\]\](?![\](:])",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"^ {0,3}\*\[(?<word>[^\[\]\n]{1,100})\]:", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"(?<![\w=\\])==(?<text>[^\s=]([^=\n]{0,200}[^\s=])?)==(?![\w=])", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
