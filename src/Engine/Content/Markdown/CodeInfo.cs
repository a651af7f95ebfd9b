using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Markdown;

/// <summary>What stands behind the backquotes of a code block: <c>yaml title="site.yml" {2,4-5} lines</c>.</summary>
internal sealed partial record CodeInfo
{
    public const string Numbered = "lines";
    public const string Difference = "diff";

    private static readonly string[] Words = [Numbered, Difference, "title"];

    /// <summary>The language; empty without one.</summary>
    public required string Language { get; init; }

    /// <summary>What stands above the code; empty without one.</summary>
    public string Title { get; init; } = "";

    /// <summary>The numbers of the lines to mark, from 1.</summary>
    public IReadOnlySet<int> Marked { get; init; } = new HashSet<int>();

    public bool HasNumbers { get; init; }

    /// <summary>Whether the lines begin with a plus, a minus or a blank, and are of the language after it.</summary>
    public bool IsDifference { get; init; }

    /// <summary>What is not understood: the words, and why.</summary>
    public IReadOnlyList<(string Written, string What, string Cure)> Problems { get; init; } = [];

    /// <summary>Whether lines differ among each other, and so each has its own element.</summary>
    public bool IsByLine => HasNumbers || IsDifference || Marked.Count > 0;

    public static CodeInfo Of(CodeBlock code)
    {
        if (code is not FencedCodeBlock fenced)
            return new CodeInfo { Language = "" };
        string info = $"{fenced.Info} {fenced.Arguments}".Trim();
        return info.Length == 0 ? new CodeInfo { Language = "" } : Read(info, code.Lines.Count);
    }

    private static CodeInfo Read(string info, int lineCount)
    {
        Match language = LanguageFirst().Match(info);
        var read = new CodeInfo { Language = language.Value };
        List<(string, string, string)> diagnostics = [];
        foreach (Match option in Option().Matches(info, language.Length))
        {
            if (option.Groups["title"].Success)
            {
                read = read with { Title = option.Groups["title"].Value };
            }
            else if (option.Groups["marked"].Success)
            {
                HashSet<int> marked = Numbers(option.Groups["marked"].Value, lineCount);
                if (marked.Count == 0)
                    diagnostics.Add(
                        (
                            option.Value,
                            $"'{option.Value}' marks no line of this code, which has {lineCount}.",
                            "Write numbers and ranges of lines between braces, such as '{2,4-5}'."
                        )
                    );
                read = read with { Marked = marked };
            }
            else if (option.Value is Numbered)
            {
                read = read with { HasNumbers = true };
            }
            else if (option.Value is Difference)
            {
                read = read with { IsDifference = true };
            }
            else
            {
                diagnostics.Add(
                    (
                        option.Value,
                        $"A code block has no option '{option.Value}'.",
                        Suggestions.For(
                            option.Value,
                            Words,
                            "Options are 'title=\"…\"', '{2,4-5}', 'lines' and 'diff'."
                        )
                    )
                );
            }
        }

        return read with
        {
            Problems = diagnostics,
        };
    }

    /// <summary>The lines of <c>2,4-5</c>; none where a part is no line of the code.</summary>
    private static HashSet<int> Numbers(string written, int lineCount)
    {
        HashSet<int> numbers = [];
        foreach (string part in written.Split(','))
        {
            string[] ends = part.Split('-', 2);
            if (
                !int.TryParse(
                    ends[0],
                    NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture,
                    out int first
                )
                || !int.TryParse(
                    ends[^1],
                    NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture,
                    out int last
                )
                || first < 1
                || last < first
                || last > lineCount
            )
                return [];
            numbers.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return numbers;
    }

    /// <summary>The word in front, unless it is an option already.</summary>
    [GeneratedRegex("""^(?!title=)[^\s{"'=]+""", RegexOptions.None, 1000)]
    private static partial Regex LanguageFirst();

    [GeneratedRegex(
        """title=(?<quote>["'])(?<title>.*?)\k<quote>|\{(?<marked>[^}]*)\}|\S+""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Option();
}
