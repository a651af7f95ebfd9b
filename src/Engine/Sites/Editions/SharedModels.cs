using NodaTime;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Content.Markdown.Rendering;
using Strata.Engine.Diagnostics;
using Strata.Engine.Highlighting;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Templating;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Editions;

/// <summary>The names that all templates of a site have in common, in one object for all renders.</summary>
internal sealed class SharedModels
{
    private static readonly TemplateType<SiteLogo> LogoType = new(
        "logo",
        new("url", "Its path.", logo => logo.Path),
        new("width", "The width at which it is shown.", logo => logo.Width),
        new("height", "The height.", logo => logo.Height)
    );
    private static readonly TemplateType<TemplateIcon> IconType = new(
        "icon",
        new("url", "Its path.", icon => icon.Url),
        new("type", "Its media type.", icon => icon.Type)
    );

    private static readonly TemplateType<SharedModels> SiteType = new(
        "site",
        new("title", "Its title, from the [site settings](site-settings.md).", shared => shared.site.Title),
        new("description", "Its description, from the same.", shared => shared.site.Language.Description),
        new("language", "Its language, from the same.", shared => shared.site.Language.Tag),
        new("author", "Its author, from the same.", shared => shared.site.Config.Author),
        new(
            "home",
            "The path of the home page: `/`, or for a further [language](../write/languages.md) such as `/de/`.",
            shared => shared.site.Language.Root
        ),
        TemplateField<SharedModels>.Model(
            "logo",
            "The picture of the setting `logo`; nothing without one.",
            LogoType,
            shared => shared.site.Identity.Logo
        ),
        TemplateField<SharedModels>.Model("icon", "The icon of browser tabs.", IconType, shared => shared.icon.Value),
        new(
            "touch_icon",
            "The path of the icon of home screens, from the setting `icon`; empty without one.",
            shared => shared.links.Routes.Contains(IconPaths.Touch) ? IconPaths.Touch : ""
        ),
        new("url", "The public address; empty without one.", shared => shared.site.Config.Address?.AbsoluteUri),
        new(
            "feed",
            "The path of the Atom feed; empty without one.",
            shared =>
                shared.links.Routes.Contains(EditionPaths.AtomFeed(shared.site.Language))
                    ? EditionPaths.AtomFeed(shared.site.Language)
                    : ""
        ),
        TemplateField<SharedModels>.List(
            "navigation",
            "The links of the site settings, or else the pages at the top of the content, by `order`, at most 20.",
            CommonModels.Link,
            shared => shared.navigation.Value
        ),
        TemplateField<SharedModels>.List(
            "footer",
            "The links of the setting `footer`.",
            CommonModels.Link,
            shared => shared.footer.Value
        ),
        new("banner", "The line of the setting `banner`; empty without one.", shared => shared.banner.Value),
        TemplateField<SharedModels>.List(
            "indexes",
            "Archive, categories and tags, as far as there are any.",
            CommonModels.Link,
            shared => shared.Indexes()
        )
    );

    private readonly Edition site;
    private readonly EditionLinks links;
    private readonly TemplateModel siteModel;
    private readonly Lazy<IReadOnlyList<TemplateLink>> navigation;
    private readonly Lazy<IReadOnlyList<TemplateLink>> footer;
    private readonly Lazy<TemplateIcon> icon;
    private readonly Lazy<HtmlFragment> banner;

    public SharedModels(Edition site, EditionLinks links)
    {
        this.site = site;
        this.links = links;
        navigation = new Lazy<IReadOnlyList<TemplateLink>>(Navigation);
        footer = new Lazy<IReadOnlyList<TemplateLink>>(() => LinksTo(site.Language.Footer));
        icon = new Lazy<TemplateIcon>(() =>
            links.Routes.Contains(IconPaths.Drawing)
                ? new TemplateIcon(IconPaths.Drawing, "image/svg+xml")
                : new TemplateIcon(IconPaths.Small, "image/png")
        );
        banner = new Lazy<HtmlFragment>(() =>
            site.Language.Banner is { } text
                ? new HtmlFragment(
                    text.Html(target => HtmlText.Encode(links.Resolver.ResolveFromRoot(target).Address), site.Messages)
                )
                : HtmlFragment.Empty
        );
        siteModel = SiteType.Model(this);
        Root = Type.Model(this);
    }

    /// <summary>The names that every template has, except those of standalone files and charts.</summary>
    public static TemplateType<SharedModels> Type { get; } =
        new(
            "every template",
            TemplateField<SharedModels>.Model("site", "The site.", SiteType, shared => shared.siteModel),
            new(
                "t",
                "The messages of `theme/i18n/`, such as `t.skip_link` or `t.pager.newer`.",
                shared => new MessageModel(shared.site.Messages.All)
            ),
            TemplateField<SharedModels>.Function(
                "url",
                "The address of a path of the site: see [functions](#functions).",
                (shared, arguments) => shared.Url(arguments[0])
            ),
            TemplateField<SharedModels>.Function(
                "message",
                "A message with its values: see [functions](#functions).",
                (shared, arguments) => shared.Message(arguments)
            ),
            TemplateField<SharedModels>.Function(
                "code",
                "Highlighted code: see [functions](#functions).",
                (_, arguments) => Code(arguments)
            )
        );

