using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Sites;
using Strata.Engine.Templating;
using Strata.Tests.Templating;

namespace Strata.Tests.Theme;

/// <summary>The theme that is embedded in the program.</summary>
public sealed partial class ThemeTests
{
    private static readonly DiagnosticBag Bag = new();
    private static readonly TemplateSet Templates = TemplateSet.Load(
        Files().Select(path => (path, Embedded(path))),
        ThemeContract.Of,
        new MessageType(ReadMessages().All.Keys),
        Bag
    );
    private static readonly MessageCatalog Messages = ReadMessages();

    [Fact]
    public void It_loads_without_a_diagnostic() => Assert.Empty(Bag.Sorted());

    [Fact]
    public void It_has_every_layout_that_the_site_uses() =>
        Assert.Equal(
            [
                "404",
                "archive",
                "archive-year",
                "author",
                "base-images",
                "compatibility",
                "documentation",
                "documentation-folder",
                "glossary",
                "home",
                "list",
                "page",
                "post",
                "redirect",
                "rule",
                "rules",
                "search",
                "shell",
                "terms",
                "topologies",
                "topology",
            ],
            Templates.Layouts
        );

    [Fact]
    public void It_uses_only_messages_of_the_catalog()
    {
        foreach (string path in Files().Where(TemplateSet.IsTemplate))
        {
            string text = Embedded(path);
            Assert.All(
                MessageUsed().Matches(text).Select(match => match.Groups[1].Value),
                word => Assert.Contains(word, Messages.All.Keys)
            );
            Assert.All(
                PatternUsed().Matches(text).Select(match => match.Groups[1].Value),
                word =>
                    Assert.True(
                        Messages.All.ContainsKey(word)
                            || (Messages.All.ContainsKey(word + ".one") && Messages.All.ContainsKey(word + ".other")),
                        word
                    )
            );
        }
    }

    [Fact]
    public void It_has_no_literal_text()
    {
        foreach (string path in Files().Where(TemplateSet.IsTemplate))
            Assert.DoesNotMatch("[A-Za-z]", NotText().Replace(Embedded(path), " "));
    }

    [Fact]
    public void It_has_no_inline_style_script_or_handler()
    {
        foreach (string path in Files().Where(TemplateSet.IsTemplate))
            Assert.DoesNotMatch("(?i)<style|\\sstyle=|\\son[a-z]+=|<script(?! src=)|javascript:|data:", Embedded(path));
    }

