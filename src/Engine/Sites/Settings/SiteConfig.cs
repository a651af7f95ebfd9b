using NodaTime;
using Strata.Engine.Content;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Migration;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Settings;

/// <summary>The settings in <c>data/site.yml</c>.</summary>
internal sealed record SiteConfig
{
    public const string Path = "data/site.yml";

    public const string DefaultPermalink = "/posts/:slug/";

    private static readonly Key<string> TitleKey = new("title", KeyTypes.Title, "The title of the site.")
    {
        NotEmpty = true,
    };
    private static readonly Key<string> DescriptionKey = new(
        "description",
        KeyTypes.Text,
        "The description of the site, in one sentence."
    );
    private static readonly Key<string> UrlKey = new(
        "url",
        KeyTypes.Text,
        "The public address of the home page; feeds, sitemap and canonical links need it."
    );
    private static readonly Key<string> LanguageKey = new(
        "language",
        LanguageTag.KeyType,
        "The language of the site, such as en or de-CH."
    )
    {
        DefaultValue = "en",
    };
    private static readonly Key<YamlMapping> LanguagesKey = new(
        "languages",
        KeyTypes.EntriesOf(LanguageSettings.Keys) with
        {
            Schema =
                """{"type":"object","additionalProperties":{"anyOf":[{"type":"null"},"""
                + LanguageSettings.Keys.Reference
                + "] } }",
        },
        "The further languages, each by its tag, such as de."
    )
    {
        Default = "none",
    };
    private static readonly Key<string> TimeZoneKey = new(
        "timezone",
        KeyTypes.Text,
        "The time zone of dates written without an offset, such as Europe/Zurich."
    )
    {
        DefaultValue = "UTC",
    };
    private static readonly Key<string> AuthorKey = new("author", KeyTypes.Text, "The author of pages without one.");
    private static readonly Key<string> PermalinkKey = new(
        "permalink",
        KeyTypes.Text,
        "The path of posts, with Jekyll's tokens such as :year, :month, :day, :categories, :title and :slug."
    )
    {
        DefaultValue = DefaultPermalink,
    };
    private static readonly Key<string> EditUrlKey = new(
        "edit_url",
        KeyTypes.Text,
        "The address for editing files of the site, to which the path of the file is appended."
    );
    private static readonly Key<bool> LastUpdatedKey = new(
        "last_updated",
        KeyTypes.Flag,
        "Whether pages show the date of their last change in git."
    )
    {
        DefaultValue = "false",
    };
    private static readonly Key<string> LogoKey = new(
        "logo",
        KeyTypes.Text,
        "The picture beside the title: an SVG or PNG file of the content folder, such as images/logo.svg."
    )
    {
        NotEmpty = true,
    };
    private static readonly Key<string> IconKey = new(
        "icon",
        KeyTypes.Text,
        "The file of which all icons are drawn: an SVG or PNG file of the content folder, such as images/icon.svg."
    )
    {
        Default = "the first letter of the title",
        NotEmpty = true,
    };
    private static readonly Key<YamlSequence> NavigationKey = new(
        "navigation",
        KeyTypes.ListOf(NavigationItem.Keys),
        "The links at the top of each page."
    )
    {
        Default = "the pages at the top level, by their order",
    };
    private static readonly Key<YamlSequence> FooterKey = new(
        "footer",
        KeyTypes.ListOf(NavigationItem.Keys),
        "More links at the bottom of each page."
    );
    private static readonly Key<string> BannerKey = new(
        "banner",
        BannerText.KeyType,
        "A line of Markdown above each page, for news such as a release."
    );
    private static readonly Key<YamlMapping> ImagesKey = new(
        "images",
        KeyTypes.MappingOf(ImageSettings.Keys),
        "The smaller versions of pictures in pages, in WebP, of which browsers load the one that fits."
    )
    {
        Default = "none",
    };
    private static readonly Key<YamlMapping> PaginationKey = new(
        "pagination",
        KeyTypes.MappingOf(Pagination.Keys),
        "The lengths of lists of posts."
    );
    private static readonly Key<YamlMapping> FeaturesKey = new(
        "features",
        KeyTypes.MappingOf(Features.Keys),
        "The files that the site generates besides its pages."
    )
    {
        Default = "all of it",
    };
    private static readonly Key<IReadOnlyList<YamlScalar>> ExcludeKey = new(
        "exclude",
        KeyTypes.TextList,
        "Files, folders and patterns with * in the content folder to exclude from the site."
    );
    private static readonly Key<IReadOnlyList<YamlScalar>> TrustedFilesKey = new(
        "trusted_files",
        KeyTypes.TextList,
        "SVG, HTML and XML files and folders in the content folder that may contain script."
    );
    private static readonly Key<IReadOnlyList<YamlScalar>> FramesFromKey = new(
        "frames_from",
        KeyTypes.TextList,
        "Hosts whose pages are allowed in an iframe, such as https://www.youtube-nocookie.com."
    );
    private static readonly Key<YamlMapping> AllowKey = new(
        "allow",
        KeyTypes.MappingOf(AllowedHosts.Keys),
        "Hosts of others from which the templates of the site may load."
    )
    {
        Default = "none",
    };
    private static readonly Key<YamlMapping> SeverityKey = new(
        "severity",
        KeyTypes.Mapping with
        {
            Schema = SeveritySettings.Schema,
        },
        "The severities of diagnostics by their codes, instead of their own: error, warning or note."
    )
    {
        Default = "none",
    };
    private static readonly Key<string> HeadingIdsKey = new(
        "heading_ids",
        KeyTypes.Choice("github", "zola", "slug"),
        "The rule for the ids of headings: as on GitHub, as in Zola, or as the paths of posts."
    )
    {
        Default = "github; zola in a site of Zola",
    };
    private static readonly Key<string> GeneratorKey = new(
        "generator",
        KeyTypes.Choice([.. ContentTree.Movable.Select(generator => generator.ToString().ToLowerInvariant())]),
        "The site generator that the files of the content folder were written for."
    )
    {
        Default = "Strata",
    };
    private static readonly Key<string> ExcerptSeparatorKey = new(
        "excerpt_separator",
        KeyTypes.Text,
        "The text that separates the excerpt of a post from the rest, in addition to <!--more-->."
    );
    private static readonly Key<bool> SocialCardsKey = new(
        "social_cards",
        KeyTypes.Flag,
        "Whether posts and topologies get an image for social networks."
    )
    {
        DefaultValue = "false",
    };

