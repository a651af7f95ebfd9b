using NodaTime;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Content.Markdown.Rendering;
using Strata.Engine.Diagnostics;
using Strata.Engine.Highlighting;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Templating;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Rendering;

/// <summary>What every template of a site is given, made once.</summary>
internal sealed class SharedModels
{
    private readonly Edition site;
    private readonly TemplateModel siteModel;
    private readonly TemplateModel words;

    public SharedModels(Edition site)
    {
        this.site = site;
        words = TemplateModel.Nested(site.Messages.All);
        siteModel = new TemplateModel
        {
            ["title"] = site.Title,
            ["description"] = site.Language.Description,
            ["language"] = site.Language.Tag,
            ["author"] = site.Config.Author,
            ["home"] = site.Language.Root,
            ["url"] = site.Config.Address?.AbsoluteUri ?? "",
            ["feed"] = site.Routes.Contains(EditionPaths.AtomFeed(site.Language))
                ? EditionPaths.AtomFeed(site.Language)
                : "",
            ["navigation"] = Navigation(),
            ["indexes"] = Indexes(),
        };
    }

    /// <summary>A model with <c>site</c>, <c>t</c>, <c>url</c> and <c>say</c> in it.</summary>
    public TemplateModel New()
    {
        var model = new TemplateModel();
        AddTo(model);
        return model;
    }

    /// <summary>Gives a model what every template is given.</summary>
    public void AddTo(TemplateModel model)
    {
        model["site"] = siteModel;
        model["t"] = words;
        model["url"] = (Func<string, string>)Url;
        model.SetFunction("say", arguments => Say(arguments));
        model.SetFunction("code", arguments => Code(arguments));
    }

    public TemplateModel Date(ZonedDateTime date) => new() { ["iso"] = Iso(date), ["text"] = Written(date.Date) };

    public TemplateModel Day(LocalDate day) =>
        new() { ["iso"] = NodaTime.Text.LocalDatePattern.Iso.Format(day), ["text"] = Written(day) };

    private string Written(LocalDate day) =>
        site.Messages.Get("date", $"{day.Day}", site.Messages.Get($"months.{day.Month}"), $"{day.Year:0000}");

    /// <summary>A moment as RFC 3339 has it.</summary>
    public static string Iso(ZonedDateTime date) =>
        NodaTime.Text.OffsetDateTimePattern.Rfc3339.Format(date.ToOffsetDateTime());

    /// <summary>
    /// The author's navigation, or the pages at the top of the content in the order their authors gave.
    /// </summary>
    private List<TemplateModel> Navigation() =>
        site.Language.Navigation is { } own
            ? own.Select(item => new TemplateModel
                {
                    ["title"] = item.Title,
                    ["url"] = PathOf(site.Links.ResolveFromTop(item.Target)),
                })
                .ToList()
            : PagesAtTheTop();

    /// <summary>What a template hands to <c>url</c> for a resolved link.</summary>
    private static string PathOf(ResolvedLink link) =>
        link.Address.StartsWith(LinkPlaceholder.Character) ? Uri.UnescapeDataString(link.Address[1..]) : link.Address;

    private List<TemplateModel> PagesAtTheTop() =>
        site
            .Pages.All.Where(page =>
                !page.IsPost
                && page.Path != site.Language.Root
                && !page.Path.EndsWith("/404.html", StringComparison.Ordinal)
                && page.Path.StartsWith(site.Language.Root, StringComparison.Ordinal)
                && page.Path.AsSpan(site.Language.Root.Length).TrimEnd('/').IndexOf('/') < 0
            )
            .OrderBy(page => page.FrontMatter.Order ?? int.MaxValue)
            .ThenBy(page => page.Title, StringComparer.OrdinalIgnoreCase)
            .Select(page => new TemplateModel { ["title"] = page.Title, ["url"] = page.Path })
            .ToList();

    /// <summary>The pages that list all posts in one way or another.</summary>
    private List<TemplateModel> Indexes() =>
        new[]
        {
            ("archive", EditionPaths.Archive(site.Language)),
            ("categories", site.Language.Root + "categories/"),
            ("tags", site.Language.Root + "tags/"),
        }
            .Where(index => site.Routes.Contains(index.Item2))
            .Select(index => new TemplateModel
            {
                ["title"] = site.Messages.Get($"titles.{index.Item1}"),
                ["url"] = index.Item2,
            })
            .ToList();

    private string Url(string target)
    {
        switch (WebAddress.KindOf(target))
        {
            case AddressKind.Outside:
                return target;
            case AddressKind.Refused:
                throw new TemplateFunctionException(
                    $"A link may not have the scheme '{WebAddress.SchemeOf(target)}:'.",
                    "Give 'url' a path of the site or an https address."
                );
        }

        int end = target.AsSpan().IndexOfAny('#', '?') is var mark and >= 0 ? mark : target.Length;
        string path = target[..end];
        if (path.Length == 0)
            return target;
        if (!site.Routes.Contains(path))
            throw new TemplateFunctionException(
                $"There is no page or file '{path}'.",
                Suggestions.For(path, site.Routes.Paths, "Give 'url' a path of the site such as '/about/'.")
            );
        return SitePath.Placeholder(path) + target[end..];
    }

    /// <summary>A piece of code in a language, as it stands in a page's text.</summary>
    private static Html Code(IReadOnlyList<string> arguments)
    {
        if (arguments.Count != 2)
            throw new TemplateFunctionException(
                $"'code' takes a language and a text, and was given {arguments.Count} values.",
                "Write for instance code 'yaml' source."
            );
        return new Html(
            CodeHtml.OnPage(
                new CodeInfo { Language = arguments[0] },
                arguments[1].TrimEnd('\n').Split('\n'),
                Highlighter.Lines
            )
        );
    }

    /// <summary>
    /// A word with its places filled; one that depends on a number takes the form for its first value.
    /// </summary>
    private string Say(IReadOnlyList<string> arguments)
    {
        string key = arguments[0];
        if (site.Messages.All.ContainsKey(key + ".other") && arguments.Count > 1)
            key = int.TryParse(arguments[1], out int number) ? site.Messages.PluralKey(key, number) : key + ".other";
        if (site.Messages.All.ContainsKey(key))
            return site.Messages.Get(key, [.. arguments.Skip(1)]);
        throw new TemplateFunctionException(
            $"There is no word '{key}'.",
            Suggestions.For(key, site.Messages.All.Keys.ToList(), "Add it to theme/i18n/.")
        );
    }
}
