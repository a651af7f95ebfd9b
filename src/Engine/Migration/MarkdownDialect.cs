using Strata.Engine.Data;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>The differences of a site's bodies from Strata's own Markdown.</summary>
/// <param name="ExcerptSeparator">Text that ends the excerpt, as <c>&lt;!--more--&gt;</c> always does; empty for
/// none.</param>
/// <param name="Jekyll">The files of a Jekyll site; null for any other site.</param>
internal sealed record MarkdownDialect(string ExcerptSeparator = "", JekyllTree? Jekyll = null)
{
    private const string More = "<!--more-->";

    /// <summary>The rule for the ids of headings.</summary>
    public HeadingIdRule HeadingIds { get; init; }

    /// <summary>The folders of the files that pages of MkDocs include, ending with a slash.</summary>
    public IReadOnlyList<string> SnippetFolders { get; init; } = [];

    /// <summary>The generator that the bodies were written for.</summary>
    public Generator Generator { get; init; }

    /// <summary>The syntax that the generator's Markdown has besides that of Strata.</summary>
    public MarkdownSyntax Syntax { get; init; } = MarkdownSyntax.Own;

    /// <summary>Whether the bodies were written for another generator.</summary>
    public bool IsForeign => Generator is not (Generator.Strata or Generator.None);

    /// <summary>The layout of the site root; null for that of a site in memory without one.</summary>
    public ContentTree? Layout { get; init; }

    /// <summary>The path of a content file below its folder of content.</summary>
    public string PlaceOf(string path) => Layout?.PlaceOf(path) ?? path;

    /// <summary>Whether each line of a paragraph ends with a line break.</summary>
    public bool HasHardWrap => Jekyll is { Site.HasHardWrap: true };

    /// <summary>The content files by name, for links of Hugo and Statiq; null for other generators.</summary>
    public ContentNames? Names { get; init; }

    /// <summary>The front matter of all pages of a folder.</summary>
    public FolderDefaults Defaults { get; init; } = FolderDefaults.None;

    /// <summary>The files that pages of a book may include; null for other generators.</summary>
    public IncludedFiles? Included { get; init; }

    /// <summary>The taxonomies of Hugo or Zola besides categories and tags.</summary>
    public IReadOnlyList<string> Taxonomies { get; init; } = [];

    /// <summary>The front matter that Hugo gives to the pages of sections.</summary>
    public HugoCascade Cascade { get; init; } = HugoCascade.None;

    /// <summary>The names of authors by the keys that front matter may name them by.</summary>
    public IReadOnlyDictionary<string, string> Authors { get; init; } = new Dictionary<string, string>();

    /// <summary>The site's own shortcodes of Hugo that show code.</summary>
    public HugoCode HugoCode { get; init; } = HugoCode.None;

    /// <summary>The hosts whose pages a body may show in frames, such as <c>https://video.example.com</c>.</summary>
    public IReadOnlyCollection<string> FramesFrom { get; init; } = [];

    /// <summary>Translates a body into Strata's own Markdown.</summary>
    /// <param name="path">The file, relative to the site root.</param>
    /// <param name="body">The body as its author wrote it, with what it includes.</param>
    /// <param name="page">The front matter that the body may show.</param>
    /// <param name="separator">The page's excerpt separator; null for the site's.</param>
    public TranslatedBody Translate(string path, TranslatedBody body, YamlMapping page, string? separator)
    {
        TranslatedBody translated = body;
        // A page in HTML has no Markdown.
        if (IsForeign && IsHtml(path))
            return Jekyll is not null ? translated.Then(text => LiquidText.Translate(path, text, Jekyll, page))
                : Names is not null ? translated.Then(text => HugoText.TranslateHtml(text, Names))
                : translated;
        if (IsForeign)
            translated = translated.Then(text => ContentsMark.Translate(text, Generator));
        foreach (Func<string, Translation> step in Steps(path, page))
            translated = translated.Then(step);
        translated = translated.Then(TableText.Translate).Then(FootnoteText.Translate);
        // Jekyll has no options.
        if (IsForeign && Generator is not Generator.Jekyll)
            translated = translated.Then(text => CodeOptions.Translate(text, Generator));
        return translated with { Text = MarkExcerpt(translated.Text, separator ?? ExcerptSeparator) };
    }

    /// <summary>Whether a file is a page in HTML.</summary>
    public static bool IsHtml(string path) =>
        path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private Func<string, Translation>[] Steps(string path, YamlMapping page) =>
        Generator switch
        {
            Generator.Jekyll =>
            [
                body => LiquidText.Translate(path, body, Jekyll!, page),
                UnclosedFence.Translate,
                body => KramdownText.Translate(body, Jekyll!.Site),
            ],
            Generator.Hugo => [body => HugoText.Translate(body, Names!, HugoCode)],
            Generator.Zola => [ZolaText.Translate],
            Generator.MdBook => [body => MdBookText.Include(path, body, Included!), MdBookText.HideLines],
            Generator.MkDocs => [new MkDocsSnippets(Included, SnippetFolders).Translate, MkDocsText.Translate],
            Generator.Docusaurus or Generator.Starlight =>
            [
                MdxText.MarkExcerpt,
                MdxText.Translate,
                body => new Translation([.. AdmonitionText.Colons(body)], []),
            ],
            Generator.Statiq => [body => StatiqText.Translate(body, Names!)],
            _ => [],
        };

    /// <summary>Replaces the first separator outside of code blocks by the mark of an excerpt.</summary>
    private static EditedText MarkExcerpt(EditedText text, string separator)
    {
        if (separator.Trim().Length == 0 || separator == More)
            return text;
        int at = text.Text.IndexOf(separator, StringComparison.Ordinal);
        foreach (MarkdownLine line in at < 0 ? [] : MarkdownLines.Of(text.Text).Where(line => !line.IsText))
        {
            if (at < line.Start)
                break;
            if (at < line.Start + line.Text.Length)
                at = text.Text.IndexOf(separator, line.Start + line.Text.Length, StringComparison.Ordinal);
            if (at < 0)
                break;
        }

        return at < 0 ? text : text.Apply([new Edit(at, separator.Length, $"\n\n{More}\n\n")]);
    }
}

/// <summary>A body in Strata's own Markdown.</summary>
/// <param name="Text">The Markdown, and the offset in the author's text of each of its characters.</param>
/// <param name="Notices">Diagnostics at offsets of the author's text.</param>
internal sealed record TranslatedBody(EditedText Text, IReadOnlyList<TextNotice> Notices)
{
    /// <summary>Translates the text once more.</summary>
    public TranslatedBody Then(Func<string, Translation> step)
    {
        Translation translation = step(Text.Text);
        return new(
            Text.Apply(translation.Edits),
            [.. Notices, .. translation.Notices.Select(notice => notice.At(Text.OriginOf(notice.Start)))]
        );
    }
}
