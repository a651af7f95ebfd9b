using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>The differences of a site's bodies from Strata's own Markdown.</summary>
/// <param name="ExcerptSeparator">Text that ends the excerpt, as <c>&lt;!--more--&gt;</c> always does; empty for
/// none.</param>
/// <param name="Jekyll">The files of a Jekyll site; null for any other site.</param>
internal sealed record MarkdownDialect(string ExcerptSeparator = "", JekyllTree? Jekyll = null)
{
    private const string More = "<!--more-->";

    /// <summary>The hosts whose pages a body may show in frames, such as <c>https://video.example.com</c>.</summary>
    public IReadOnlyCollection<string> FramesFrom { get; init; } = [];

    /// <summary>Translates a body into Strata's own Markdown.</summary>
    /// <param name="body">The body as its author wrote it.</param>
    /// <param name="separator">The page's excerpt separator; null for the site's.</param>
    public TranslatedBody Translate(string body, string? separator)
    {
        TranslatedBody translated = Jekyll is null
            ? new TranslatedBody(EditedText.Of(body), [])
            : TranslateJekyll(body, Jekyll);
        return translated with { Text = MarkExcerpt(translated.Text, separator ?? ExcerptSeparator) };
    }

    private static TranslatedBody TranslateJekyll(string body, JekyllTree tree)
    {
        Translation liquid = LiquidText.Translate(body, tree);
        EditedText withoutLiquid = EditedText.Of(body).Apply(liquid.Edits);
        Translation kramdown = KramdownText.Translate(withoutLiquid.Text);
        return new TranslatedBody(
            withoutLiquid.Apply(kramdown.Edits),
            [
                .. liquid.Notices,
                .. kramdown.Notices.Select(notice =>
                    notice with
                    {
                        Start = withoutLiquid.OriginalOffset(notice.Start),
                    }
                ),
            ]
        );
    }

    private static EditedText MarkExcerpt(EditedText text, string separator)
    {
        int at =
            separator.Trim().Length == 0 || separator == More
                ? -1
                : text.Text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? text : text.Apply([new Edit(at, separator.Length, $"\n\n{More}\n\n")]);
    }
}

/// <summary>A body in Strata's own Markdown.</summary>
/// <param name="Text">The Markdown, and the offset in the author's text of each of its characters.</param>
/// <param name="Notices">Diagnostics at offsets of the author's text.</param>
internal sealed record TranslatedBody(EditedText Text, IReadOnlyList<TextNotice> Notices);
