using System.Text;
using Strata.Engine.Content;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Markdown.Rendering;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Tests.Content;

/// <summary>Runs the examples of the specification of the Markdown dialect.</summary>
public class MarkdownDialectTests
{
    private const string FileName = "page.md";
    private const string Fence = "````````";
    private const string Start = Fence + " example";

    private static readonly string Specification = Path.Combine(Folders.Tests, "Content/markdown-dialect.md");

    private static readonly MarkdownDialect Jekyll = new(
        Jekyll: new JekyllTree(
            ["_config.yml", "_posts/2016-01-02-hello.md"],
            JekyllSite.Default,
            new IncludedFiles([]),
            ContentTree.Of(["_config.yml"], _ => null)
        )
    );

    [Fact]
    public void Every_example_has_its_result()
    {
        string[] lines = File.ReadAllLines(Specification);
        List<string> actual = [];
        int examples = 0;
        for (int line = 0; line < lines.Length; line++)
        {
            actual.Add(lines[line]);
            if (!lines[line].StartsWith(Start, StringComparison.Ordinal))
                continue;
            examples++;
            int separator = Array.IndexOf(lines, ".", line);
            string[] markdown = lines[(line + 1)..separator];
            actual.AddRange([.. markdown, ".", .. Result(markdown, lines[line][Start.Length..])]);
            line = Array.IndexOf(lines, Fence, separator);
            actual.Add(Fence);
        }

        Assert.NotEqual(0, examples);
        Golden.MatchFile(Specification, string.Concat(actual.Select(line => line + "\n")));
    }

    private static IEnumerable<string> Result(string[] markdown, string options)
    {
        string[] words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string result = Result(
            string.Concat(markdown.Select(line => line + "\n")),
            words.Except(["jekyll"]).SingleOrDefault() ?? "page",
            words.Contains("jekyll") ? Jekyll : new MarkdownDialect()
        );
        return result.Length == 0 ? [] : result.TrimEnd('\n').Split('\n');
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
}
