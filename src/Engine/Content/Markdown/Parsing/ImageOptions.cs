using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Links;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>What an author writes behind an image: <c>![Text](rack.png){width=300 dark=rack-dark.png}</c>.</summary>
internal sealed partial record ImageOptions
{
    private static readonly object Key = new();

    private static readonly ImageOptions None = new();

    /// <summary>The width in pixels; null for that of the file.</summary>
    public int? Width { get; private init; }

    /// <summary>The address of the image for dark pages; empty for none.</summary>
    private string Dark { get; init; } = "";

    /// <summary>The offset of that address in the body.</summary>
    public int DarkStart { get; private init; }

    /// <summary>Whether an image has options.</summary>
    public static bool AreWritten(LinkInline image) => image.GetData(Key) is not null;

    /// <summary>The text behind an image that looks like its options and is none; empty for none.</summary>
    public static string Refused(LinkInline image) =>
        image.NextSibling is LiteralInline text && text.Content.CurrentChar == '{'
            ? Written().Match(text.Content.ToString()).Value
            : "";

    /// <summary>Removes the options from the text of a body, and gives them to their images.</summary>
    public static void Assign(MarkdownDocument document, string body)
    {
        if (!body.Contains("{width=", StringComparison.Ordinal) && !body.Contains("{dark=", StringComparison.Ordinal))
            return;
        foreach (LinkInline image in document.Descendants<LinkInline>().Where(link => link.IsImage).ToList())
        {
            if (
                image.NextSibling is not LiteralInline text
                || Options().Match(text.Content.ToString()) is not { Success: true } options
            )
                continue;
            image.SetData(Key, Read(options, text.Span.Start));
            text.Content.Start += options.Length;
            if (text.Content.IsEmpty)
                text.Remove();
        }
    }

    /// <summary>The options of an image.</summary>
    public static ImageOptions Of(LinkInline image) => (ImageOptions?)image.GetData(Key) ?? None;

    /// <summary>The image for dark pages; null for none.</summary>
    public static Link? DarkOf(LinkInline image, SourceMap positions) =>
        Of(image) is { Dark.Length: > 0 } options
            ? new Link(options.Dark, LinkKind.Image, positions.SpanAt(options.DarkStart, options.Dark.Length))
            : null;

    private static ImageOptions Read(Match options, int start)
    {
        Group width = options.Groups["width"];
        Group dark = options.Groups["dark"];
        return new ImageOptions
        {
            Width = width.Success ? int.Parse(width.Value, CultureInfo.InvariantCulture) : null,
            Dark = dark.Value,
            DarkStart = start + dark.Index,
        };
    }

    [GeneratedRegex(
        @"^\{(?>(width=(?<width>[1-9]\d{0,3})|dark=(?<dark>[^\s{}""'<>]+))( (?=\w)|(?=\})))+\}",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Options();

    [GeneratedRegex(@"^\{[^{}\n=]{1,100}=[^{}\n]{0,300}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
