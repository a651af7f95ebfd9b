using Markdig.Syntax;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>The ids of headings: the slug of the text, numbered from the second heading of a slug on.</summary>
internal static class HeadingIds
{
    private static readonly object Key = typeof(HeadingIds);

    /// <summary>Assigns a unique id to every heading of a parsed body.</summary>
    public static void Assign(MarkdownDocument document)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
            heading.SetData(Key, Unique(Slug.Of(InlineText.Of(heading.Inline)), used, numbers));
    }

    /// <summary>The id of a heading of a parsed body.</summary>
    public static string Of(HeadingBlock heading) => (string)heading.GetData(Key)!;

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
