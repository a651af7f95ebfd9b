using NodaTime;
using Strata.Engine.Diagnostics;
using Strata.Engine.Yaml;

namespace Strata.Engine.Site;

/// <summary>What <c>data/site.yml</c> says of the site.</summary>
internal sealed record Settings
{
    public const string Path = "data/site.yml";

    public const string DefaultPermalink = "/posts/:slug/";

    private static readonly Key<string> TitleKey = new("title", KeyTypes.Text, "The site's name.") { NotEmpty = true };
    private static readonly Key<string> DescriptionKey = new("description", KeyTypes.Text, "What the site is about, in a sentence.");
    private static readonly Key<string> UrlKey = new("url", KeyTypes.Text, "The public address of the home page; feeds, sitemap and canonical links need it.");
    private static readonly Key<string> LanguageKey = new("language", KeyTypes.Text, "The language of the site, such as en or de-CH.") { DefaultValue = "en" };
    private static readonly Key<string> TimeZoneKey = new("timezone", KeyTypes.Text, "The time zone of dates written without an offset, such as Europe/Zurich.") { DefaultValue = "UTC" };
    private static readonly Key<string> AuthorKey = new("author", KeyTypes.Text, "Who writes, where a page does not say.");
    private static readonly Key<string> PermalinkKey = new("permalink", KeyTypes.Text, "The path of posts, with Jekyll's tokens such as :year, :month, :day, :categories, :title and :slug.") { DefaultValue = DefaultPermalink };
    private static readonly Key<bool> SocialCardsKey = new("social_cards", KeyTypes.Flag, "Whether posts and topologies get a picture for social networks.") { DefaultValue = "false" };

    /// <summary>All keys of the settings.</summary>
    public static KeyTable Keys { get; } = new(
        "settings file", UnknownKeys.AreErrors, TitleKey, DescriptionKey, UrlKey, LanguageKey, TimeZoneKey, AuthorKey, PermalinkKey, SocialCardsKey);

    /// <summary>The name; empty when the author gives none.</summary>
    public string Title { get; private init; } = "";

    public string Description { get; private init; } = "";

    /// <summary>The public address, ending with a slash; null when the site has none.</summary>
    public Uri? Address { get; private init; }

    public string Language { get; private init; } = "en";

    public DateTimeZone TimeZone { get; private init; } = DateTimeZone.Utc;

    public string Author { get; private init; } = "";

    public string Permalink { get; private init; } = DefaultPermalink;

    /// <summary>Whether posts and topologies get a picture for social networks.</summary>
    public bool SocialCards { get; private init; }

    /// <summary>Reads the settings; what is missing or wrong has its default.</summary>
    public static Settings Read(YamlNode? root, Uri? baseUrl, FileReport report)
    {
        if (root is not null and not YamlMapping and not YamlScalar { IsNull: true })
            report.Add(Codes.KeyValue, root.Span, $"The settings file is a mapping, and this is {root.Describe()}.", "Write 'key: value' lines.");
        KeyValues values = KeyReader.Read(root as YamlMapping ?? new YamlMapping(SourceSpan.Start, []), Keys, report);
        return new Settings
        {
            Title = values.Get(TitleKey, ""),
            Description = values.Get(DescriptionKey, ""),
            Address = WithSlash(baseUrl) ?? ReadAddress(values, report),
            Language = values.Get(LanguageKey, "en"),
            TimeZone = ReadTimeZone(values, report),
            Author = values.Get(AuthorKey, ""),
            Permalink = ReadPermalink(values, report),
            SocialCards = values.Get(SocialCardsKey),
        };
    }

    private static Uri? ReadAddress(KeyValues values, FileReport report)
    {
        if (values.Get(UrlKey) is not { } written)
            return null;
        if (Uri.TryCreate(written, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http" && address.Query.Length + address.Fragment.Length == 0)
            return WithSlash(address);
        report.Add(Codes.SettingUrl, values.SpanOf(UrlKey), $"'{written}' is not the address of a site.", "Write the whole address of the home page, such as 'https://example.org/docs/'.");
        return null;
    }

    private static Uri? WithSlash(Uri? address) =>
        address is null || address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    private static DateTimeZone ReadTimeZone(KeyValues values, FileReport report)
    {
        if (values.Get(TimeZoneKey) is not { } name)
            return DateTimeZone.Utc;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
            return zone;
        report.Add(Codes.SettingTimeZone, values.SpanOf(TimeZoneKey), $"There is no time zone '{name}'.", Nearest.CureAmongMany(name, DateTimeZoneProviders.Tzdb.Ids, "Write a name of the IANA time zone database, such as 'Europe/Zurich'."));
        return DateTimeZone.Utc;
    }

    private static string ReadPermalink(KeyValues values, FileReport report)
    {
        string pattern = values.Get(PermalinkKey, DefaultPermalink);
        if (Site.Permalink.UnknownToken(pattern) is not { } token)
            return pattern;
        report.Add(Codes.SettingPermalink, values.SpanOf(PermalinkKey), $"The permalink has the unknown token '{token}'.", Nearest.Cure(token, Site.Permalink.Tokens, "Tokens are"));
        return DefaultPermalink;
    }
}
