using System.Text.Json;
using Strata.Tests.Host;

namespace Strata.Tests.Specifications;

/// <summary>An example of a specification of Markdown.</summary>
/// <param name="Number">Its number in the specification.</param>
/// <param name="Markdown">The Markdown.</param>
/// <param name="Html">The HTML that the specification expects.</param>
internal sealed record SpecificationExample(int Number, string Markdown, string Html)
{
    private const string Fence = "````````````````````````````````";
    private const string Program = "print.mjs";

    private static readonly Lazy<string> Installed = new(() => NodePackage.Install("Specifications", Program));

    /// <summary>The examples of CommonMark, from its text: Markdown, a line with a dot, HTML.</summary>
    public static IReadOnlyList<SpecificationExample> OfCommonMark()
    {
        string[] lines = File.ReadAllText(Path.Combine(Installed.Value, "node_modules/commonmark-spec/spec.txt"))
            .Replace('→', '\t')
            .Split('\n');
        List<SpecificationExample> examples = [];
        for (int line = 0; line < lines.Length; line++)
        {
            if (!lines[line].StartsWith(Fence + " example", StringComparison.Ordinal))
                continue;
            int dot = Array.IndexOf(lines, ".", line);
            int end = Array.IndexOf(lines, Fence, dot);
            examples.Add(new(examples.Count + 1, Text(lines[(line + 1)..dot]), Text(lines[(dot + 1)..end])));
            line = end;
        }

        return examples;
    }

    /// <summary>The examples of GitHub's specification, those of CommonMark 0.29 among them.</summary>
    public static IReadOnlyList<SpecificationExample> OfGitHub()
    {
        ProgramRun run = ProgramRun.Of("node", [Path.Combine(Installed.Value, Program)], Installed.Value);
        Assert.True(run.Code == 0, run.Error);
        return
        [
            .. JsonDocument
                .Parse(run.Out)
                .RootElement.EnumerateArray()
                .Select(example => new SpecificationExample(
                    example.GetProperty("example").GetInt32(),
                    example.GetProperty("markdown").GetString()!,
                    example.GetProperty("html").GetString()!
                )),
        ];
    }

    private static string Text(string[] lines) => string.Concat(lines.Select(line => line + "\n"));
}