    [Fact]
    public void A_post_is_a_whole_document_with_its_landmarks()
    {
        TestModel page = SamplePost();
        TestModel model = ModelOf(page);
        model["content"] = new HtmlFragment("<p>Text</p>");
        TestModel shell = ModelOf(page);
        shell["content"] = new HtmlFragment(Render(TemplateSet.LayoutPath("post"), model));
        IDocument document = new HtmlParser().ParseDocument(Render(TemplateSet.LayoutPath("shell"), shell));

        Assert.Equal("A & <B> · Site", document.Title);
        Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("A & <B>", Assert.Single(document.QuerySelectorAll("h1")).TextContent);
        foreach (
            string landmark in new[]
            {
                "body > header",
                "body > main#_content",
                "body > footer",
                "header > nav[aria-label]",
            }
        )
            Assert.Single(document.QuerySelectorAll(landmark));
        Assert.Equal("#_content", document.QuerySelector("body > :first-child")?.GetAttribute("href"));
        Assert.Equal("true", document.QuerySelector("nav a")?.GetAttribute("aria-current"));
        Assert.True(document.QuerySelector("button.theme")?.HasAttribute("hidden"));
        Assert.Equal(
            ["url(/_strata/site.css)", "url(/_strata/lists.css)"],
            document.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(
            ["1 January 2026", "7 min read"],
            document.QuerySelectorAll(".meta li").Select(item => item.TextContent.Trim())
        );
        Assert.All(
            document.QuerySelectorAll("a[href]"),
            link => Assert.Matches("^url\\(|^#", link.GetAttribute("href")!)
        );
    }

    [Fact]
    public void A_figure_has_both_pictures_a_caption_and_its_text()
    {
        TestModel model = ModelOf(SamplePost());
        model["figure"] = new TestModel
        {
            ["id"] = "fig-x",
            ["caption"] = new HtmlFragment("A <em>caption</em>"),
            ["wide"] = new HtmlFragment("<svg id=\"w\"></svg>"),
            ["narrow"] = new HtmlFragment("<svg id=\"n\"></svg>"),
            ["anchors"] = new List<TemplateModel>(),
            ["legend"] = new List<TemplateModel>(),
            ["text_alternative"] = new TestModel
            {
                ["description"] = "",
                ["paragraphs"] = new[] { "1 < 2" },
                ["outline"] = new[] { Outline("a", Outline("b")) },
                ["columns"] = new[] { "Name" },
                ["rows"] = new IReadOnlyList<string>[] { new[] { "x" } },
            },
        };
        IDocument document = new HtmlParser().ParseDocument(Render(TemplateSet.PartialPath("figure.html"), model));
        IElement figure = Assert.Single(document.QuerySelectorAll("figure"));
        Assert.Equal("fig-x", figure.Id);
        Assert.Null(figure.GetAttribute("role"));
        Assert.Equal("A caption", document.GetElementById(figure.GetAttribute("aria-labelledby")!)?.TextContent);
        Assert.Equal(["wide", "narrow"], figure.QuerySelectorAll("svg").Select(svg => svg.ParentElement!.ClassName));
        Assert.Equal("1 < 2", figure.QuerySelector("details p")?.TextContent);
        Assert.Equal("b (box)", figure.QuerySelector("details li li")?.TextContent);
        Assert.Equal("b", figure.QuerySelector("details li li a[href]")?.TextContent);
        Assert.Equal("0", figure.QuerySelector("table")?.ParentElement?.GetAttribute("tabindex"));

        IDocument feed = new HtmlParser().ParseDocument(Render(TemplateSet.PartialPath("figure-feed.html"), model));
        Assert.Empty(feed.QuerySelectorAll("[id], svg, details"));
        Assert.Equal("A caption", feed.QuerySelector("figcaption")?.TextContent);
        Assert.Single(feed.QuerySelectorAll("table"));
    }

    [Fact]
    public void A_redirect_works_without_script()
    {
        TestModel page = SamplePost();
        page["target"] = "/posts/x/";
        IDocument document = new HtmlParser().ParseDocument(Render(TemplateSet.LayoutPath("redirect"), ModelOf(page)));
        Assert.Equal(
            "0; url=url(/posts/x/)",
            document.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content")
        );
        Assert.Equal(
            "url(https://example.org/a/)",
            document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
        );
        Assert.Equal("It is now at /posts/x/", document.QuerySelector("a")?.TextContent);
    }

    private static TestModel Outline(string text, params TestModel[] items) =>
        new()
        {
            ["text"] = text,
            ["url"] = text == "b" ? "https://example.com/" : "",
            ["name"] = text,
            ["rest"] = " (box)",
            ["items"] = items,
        };

    private static TestModel Named(string name) =>
        new()
        {
            ["name"] = name,
            ["title"] = name,
            ["url"] = $"/{name}/",
        };

    private static TestModel SamplePost() =>
        new()
        {
            ["title"] = "A & <B>",
            ["document_title"] = "A & <B> · Site",
            ["url"] = "/posts/a/",
            ["kind"] = "post",
            ["description"] = "",
            ["canonical"] = "https://example.org/a/",
            ["language"] = "en",
            ["direction"] = "",
            ["locale"] = "",
            ["alternates"] = new[]
            {
                new TestModel { ["language"] = "de", ["url"] = "https://example.org/de/" },
            },
            ["translations"] = new[]
            {
                new TestModel
                {
                    ["language"] = "de",
                    ["name"] = "Deutsch",
                    ["url"] = "/de/",
                },
            },
            ["search_index"] = "/search/en/contents.js",
            ["styles"] = new[] { "/_strata/lists.css" },
            ["feeds"] = new[]
            {
                new TestModel
                {
                    ["type"] = "application/atom+xml",
                    ["title"] = "Site",
                    ["url"] = "/feed.xml",
                },
            },
            ["content_security_policy"] = "default-src 'none'",
            ["markdown"] = "/posts/a/index.md",
            ["structured_data"] = HtmlFragment.Empty,
            ["social_image"] = "",
            ["published"] = "2026-01-01T00:00:00Z",
            ["modified"] = "2026-01-01T00:00:00Z",
            ["date"] = new TestModel { ["iso"] = "2026-01-01", ["text"] = "1 January 2026" },
            ["updated"] = null,
            ["categories"] = new[] { Named("Docker") },
            ["tags"] = new[] { Named("Linux") },
            ["author"] = "",
            ["author_url"] = "",
            ["status"] = "",
            ["series"] = null,
            ["reading_minutes"] = 7,
            ["image"] = "",
            ["lead"] = HtmlFragment.Empty,
            ["toc"] = new[]
            {
                new TestModel
                {
                    ["id"] = "a",
                    ["text"] = "A",
                    ["level"] = 2,
                },
            },
            ["show_toc"] = true,
            ["related"] = new[] { Named("r") },
            ["edit_url"] = "",
            ["previous"] = Named("p"),
            ["next"] = null,
        };

    private static TestModel ModelOf(TestModel page)
    {
        var model = new TestModel
        {
            ["site"] = new TestModel
            {
                ["title"] = "Site",
                ["description"] = "About",
                ["language"] = "en",
                ["icon"] = new TestModel { ["url"] = "/_strata/favicon.svg", ["type"] = "image/svg+xml" },
                ["logo"] = null,
                ["touch_icon"] = "",
                ["home"] = "/",
                ["author"] = "",
                ["url"] = "",
                ["feed"] = "/feed.xml",
                ["navigation"] = new[] { Named("posts") },
                ["footer"] = new[] { Named("about") },
                ["banner"] = HtmlFragment.Empty,
                ["indexes"] = new[] { Named("archive") },
            },
            ["t"] = new MessageModel(Messages.All),
            ["page"] = page,
            ["url"] = (Func<string, string>)(path => $"url({path})"),
        };
        model["message"] =
            (Func<IReadOnlyList<string>, string>)(
                arguments =>
                    Messages.All.ContainsKey(arguments[0])
                        ? Messages.Get(arguments[0], arguments.Skip(1).ToArray())
                        : Messages.Get(
                            $"{arguments[0]}.{(arguments[1] == "1" ? "one" : "other")}",
                            arguments.Skip(1).ToArray()
                        )
            );
        return model;
    }

    private static string Render(string path, TemplateModel model)
    {
        TemplateResult rendering = Templates.Render(path, [model], "/posts/a/");
        Assert.Null(rendering.Diagnostic?.ToString());
        return rendering.Text!;
    }

    private static MessageCatalog ReadMessages()
    {
        var report = new FileReport("theme/i18n/en.yml", Bag);
        return MessageCatalog.Read("en", YamlText.Read(Embedded(report.Path), report), report);
    }

    private static IEnumerable<string> Files() =>
        typeof(TemplateSet)
            .Assembly.GetManifestResourceNames()
            .Where(path => path.StartsWith("theme/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Embedded(string path)
    {
        using Stream stream = typeof(TemplateSet).Assembly.GetManifestResourceStream(path)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("\\bt\\.([a-z_.]+)")]
    private static partial Regex MessageUsed();

    [GeneratedRegex("\\bmessage '([a-z_.]+)'")]
    private static partial Regex PatternUsed();

    [GeneratedRegex("\\{\\{.*?\\}\\}|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex NotText();
}