    /// <summary>All keys of the settings.</summary>
    public static KeyTable Keys { get; } =
        new(
            "settings file",
            UnknownKeys.AreErrors,
            TitleKey,
            DescriptionKey,
            UrlKey,
            LanguageKey,
            LanguagesKey,
            TimeZoneKey,
            AuthorKey,
            PermalinkKey,
            EditUrlKey,
            LastUpdatedKey,
            LogoKey,
            IconKey,
            NavigationKey,
            FooterKey,
            BannerKey,
            ImagesKey,
            PaginationKey,
            FeaturesKey,
            ExcludeKey,
            TrustedFilesKey,
            FramesFromKey,
            AllowKey,
            SeverityKey,
            HeadingIdsKey,
            GeneratorKey,
            ExcerptSeparatorKey,
            SocialCardsKey
        );

    /// <summary>The name; empty if it is not set.</summary>
    public string Title { get; private init; } = "";

    public string Description { get; private init; } = "";

    /// <summary>The public address, ending with a slash; null if the site has none.</summary>
    public Uri? Address { get; private init; }

    /// <summary>Whether links to folders name their <c>index.html</c>.</summary>
    public bool LinksToFiles { get; init; }

    public string Language { get; private init; } = "en";

    /// <summary>The further languages.</summary>
    public IReadOnlyList<LanguageSettings> Languages { get; init; } = [];

    public DateTimeZone TimeZone { get; private init; } = DateTimeZone.Utc;

    public string Author { get; private init; } = "";

    public string Permalink { get; private init; } = DefaultPermalink;

    /// <summary>The address to which the path of a file is appended to edit it; empty for none.</summary>
    public string EditUrl { get; private init; } = "";

    public bool ShowsLastUpdated { get; private init; }

    public SourceSpan LastUpdatedSpan { get; private init; }

    /// <summary>The picture beside the title; null for none.</summary>
    public PictureSetting? Logo { get; private init; }

    /// <summary>The file of which all icons are drawn; null for none.</summary>
    public PictureSetting? Icon { get; private init; }

