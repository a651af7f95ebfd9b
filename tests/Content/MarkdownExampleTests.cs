using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Strata.Tests.Sites;

namespace Strata.Tests.Content;

/// <summary>The examples of the page on Markdown, built as they are.</summary>
public partial class MarkdownExampleTests
{
    private static string Source =>
        File.ReadAllText(Path.Combine(Folders.Repository, "input/docs/write/markdown.md")).ReplaceLineEndings("\n");

    private static SiteInMemory With(string body) =>
        new SiteInMemory()
            .With("input/images/linux-containers.svg", SiteInMemory.Drawing)
            .WithPost("2026-01-02-post", body: body);

    [Fact]
    public void Each_example_is_rendered_as_expected()
    {
        string all = string.Concat(
            Example()
                .Matches(Source)
                .Select(match => match.Groups[1].Value)
                .Select(example => $"<!--\n{example}-->\n{Html(example)}\n\n")
        );
        Golden.Match("content/markdown-examples.html", all);
    }

    private static string Html(string example) =>
        With(example).Page("/posts/post/").QuerySelector(".post > .prose")!.InnerHtml.Trim();

    [Fact]
    public void The_examples_need_neither_styles_nor_ids_in_a_feed()
    {
        string all = string.Concat(Example().Matches(Source).Select(match => $"{match.Groups[1].Value}\n\n"));
        IElement content = new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(
                "<body>"
                    + System.Net.WebUtility.HtmlDecode(FeedContent().Match(With(all).Text("/feed.xml")).Groups[1].Value)
            )
            .Body!;
        Assert.Empty(content.QuerySelectorAll("[id], [tabindex], input, [style], .panel, .anchor"));
        Assert.Equal(
            ["Note", "Before you upgrade", "Linux", "Windows"],
            content.QuerySelectorAll("p > strong").Select(label => label.TextContent)
        );
        Assert.Contains("-FROM debian:12-slim\n+FROM debian:13-slim\n", content.TextContent);
        Assert.Contains("The Dockerfile then begins", content.TextContent);
        Assert.Contains("☑ Pull the image", content.TextContent);
    }

    [GeneratedRegex("(?s)\n````markdown\n(.*?)````\n")]
    private static partial Regex Example();

    [GeneratedRegex("(?s)<content[^>]*>(.*?)</content>")]
    private static partial Regex FeedContent();
}
