using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>
/// The ids of headings: the one at the end of the heading, such as <c>{#id}</c>, or else one made from the text,
/// numbered where raw HTML or a heading above has it already.
/// </summary>
internal static partial class HeadingIds
{
    private static readonly object Key = typeof(HeadingIds);

    /// <summary>Assigns a unique id to every heading of a parsed body.</summary>
    /// <param name="document">The tree of the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="rule">The rule for ids that are made from the text.</param>
    /// <param name="withTerms">Whether the terms of definition lists have ids as well.</param>
    public static void Assign(MarkdownDocument document, string body, HeadingIdRule rule, bool withTerms)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        List<(LeafBlock Block, string Slug)> headings = [];
        IEnumerable<LeafBlock> blocks = withTerms
            ? document.Descendants<LeafBlock>().Where(block => block is HeadingBlock or DefinitionTerm)
            : document.Descendants<HeadingBlock>();
        foreach (LeafBlock heading in blocks)
        {
            if (TakeWrittenId(heading) is { } written)
            {
                heading.SetData(Key, written);
                used.Add(written);
            }
            else
            {
                string text =
                    heading is HeadingBlock line && HeadingIdRules.IsOfSource(rule)
                        ? SourceOf(line, body)
                        : InlineText.ForId(heading.Inline, rule);
                headings.Add(
                    (heading, HeadingIdRules.IdOf(rule, rule is HeadingIdRule.Zola ? EmojiCodes.Named(text) : text))
                );
            }
        }

        foreach ((LeafBlock heading, string slug) in headings)
        {
            if (!used.Contains(slug) && TakeAnchor(heading, slug))
            {
                used.Add(slug);
                heading.SetData(Key, slug);
            }
        }

        if (HasTag(body))
            used.UnionWith(RawIds(document));
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach ((LeafBlock heading, string slug) in headings.Where(heading => !heading.Block.ContainsData(Key)))
            heading.SetData(
                Key,
                HeadingIdRules.IsNumberedAsInPython(rule)
                    ? UniqueInPython(slug, used, numbers)
                    : Unique(slug, used, numbers)
            );
    }

    /// <summary>The last line of a heading as it is written, without the marks that make it one.</summary>
    private static string SourceOf(HeadingBlock heading, string body)
    {
        string written = body[heading.Span.Start..(heading.Span.End + 1)].TrimEnd();
        if (!heading.IsSetext)
            return ClosingMarks().Replace(written.TrimStart('#'), "").Trim();
        string[] lines = written.Split('\n');
        return lines[Math.Max(0, lines.Length - 2)].TrimStart(' ', '>').Trim();
    }

    /// <summary>Removes the id at the end of a heading, and returns it; null if there is none.</summary>
    private static string? TakeWrittenId(LeafBlock heading)
    {
        if (
            heading.Inline?.LastChild is not LiteralInline last
            || WrittenId().Match(last.Content.ToString()) is not { Success: true } id
        )
            return null;
        last.Content.End = last.Content.Start + id.Index - 1;
        return id.Groups["id"].Value;
    }

    /// <summary>
    /// Removes an empty anchor before the text of a heading if it has the id that the heading would have without it.
    /// False if there is none.
    /// </summary>
    private static bool TakeAnchor(LeafBlock heading, string slug)
    {
        if (
            heading.Inline?.FirstChild is not HtmlInline { NextSibling: HtmlInline { Tag: "</a>" } end } start
            || start.Tag != $"<a id=\"{slug}\">"
        )
            return false;
        start.Remove();
        end.Remove();
        return true;
    }

    /// <summary>The id of a heading of a parsed body.</summary>
    public static string Of(HeadingBlock heading) => (string)heading.GetData(Key)!;

    /// <summary>The id of a term of a definition list; null if it has none.</summary>
    public static string? OfTerm(DefinitionTerm term) => (string?)term.GetData(Key);

    /// <summary>Whether a body can have a tag; few have, and the whole tree is searched for them.</summary>
    private static bool HasTag(ReadOnlySpan<char> body)
    {
        for (int at = body.IndexOf('<'); at >= 0 && at + 1 < body.Length; at = body.IndexOf('<'))
        {
            body = body[(at + 1)..];
            if (body[0] == '/' || char.IsLetter(body[0]))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> RawIds(MarkdownDocument document) =>
        from part in document.Descendants()
        let html = part switch
        {
            HtmlBlock block => RawHtmlSyntax.FragmentOf(block, SourceMap.None),
            HtmlInline inline => RawHtmlSyntax.FragmentOf(inline, SourceMap.None),
            _ => null,
        }
        where html is not null
        from tag in html.Scanned.Tags
        from attribute in tag.Attributes
        where attribute.Name == "id"
        select attribute.Value;

    /// <param name="slug">The slug of the heading; empty for text without a letter or digit.</param>
    /// <param name="used">The ids that are used so far.</param>
    /// <param name="numbers">The last number that was tried for each slug: lower ones are all used.</param>
    private static string Unique(string slug, HashSet<string> used, Dictionary<string, int> numbers)
    {
        string id = slug.Length == 0 ? "section" : slug;
        while (!used.Add(id))
        {
            int number = numbers.GetValueOrDefault(slug) + 1;
            numbers[slug] = number;
            id = $"{slug}-{number}";
        }

        return id;
    }

    /// <summary>As Python-Markdown: a number at the end counts on, such as <c>step_1</c> and <c>step_2</c>.</summary>
    private static string UniqueInPython(string slug, HashSet<string> used, Dictionary<string, int> numbers)
    {
        Match written = WrittenNumber().Match(slug);
        string stem = written.Success ? slug[..written.Index] : slug;
        int first = written.Success ? int.Parse(written.Groups["number"].Value, CultureInfo.InvariantCulture) : 0;
        string id = slug;
        while (id.Length == 0 || !used.Add(id))
        {
            int number = numbers.GetValueOrDefault(slug, first) + 1;
            numbers[slug] = number;
            id = $"{stem}_{number}";
        }

        return id;
    }

    [GeneratedRegex("_(?<number>[0-9]{1,8})$", RegexOptions.ExplicitCapture)]
    private static partial Regex WrittenNumber();

    [GeneratedRegex(@"(?<=\s|^)#+$")]
    private static partial Regex ClosingMarks();

    [GeneratedRegex(@"\s*\{:?\s*#(?<id>(?>[\w:.-]+))[^{}\n]*\}\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex WrittenId();
}
