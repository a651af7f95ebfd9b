using Strata.Engine.Localization;

namespace Strata.Engine.Sites.Settings;

/// <summary>A language that the site is in, and what the site is called in it.</summary>
internal sealed record SiteLanguage
{
    /// <summary>The tag, such as <c>de</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>
    /// The path that its pages stand below: <c>/</c> for the site's own language, <c>/de/</c> for a further one.
    /// </summary>
    public required string Root { get; init; }

    public required MessageCatalog Messages { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The navigation that the author wrote; null where the pages make it.</summary>
    public IReadOnlyList<NavigationItem>? Navigation { get; init; }

    /// <summary>What the language calls itself.</summary>
    public string Name => Messages.Get("language");
}

/// <summary>The languages of a site, its own first.</summary>
internal sealed class SiteLanguages(IReadOnlyList<SiteLanguage> all)
{
    public IReadOnlyList<SiteLanguage> All => all;

    public SiteLanguage Own => all[0];

    /// <summary>
    /// The language of a tag; else the one of the same language in another region; null where there is none.
    /// </summary>
    public SiteLanguage? Find(string tag) =>
        all.FirstOrDefault(language => language.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase))
        ?? all.FirstOrDefault(language => LanguageTag.Language(language.Tag) == LanguageTag.Language(tag));

    /// <summary>The language of a content file.</summary>
    /// <param name="path">The file, whose name may say it: <c>kernel.de.md</c>.</param>
    /// <param name="written">The language that its front matter names; null without one.</param>
    public SiteLanguage Of(string path, string? written) =>
        all.Count == 1 ? Own : NamedBy(path) ?? (written is null ? null : Find(written)) ?? Own;

    /// <summary>The language that a file's name ends with, as in <c>kernel.de.md</c>; null without one.</summary>
    public SiteLanguage? NamedBy(string path)
    {
        string tag = Path.GetExtension(Path.GetFileNameWithoutExtension(path)).TrimStart('.');
        return all.Count == 1 || tag.Length == 0
            ? null
            : all.FirstOrDefault(language => language.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The path of the file that a file translates, or of the file itself where its name says no language.
    /// </summary>
    public string Untranslated(string path) =>
        NamedBy(path) is { } language
            ? path[..(path.LastIndexOf('.') - language.Tag.Length - 1)] + Path.GetExtension(path)
            : path;
}
