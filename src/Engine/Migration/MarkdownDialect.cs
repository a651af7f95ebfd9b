using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>How the bodies of a site are written, where that is not Strata's own way.</summary>
/// <param name="ExcerptSeparator">What parts the excerpt from the rest besides <c>&lt;!--more--&gt;</c>; empty for
/// nothing.</param>
/// <param name="Jekyll">The Jekyll tree that the site is; null for any other.</param>
internal sealed record MarkdownDialect(string ExcerptSeparator = "", JekyllTree? Jekyll = null)
{
    /// <summary>The hosts whose pages a text may show in frames, such as <c>https://video.example.com</c>.</summary>
    public IReadOnlyCollection<string> FramesFrom { get; init; } = [];

    /// <summary>A body in Strata's own way.</summary>
    /// <param name="body">The body as its author wrote it.</param>
    /// <param name="separator">The page's own excerpt separator; null for the site's.</param>
    /// <param name="remark">Told what is not understood, at its place in the author's text.</param>
    public EditedText Read(string body, string? separator, ReportEdit remark)
    {
        EditedText text = EditedText.Of(body);
        if (Jekyll is not null)
        {
            text = text.Apply(LiquidText.Read(text.Text, Jekyll, remark));
            EditedText liquid = text;
            text = text.Apply(
                KramdownText.Read(
                    text.Text,
                    (start, length, code, what, fix) => remark(liquid.OriginalOffset(start), length, code, what, fix)
                )
            );
        }

        string parts = separator ?? ExcerptSeparator;
        int at = parts.Trim().Length == 0 || parts == More ? -1 : text.Text.IndexOf(parts, StringComparison.Ordinal);
        return at < 0 ? text : text.Apply([new Edit(at, parts.Length, $"\n\n{More}\n\n")]);
    }

    private const string More = "<!--more-->";
}
