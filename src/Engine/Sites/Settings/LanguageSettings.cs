using Strata.Engine.Content;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Migration;

namespace Strata.Engine.Sites.Settings;

/// <summary>A further language, as the settings declare it.</summary>
/// <param name="Tag">The language tag.</param>
/// <param name="Span">The position in the settings.</param>
/// <param name="Title">The site's name in it; empty for the same.</param>
/// <param name="Description">The description of the site.</param>
/// <param name="Navigation">Its navigation; null if it is derived from its pages.</param>
/// <param name="Footer">More links at the bottom of its pages; null for those of the site.</param>
internal sealed record LanguageSettings(
    string Tag,
    SourceSpan Span,
    string Title,
    string Description,
    IReadOnlyList<NavigationItem>? Navigation,
    IReadOnlyList<NavigationItem>? Footer
)
{
    /// <summary>The line above each page; null for that of the site.</summary>
    public BannerText? Banner { get; private init; }

    /// <summary>The language as another generator declares it; null for one of Strata's settings.</summary>
    public ForeignLanguage? Foreign { get; private init; }

    /// <summary>The languages that another generator declares, apart from the main one.</summary>
    public static IReadOnlyList<LanguageSettings> Of(IReadOnlyList<ForeignLanguage> languages, string main) =>
        [
            .. languages
                .Where(language =>
                    LanguageTag.IsWellFormed(language.Tag)
                    && !language.Tag.Equals(main, StringComparison.OrdinalIgnoreCase)
                )
                .DistinctBy(language => language.Tag, StringComparer.OrdinalIgnoreCase)
                .DistinctBy(language => language.Path, StringComparer.OrdinalIgnoreCase)
                .Select(language => new LanguageSettings(
                    language.Tag,
                    SourceSpan.Start,
                    language.Title,
                    language.Description,
                    null,
                    null
                )
                {
                    Foreign = language,
                }),
        ];

    private static readonly Key<string> TitleKey = new(
        "title",
        KeyTypes.Title,
        "The title of the site in this language."
    )
    {
        NotEmpty = true,
        Default = "the site's title",
    };
    private static readonly Key<string> DescriptionKey = new(
        "description",
        KeyTypes.Text,
        "The description of the site in this language, in one sentence."
    );
    private static readonly Key<YamlSequence> NavigationKey = new(
        "navigation",
        KeyTypes.ListOf(NavigationItem.Keys),
        "The links at the top of each page of this language."
    )
    {
        Default = "its pages at the top level, by their order",
    };

    private static readonly Key<YamlSequence> FooterKey = new(
        "footer",
        KeyTypes.ListOf(NavigationItem.Keys),
        "More links at the bottom of each page of this language."
    )
    {
        Default = "the site's footer",
    };

    private static readonly Key<string> BannerKey = new(
        "banner",
        BannerText.KeyType,
        "A line of Markdown above each page of this language."
    )
    {
        Default = "the site's banner",
    };

    public static KeyTable Keys { get; } =
        new("language", UnknownKeys.AreErrors, TitleKey, DescriptionKey, NavigationKey, FooterKey, BannerKey);

    /// <param name="written">The languages by their tags.</param>
    /// <param name="mainLanguage">The main language.</param>
    /// <param name="report">Receives the diagnostics.</param>
    public static IReadOnlyList<LanguageSettings> ReadAll(YamlMapping? written, string mainLanguage, FileReport report)
    {
        List<LanguageSettings> languages = [];
        foreach (YamlEntry entry in written?.Entries ?? [])
        {
            string tag = entry.Key.Value;
            if (!LanguageTag.IsWellFormed(tag))
                report.Add(
                    Codes.LanguageUnusable,
                    entry.Key.Span,
                    $"'{tag}' is not a language tag.",
                    "Write a tag such as 'de' or 'de-CH'."
                );
            else if (
                languages
                    .Select(language => language.Tag)
                    .Prepend(mainLanguage)
                    .Contains(tag, StringComparer.OrdinalIgnoreCase)
            )
                report.Add(
                    Codes.LanguageUnusable,
                    entry.Key.Span,
                    $"Duplicate language '{tag}'.",
                    "List each language once, without the one in 'language:'."
                );
            else if (entry.Value is not YamlMapping and not YamlScalar { IsNull: true })
                report.Add(
                    Codes.KeyValue,
                    entry.Value.Span,
                    $"Expected a mapping for the language '{tag}', found {entry.Value.Describe()}.",
                    $"Write '{tag}: {{}}', or the keys {QuotedList.Of(Keys.Keys.Select(key => key.Name))}."
                );
            else
                languages.Add(Read(tag, entry, report));
        }

        return languages;
    }

    private static LanguageSettings Read(string tag, YamlEntry entry, FileReport report)
    {
        KeyValues values = KeyReader.Read(
            entry.Value as YamlMapping ?? new YamlMapping(entry.Key.Span, []),
            Keys,
            report
        );
        return new(
            tag,
            entry.Key.Span,
            values.Get(TitleKey, ""),
            values.Get(DescriptionKey, ""),
            NavigationItem.ReadAll(values.Get(NavigationKey), report),
            NavigationItem.ReadAll(values.Get(FooterKey), report)
        )
        {
            Banner = values.Get(BannerKey) is { } banner ? new BannerText(banner, values.SpanOf(BannerKey)) : null,
        };
    }
}
