using System.Text;
using System.Text.RegularExpressions;
using Strata.Engine.Content;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Rendering;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;

namespace Strata.Tests.Content;

/// <summary>Runs the examples of the specification of the Markdown dialect.</summary>
public partial class MarkdownDialectTests
{
    private const string FileName = "page.md";

    private static readonly string Specification = Path.Combine(Folders.Tests, "Content/markdown-dialect.md");

    private static readonly MarkdownDialect Jekyll = new(
        Jekyll: new JekyllTree(["_config.yml", "_posts/2016-01-02-hello.md"])
    );

    [Fact]
    public void Every_example_has_its_result()
    {
        string text = File.ReadAllText(Specification);
        Assert.NotEmpty(Example().Matches(text));
        Golden.MatchFile(Specification, Example().Replace(text, WithResult));
    }

    private static string WithResult(Match example)
    {
        string markdown = example.Groups["markdown"].Value;
        string[] options = example.Groups["options"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string result = Result(
            markdown,
            options.Except(["jekyll"]).SingleOrDefault() ?? "page",
            options.Contains("jekyll") ? Jekyll : new MarkdownDialect()
        );
        return $"{example.Groups["head"].Value}{markdown}.\n{result.TrimEnd('\n')}\n{example.Groups["fence"].Value}\n";
    }

    private static string Result(string markdown, string kind, MarkdownDialect dialect)
    {
        var report = new FileReport(FileName, new DiagnosticBag());
        Document document = DocumentReader.Read(markdown, dialect, _ => EnglishMessages.Catalog, report)!;
        ParsedBody body = ParsedBody.Parse(FileName, markdown, document.FrontMatter, dialect);
        return kind switch
        {
            "page" => BodyRenderer.Render(body, Context(RenderTarget.Page)).Whole,
            "feed" => BodyRenderer.Render(body, Context(RenderTarget.Feed)).Whole,
            "excerpt" => document.Excerpt.Html.Replace(LinkPlaceholder.Character, '#') + $"\n{document.Excerpt.Text}",
            "export" => MarkdownExport.Render(body, ExportContext),
            "text" => string.Join('\n', document.Sections.Select(TextOf)),
            "diagnostics" => string.Join('\n', report.Bag.Sorted().Select(Describe)),
            _ => throw new ArgumentException($"There is no result '{kind}'.", nameof(kind)),
        };
    }

    private static string TextOf(TextSection section) =>
        section.Diagram is { } number
            ? $"diagram {number}: {section.Heading}"
            : $"{section.Heading}\n{Encoding.UTF8.GetString(section.Utf8)}".Trim();

    private static string Describe(Diagnostic diagnostic) =>
        $"({diagnostic.Span.Line},{diagnostic.Span.Column}) {diagnostic.Code.Id}: {diagnostic.Message}";

    private static MarkdownRenderContext Context(RenderTarget target) =>
        new()
        {
            Target = target,
            Messages = EnglishMessages.Catalog,
            Resolve = link => link.Target,
            ImageSize = _ => "",
            Data = (_, text) => $"<dfn>{text}</dfn>",
            Figure = diagram =>
                $"<figure>{diagram.Source} '{HtmlText.Encode(diagram.Target)}' {diagram.CaptionHtml}</figure>",
        };

    private static MarkdownExportContext ExportContext { get; } =
        new()
        {
            Resolve = link => "https://example.org" + link.Target,
            DataText = (_, text) => text,
            Figure = diagram => $"Figure: {diagram.CaptionHtml}",
        };

    [GeneratedRegex(
        """
            ^(?<head>(?<fence>`{8})\ example(?<options>[\ a-z]*)\n)
            (?<markdown>.*?\n)
            \.\n
            .*?
            ^\k<fence>\n
            """,
        RegexOptions.Multiline
            | RegexOptions.Singleline
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Example();
}