    /// <summary>The navigation that the author wrote; null if it is derived from the pages.</summary>
    public IReadOnlyList<NavigationItem>? Navigation { get; private init; }

    /// <summary>More links at the bottom of each page.</summary>
    public IReadOnlyList<NavigationItem> Footer { get; private init; } = [];

    /// <summary>The line above each page; null for none.</summary>
    public BannerText? Banner { get; private init; }

    /// <summary>The smaller versions of pictures; null for none.</summary>
    public ImageSettings? Images { get; private init; }

    public Pagination Pagination { get; init; } = Pagination.Default;

    public Features Features { get; private init; } = new();

    public IReadOnlyList<string> Exclude { get; private init; } = [];

    private IReadOnlyList<string> TrustedFiles { get; init; } = [];

    /// <summary>The scheme, host and port of each allowed host.</summary>
    public IReadOnlyList<string> FramesFrom { get; private init; } = [];

    public AllowedHosts Allow { get; private init; } = new();

    /// <summary>The severities of codes, instead of their own.</summary>
    public SeverityTable Severities { get; init; } = SeverityTable.None;

    /// <summary>The rule for the ids of headings; null for that of the generator.</summary>
    public HeadingIdRule? HeadingIds { get; private init; }

    /// <summary>The settings that only a Jekyll site has.</summary>
    public JekyllSite Jekyll { get; init; } = JekyllSite.Default;

    /// <summary>What other files of another generator decide.</summary>
    public ForeignSite Foreign { get; private init; } = ForeignSite.None;

    /// <summary>The settings with what another generator decides, unless they say it themselves.</summary>
    public SiteConfig With(ForeignSite foreign) =>
        this with
        {
            Foreign = foreign,
            Languages = Languages.Count > 0 ? Languages : LanguageSettings.Of(foreign.Languages, Language),
        };

    public string ExcerptSeparator { get; private init; } = "";

    /// <summary>Whether posts and topologies get an image for social networks.</summary>
    public bool SocialCards { get; private init; }

    /// <summary>Reads the settings; missing and invalid ones have their defaults.</summary>
    public static SiteConfig Read(YamlNode? root, Uri? baseUrl, FileReport report)
    {
        if (root is not null and not YamlMapping and not YamlScalar { IsNull: true })
            report.Add(
                Codes.KeyValue,
                root.Span,
                $"Expected a mapping, found {root.Describe()}.",
                "Write 'key: value' lines."
            );
        KeyValues values = KeyReader.Read(root as YamlMapping ?? new YamlMapping(SourceSpan.Start, []), Keys, report);
        return new SiteConfig
        {
            Title = values.Get(TitleKey, ""),
            Description = values.Get(DescriptionKey, ""),
            Address = WithSlash(baseUrl) ?? ReadAddress(values, report),
            Language = values.Get(LanguageKey, "en"),
            Languages = LanguageSettings.ReadAll(values.Get(LanguagesKey), values.Get(LanguageKey, "en"), report),
            TimeZone = ReadTimeZone(values, report),
            Author = values.Get(AuthorKey, ""),
            Permalink = ReadPermalink(values, report),
            EditUrl = ReadEditUrl(values, report),
            ShowsLastUpdated = values.Get(LastUpdatedKey),
            LastUpdatedSpan = values.SpanOf(LastUpdatedKey),
            Logo = PictureSetting.Of(values, LogoKey),
            Icon = PictureSetting.Of(values, IconKey),
            Navigation = NavigationItem.ReadAll(values.Get(NavigationKey), report),
            Footer = NavigationItem.ReadAll(values.Get(FooterKey), report) ?? [],
            Banner = values.Get(BannerKey) is { } banner ? new BannerText(banner, values.SpanOf(BannerKey)) : null,
            Images = ImageSettings.Of(KeyReader.Read(values, ImagesKey, report)),
            Pagination = Pagination.Of(KeyReader.Read(values, PaginationKey, report)),
            Features = Features.Of(KeyReader.Read(values, FeaturesKey, report)),
            Exclude = values.Get(ExcludeKey, []).Select(pattern => pattern.Value.Trim()).ToList(),
            TrustedFiles = values.Get(TrustedFilesKey, []).Select(path => path.Value.Trim().Trim('/')).ToList(),
            FramesFrom = ReadHosts(values, report),
            Allow = AllowedHosts.Of(KeyReader.Read(values, AllowKey, report), report),
            Severities = SeveritySettings.Read(values.Get(SeverityKey), report),
            HeadingIds = values.Get(HeadingIdsKey) switch
            {
                "github" => HeadingIdRule.GitHub,
                "zola" => HeadingIdRule.Zola,
                "slug" => HeadingIdRule.Slug,
                _ => null,
            },
            ExcerptSeparator = values.Get(ExcerptSeparatorKey, ""),
            SocialCards = values.Get(SocialCardsKey),
        };
    }