    /// <summary>The model of this site.</summary>
    public TemplateModel Root { get; }

    public TemplateDate Date(ZonedDateTime date) => new(Iso(date), Format(date.Date));

    public TemplateDate Date(LocalDate date) => new(NodaTime.Text.LocalDatePattern.Iso.Format(date), Format(date));

    private string Format(LocalDate date) =>
        site.Messages.Get("date", $"{date.Day}", site.Messages.Get($"months.{date.Month}"), $"{date.Year:0000}");

    /// <summary>A time in the format of RFC 3339.</summary>
    public static string Iso(ZonedDateTime date) =>
        NodaTime.Text.OffsetDateTimePattern.Rfc3339.Format(date.ToOffsetDateTime());

    /// <summary>
    /// The navigation in the settings, or else the top-level pages in the order of their front matter.
    /// </summary>
    private IReadOnlyList<TemplateLink> Navigation() =>
        site.Language.Navigation is { } items
            ? LinksTo(items)
            : DefaultNavigation.PagesOf(site).Select(page => new TemplateLink(page.ListedTitle, page.Path)).ToList();

    private IReadOnlyList<TemplateLink> LinksTo(IEnumerable<NavigationItem> items) =>
        items
            .Select(item => (item.Title, Link: links.Resolver.ResolveFromRoot(item.Target)))
            // A dead one of another generator is only a warning, and leads nowhere.
            .Where(item => item.Link.Address.Length > 0)
            .Select(item => new TemplateLink(item.Title, PathOf(item.Link)))
            .ToList();

    /// <summary>The path or address that a template passes to <c>url</c> for a link of the site's data.</summary>
    public string PathOf(string target) => PathOf(links.Resolver.ResolveFromRoot(target));

    private static string PathOf(ResolvedLink link) =>
        link.Address.StartsWith(LinkPlaceholder.Character) ? Uri.UnescapeDataString(link.Address[1..]) : link.Address;

    /// <summary>The pages that list all posts.</summary>
    private IEnumerable<TemplateLink> Indexes() =>
        new[]
        {
            ("archive", EditionPaths.Archive(site.Language)),
            ("categories", site.Language.Root + "categories/"),
            ("tags", site.Language.Root + "tags/"),
        }
            .Where(index => links.Routes.Contains(index.Item2))
            .Select(index => new TemplateLink(site.Messages.Get($"titles.{index.Item1}"), index.Item2));

    private string Url(string target)
    {
        switch (WebAddress.KindOf(target))
        {
            case AddressKind.Outside:
                return target;
            case AddressKind.Refused:
                throw new TemplateFunctionException(
                    $"The scheme '{WebAddress.SchemeOf(target)}:' is not allowed in links.",
                    "Pass 'url' a path of the site or an https address."
                );
        }

        int end = target.AsSpan().IndexOfAny('#', '?') is var mark and >= 0 ? mark : target.Length;
        string path = target[..end];
        if (path.Length == 0)
            return target;
        if (!links.Routes.Contains(path))
            throw new TemplateFunctionException(
                $"The page or file '{path}' does not exist.",
                Suggestions.For(path, links.Routes.Names, "Pass 'url' a path of the site such as '/about/'.")
            );
        return SitePath.Placeholder(path) + target[end..];
    }

    /// <summary>Code in a language, highlighted as in the text of a page.</summary>
    private static HtmlFragment Code(IReadOnlyList<string> arguments)
    {
        if (arguments.Count != 2)
            throw new TemplateFunctionException(
                $"'code' expects a language and a text, found {arguments.Count} values.",
                "Write a call such as code 'yaml' source."
            );
        return new HtmlFragment(
            CodeHtml.OnPage(
                new CodeInfo { Language = arguments[0] },
                arguments[1].TrimEnd('\n').Split('\n'),
                (language, lines) => Highlighter.Lines(language, lines, new HighlightBudget())
            )
        );
    }

    /// <summary>
    /// A message with its values; one that depends on a number takes the form for its first value.
    /// </summary>
    private string Message(IReadOnlyList<string> arguments)
    {
        string key = arguments[0];
        if (site.Messages.All.ContainsKey(key + ".other") && arguments.Count > 1)
            key = int.TryParse(arguments[1], out int number) ? site.Messages.PluralKey(key, number) : key + ".other";
        if (site.Messages.All.ContainsKey(key))
            return site.Messages.Get(key, [.. arguments.Skip(1)]);
        throw new TemplateFunctionException(
            $"Unknown message '{key}'.",
            RenamedNames.Fix(key, site.Messages.All.Keys)
                ?? Suggestions.For(key, site.Messages.All.Keys.ToList(), "Add it to theme/i18n/.")
        );
    }
}
