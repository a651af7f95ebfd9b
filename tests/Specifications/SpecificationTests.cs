using System.Globalization;
using Strata.Engine.Content;
using Strata.Engine.Content.Markdown.Rendering;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Tests.Content;

namespace Strata.Tests.Specifications;

/// <summary>
/// The examples of CommonMark and of GitHub's Markdown, as the body of a page. The examples with another result are
/// listed in <c>differences.txt</c>, by reason; the list is exact.
/// </summary>
public class SpecificationTests
{
    private const string FrontMatter = "---\ntitle: A\n---\n";
    private static readonly string Differences = Path.Combine(Folders.Tests, "Specifications", "differences.txt");

    [Fact]
    public void The_examples_of_CommonMark_have_its_results_except_those_listed() =>
        AssertListed("CommonMark", SpecificationExample.OfCommonMark(), expectedCount: 652);

    [Fact]
    public void The_examples_of_GitHub_have_its_results_except_those_listed() =>
        AssertListed("GitHub", SpecificationExample.OfGitHub(), expectedCount: 677);

    private static void AssertListed(string name, IReadOnlyList<SpecificationExample> examples, int expectedCount)
    {
        Assert.Equal(expectedCount, examples.Count);
        HashSet<int> listed = Listed(name);
        List<string> wrong = [];
        foreach (SpecificationExample example in examples)
        {
            string expected = PlainHtml.Of(example.Html);
            string actual = PlainHtml.Of(Render(example.Markdown));
            if (expected == actual && listed.Contains(example.Number))
                wrong.Add($"{name} {example.Number} is listed as different and is not.");
            else if (expected != actual && !listed.Contains(example.Number))
                wrong.Add($"{name} {example.Number}:\n{example.Markdown}- {expected}\n+ {actual}\n");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {examples.Count}\n" + string.Join('\n', wrong));
    }

    /// <summary>The numbers in lines such as <c>CommonMark 1 2</c>; a line with '#' above them is the reason.</summary>
    private static HashSet<int> Listed(string name)
    {
        List<int> numbers =
        [
            .. File.ReadLines(Differences)
                .Where(line => line.StartsWith(name + " ", StringComparison.Ordinal))
                .SelectMany(line => line.Split(' ').Skip(1))
                .Select(number => int.Parse(number, CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        return [.. numbers];
    }

    private static string Render(string markdown)
    {
        var report = new FileReport("page.md", new DiagnosticBag());
        var dialect = new MarkdownDialect();
        string text = FrontMatter + markdown;
        Document document = DocumentReader.Read(text, dialect, _ => EnglishMessages.Catalog, report)!;
        ParsedBody body = ParsedBody.Parse(report.Path, text, document.FrontMatter, dialect);
        return BodyRenderer.Render(body, Context).Whole;
    }

    private static MarkdownRenderContext Context { get; } =
        new()
        {
            Target = RenderTarget.Page,
            Messages = EnglishMessages.Catalog,
            Resolve = link => link.Target,
            ImageSize = _ => "",
            Data = (_, text) => text,
            Figure = _ => "",
        };
}
