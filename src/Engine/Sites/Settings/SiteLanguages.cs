using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Settings;

/// <summary>The languages of a site, the main one first.</summary>
internal sealed class SiteLanguages(IReadOnlyList<SiteLanguage> all)
{
    private readonly bool hasFolders = all.Any(language => language.Folders is not null);

    public IReadOnlyList<SiteLanguage> All => all;

    public SiteLanguage Main => all[0];

    /// <summary>The keys of the messages in all languages, in order.</summary>
    public EquatableList<string> MessageKeys { get; } =
        all.SelectMany(language => language.Messages.All.Keys)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToEquatableList();

    /// <summary>
    /// The language of a tag, or else the same language in another region; null if there is none.
    /// </summary>
    public SiteLanguage? Find(string tag) =>
        all.FirstOrDefault(language => language.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase))
        ?? all.FirstOrDefault(language => LanguageTag.Language(language.Tag) == LanguageTag.Language(tag));

    /// <summary>The language of a content file.</summary>
    /// <param name="path">The file, whose name may contain it: <c>kernel.de.md</c>.</param>
    /// <param name="written">The language that its front matter names; null without one.</param>
    public SiteLanguage Of(string path, string? written) =>
        all.Count == 1 ? Main : NamedBy(path) ?? (written is null ? null : Find(written)) ?? Main;

    /// <summary>The language that a file's name ends with, as in <c>kernel.de.md</c>; null without one.</summary>
    public SiteLanguage? NamedBy(string path)
    {
        string tag = Path.GetExtension(Path.GetFileNameWithoutExtension(path)).TrimStart('.');
        return all.Count == 1 || tag.Length == 0
            ? InFolder(path)
            : InFolder(path)
                ?? all.FirstOrDefault(language => language.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The language whose folder contains a file; null for none.</summary>
    private SiteLanguage? InFolder(string path) =>
        hasFolders
            ? all.FirstOrDefault(language =>
                language.Folders is { } folders && path.StartsWith(folders.Own, StringComparison.Ordinal)
            )
            : null;

    /// <summary>
    /// The path of the file that a file translates, or of the file itself if its name has no language.
    /// </summary>
    public string Untranslated(string path) =>
        NamedBy(path) is not { } language ? path
        : language.Folders is { } folders && path.StartsWith(folders.Own, StringComparison.Ordinal)
            ? folders.Main + path[folders.Own.Length..]
        : path[..(path.LastIndexOf('.') - language.Tag.Length - 1)] + Path.GetExtension(path);

    /// <summary>Creates the languages that the settings declare; a language without messages is reported.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="messages">The messages of each language, the main one first.</param>
    /// <param name="files">The files of messages.</param>
    /// <param name="mainFolder">The folder of the content in the main language.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    public static SiteLanguages Create(
        SiteConfig config,
        IReadOnlyList<MessageCatalog> messages,
        FileSelection files,
        string mainFolder,
        DiagnosticBag diagnostics
    )
    {
        var main = new SiteLanguage
        {
            Tag = config.Language,
            Root = "/",
            Messages = messages[0],
            Title = config.Title,
            Description = config.Description,
            Navigation = config.Navigation,
            Footer = config.Footer,
            Banner = config.Banner,
        };
        List<SiteLanguage> all = [main];
        foreach ((LanguageSettings language, MessageCatalog catalog) in config.Languages.Zip(messages.Skip(1)))
        {
            if (language.Foreign is null)
                ReportMissing(language, catalog, files, diagnostics);
            all.Add(
                new SiteLanguage
                {
                    Tag = language.Tag,
                    Root = $"/{language.Foreign?.Path ?? language.Tag.ToLowerInvariant()}/",
                    Folders = language.Foreign?.Folder is { } folder ? (folder, mainFolder) : null,
                    WrittenName = language.Foreign?.Name ?? "",
                    Messages = catalog,
                    Title = language.Title.Length > 0 ? language.Title : main.Title,
                    Description = language.Description,
                    Navigation = language.Navigation,
                    Footer = language.Footer ?? main.Footer,
                    Banner = language.Banner ?? main.Banner,
                }
            );
        }

        ReportForeign(config, files, diagnostics);
        return new SiteLanguages(all);
    }

    /// <summary>Reports the languages of another generator whose pages have the English words of the theme.</summary>
    private static void ReportForeign(SiteConfig config, FileSelection files, DiagnosticBag diagnostics)
    {
        List<string> missing =
        [
            .. config
                .Languages.Where(language =>
                    language.Foreign is not null && MessageFiles.OfLanguage(language.Tag, files).Count == 0
                )
                .Select(language => language.Tag),
        ];
        if (missing.Count > 0)
            new FileReport(config.Foreign.SettingsFile, diagnostics).Add(
                Codes.WordMissing,
                SourceSpan.Start,
                $"The theme has no messages in {QuotedList.Of(missing)}; its words are English on those pages.",
                "Add theme/i18n/LANGUAGE.yml as a translation of theme/i18n/en.yml."
            );
    }

    private static void ReportMissing(
        LanguageSettings language,
        MessageCatalog messages,
        FileSelection files,
        DiagnosticBag diagnostics
    )
    {
        IReadOnlyList<string> missing = messages.MissingKeys;
        IReadOnlyList<string> paths = MessageFiles.OfLanguage(language.Tag, files);
        if (paths.Count == 0)
            new FileReport(SiteConfig.Path, diagnostics).Add(
                Codes.LanguageUnusable,
                language.Span,
                $"The language '{language.Tag}' has no messages.",
                $"Add theme/i18n/{language.Tag}.yml as a translation of theme/i18n/en.yml."
            );
        else if (missing.Count > 0)
            new FileReport(paths[^1], diagnostics).Add(
                Codes.WordMissing,
                SourceSpan.Start,
                $"The file is missing {missing.Count} {(missing.Count == 1 ? "message" : "messages")}, and English is "
                    + $"used instead: {QuotedList.Of(missing.Take(5))}{(missing.Count > 5 ? " …" : "")}.",
                "Add them."
            );
    }
}
