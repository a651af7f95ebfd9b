using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>
/// The ids of headings: the slug of the text, numbered where raw HTML or a heading above has it already.
/// </summary>
internal static class HeadingIds
{
    private static readonly object Key = typeof(HeadingIds);

    /// <summary>Assigns a unique id to every heading of a parsed body.</summary>
    public static void Assign(MarkdownDocument document)
    {
        HashSet<string> used = RawIds(document).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
            heading.SetData(Key, Unique(Slug.Of(InlineText.Of(heading.Inline)), used, numbers));
    }

    /// <summary>The id of a heading of a parsed body.</summary>
    public static string Of(HeadingBlock heading) => (string)heading.GetData(Key)!;

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
}