    /// <summary>Whether the author trusts a file, by its path from the content folder.</summary>
    public bool Trusts(string path) =>
        TrustedFiles.Any(trusted => path == trusted || path.StartsWith(trusted + "/", StringComparison.Ordinal));

    private static Uri? ReadAddress(KeyValues values, FileReport report)
    {
        if (values.Get(UrlKey) is not { } written)
            return null;
        if (SiteAddress.Parse(written) is { } address)
            return WithSlash(address);
        report.Add(
            Codes.SettingUrl,
            values.SpanOf(UrlKey),
            $"'{written}' is not a valid site address.",
            "Write the full address of the home page, such as 'https://example.org/docs/'."
        );
        return null;
    }

    private static string ReadEditUrl(KeyValues values, FileReport report)
    {
        string written = values.Get(EditUrlKey, "");
        if (
            written.Length == 0
            || (
                Uri.TryCreate(written, UriKind.Absolute, out Uri? address)
                && address.Scheme is "https" or "http"
                && SiteAddress.IsPossible(address)
            )
        )
            return written.Length == 0 || written[^1] is '/' or '=' ? written : written + "/";
        report.Add(
            Codes.SettingUrl,
            values.SpanOf(EditUrlKey),
            $"'{written}' is not a valid address for edit links.",
            "Write a full address such as 'https://github.com/OWNER/REPOSITORY/edit/main/'."
        );
        return "";
    }

    private static List<string> ReadHosts(KeyValues values, FileReport report)
    {
        List<string> hosts = [];
        foreach (YamlScalar written in values.Get(FramesFromKey, []))
        {
            if (
                Uri.TryCreate(written.Value.Trim(), UriKind.Absolute, out Uri? address)
                && address.Scheme == "https"
                && address.PathAndQuery == "/"
                && SiteAddress.IsPossible(address)
            )
                hosts.Add(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));
            else
                report.Add(
                    Codes.SettingUrl,
                    written.Span,
                    $"'{written.Value}' is not a valid host address.",
                    "Write only the scheme and the host, such as 'https://www.youtube-nocookie.com'."
                );
        }

        return hosts;
    }

    private static Uri? WithSlash(Uri? address) =>
        address is null || address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    private static DateTimeZone ReadTimeZone(KeyValues values, FileReport report)
    {
        if (values.Get(TimeZoneKey) is not { } name)
            return DateTimeZone.Utc;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
            return zone;
        report.Add(
            Codes.SettingTimeZone,
            values.SpanOf(TimeZoneKey),
            $"Unknown time zone '{name}'.",
            Suggestions.For(
                name,
                DateTimeZoneProviders.Tzdb.Ids,
                "Write a name from the IANA time zone database, such as 'Europe/Zurich'."
            )
        );
        return DateTimeZone.Utc;
    }

    private static string ReadPermalink(KeyValues values, FileReport report)
    {
        string pattern = values.Get(PermalinkKey, DefaultPermalink);
        if (Settings.Permalink.UnknownToken(pattern) is { } token)
            report.Add(
                Codes.SettingPermalink,
                values.SpanOf(PermalinkKey),
                $"Unknown token '{token}' in the permalink.",
                Suggestions.OrList(token, Settings.Permalink.Tokens, "The tokens are")
            );
        else if (Settings.Permalink.IsPossible(pattern))
            return pattern;
        else
            report.Add(
                Codes.BadPermalink,
                values.SpanOf(PermalinkKey),
                $"'{pattern}' gives no valid paths of the site.",
                "Write a pattern such as '/posts/:slug/', without '..', '?', '#', '%', ':' or backslashes."
            );
        return DefaultPermalink;
    }
}
