using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>The widths that authors write behind images: <c>![Text](picture.png){width=300}</c>.</summary>
internal static partial class ImageWidths
{
    private const string Opening = "{width=";

    private static readonly object Key = new();

    /// <summary>Removes the widths from the text of a body, and gives them to their images.</summary>
    public static void Assign(MarkdownDocument document, string body)
    {
        if (!body.Contains(Opening, StringComparison.Ordinal))
            return;
        foreach (LinkInline image in document.Descendants<LinkInline>().Where(link => link.IsImage).ToList())
        {
            if (
                image.NextSibling is not LiteralInline text
                || Width().Match(text.Content.ToString()) is not { Success: true } width
            )
                continue;
            image.SetData(Key, int.Parse(width.Groups["width"].Value, CultureInfo.InvariantCulture));
            text.Content.Start += width.Length;
            if (text.Content.IsEmpty)
                text.Remove();
        }
    }

    /// <summary>The width of an image; null if its author wrote none.</summary>
    public static int? Of(LinkInline image) => (int?)image.GetData(Key);

    [GeneratedRegex(@"^\{width=(?<width>[1-9]\d{0,3})\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Width();
}
