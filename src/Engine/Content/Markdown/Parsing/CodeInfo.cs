using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>A part of a code block's info string that is not understood.</summary>
/// <param name="Written">The part as the author wrote it.</param>
/// <param name="Message">The error.</param>
/// <param name="Fix">The fix.</param>
internal readonly record struct CodeInfoProblem(string Written, string Message, string Fix);

/// <summary>The info string of a code block: <c>yaml title="site.yml" {2,4-5} lines</c>.</summary>
internal sealed partial record CodeInfo
{
    private const string Numbered = "lines";
    private const string Difference = "diff";
    private const string Collapsed = "collapse";

    private static readonly string[] Options = [Numbered, Difference, Collapsed, "title", "id"];

    /// <summary>The language; empty without one.</summary>
    public required string Language { get; init; }

    /// <summary>The title shown above the code; empty without one.</summary>
    public string Title { get; init; } = "";

    /// <summary>The numbers of the lines to mark, from 1.</summary>
    public IReadOnlySet<int> Marked { get; init; } = new HashSet<int>();

    private IReadOnlyList<(int First, int Last)> Ranged { get; init; } = [];

    public bool HasNumbers { get; init; }

    /// <summary>The start of the lines' ids: <c>app</c> for <c>app-1</c>; empty for none.</summary>
    public string LineId { get; init; } = "";

    /// <summary>Whether a reader opens the block to see its code.</summary>
    public bool IsCollapsed { get; init; }

    /// <summary>
    /// Whether every line is code of the language after a plus, a minus or a blank.
    /// </summary>
    public bool IsDifference { get; init; }

    public IReadOnlyList<CodeInfoProblem> Problems { get; init; } = [];

    /// <summary>Whether lines differ in markup, so that each has its own element.</summary>
    public bool IsByLine => HasNumbers || IsDifference || Marked.Count > 0;

    public static CodeInfo Of(CodeBlock code)
    {
        if (code is not FencedCodeBlock fenced)
            return new CodeInfo { Language = "" };
        string info = $"{fenced.Info} {fenced.Arguments}".Trim();
        return info.Length == 0 ? new CodeInfo { Language = "" } : Read(info, code.Lines.Count);
    }

    /// <summary>The lines of a block.</summary>
    public static IReadOnlyList<string> LinesOf(CodeBlock code) =>
        Enumerable.Range(0, code.Lines.Count).Select(i => code.Lines.Lines[i].Slice.ToString()).ToList();

    /// <summary>The code of a block's lines, without the marks of a difference.</summary>
    public IReadOnlyList<string> CodeOf(IReadOnlyList<string> lines) =>
        IsDifference ? lines.Select(line => line is ['+' or '-' or ' ', ..] ? line[1..] : line).ToList() : lines;

    private static CodeInfo Read(string info, int lineCount)
    {
        Match language = LanguageFirst().Match(info);
        var read = new CodeInfo { Language = language.Value };
        List<CodeInfoProblem> problems = [];
        foreach (Match option in Option().Matches(info, language.Length))
            read = read.With(option, lineCount, problems);
        return read with { Problems = problems, Marked = LinesIn(read.Ranged, lineCount) };
    }

    private CodeInfo With(Match option, int lineCount, List<CodeInfoProblem> problems)
    {
        if (option.Groups["title"].Success)
            return this with { Title = option.Groups["title"].Value };
        if (option.Groups["marked"].Success)
        {
            List<(int First, int Last)> marked = Ranges(option.Groups["marked"].Value, lineCount);
            if (marked.Count == 0)
                problems.Add(NothingMarked(option.Value, lineCount));
            return this with { Ranged = marked };
        }

        if (option.Groups["id"].Success)
            return this with { LineId = option.Groups["id"].Value, HasNumbers = true };
        if (option.Value is Numbered)
            return this with { HasNumbers = true };
        if (option.Value is Difference)
            return this with { IsDifference = true };
        if (option.Value is Collapsed)
            return this with { IsCollapsed = true };
        problems.Add(
            option.Value.StartsWith("id=", StringComparison.Ordinal) ? BadId(option.Value) : Unknown(option.Value)
        );
        return this;
    }

    private static CodeInfoProblem NothingMarked(string option, int lineCount) =>
        new(
            option,
            $"'{option}' selects no line of the code block (1-{lineCount}).",
            "Write line numbers and ranges in braces, such as '{2,4-5}'."
        );

    private static CodeInfoProblem BadId(string option) =>
        new(
            option,
            $"'{option}' names no lines.",
            "Write a letter, and then at most 40 letters, digits, hyphens and underscores, such as 'id=settings'."
        );

    private static CodeInfoProblem Unknown(string option) =>
        new(
            option,
            $"Unknown code block option '{option}'.",
            Suggestions.For(
                option,
                Options,
                "The options are 'title=\"…\"', '{2,4-5}', 'lines', 'id=name', 'diff' and 'collapse'."
            )
        );

    /// <summary>The ranges of <c>2,4-5</c>; none if a part is not a line of the code.</summary>
    private static List<(int First, int Last)> Ranges(string ranges, int lineCount)
    {
        List<(int First, int Last)> found = [];
        foreach (string range in ranges.Split(','))
        {
            string[] ends = range.Split('-', 2);
            if (
                !TryParse(ends[0], out int first)
                || !TryParse(ends[^1], out int last)
                || first < 1
                || last < first
                || last > lineCount
            )
                return [];
            found.Add((first, last));
        }

        return found;
    }

    /// <summary>The lines of ranges that may overlap.</summary>
    private static HashSet<int> LinesIn(IReadOnlyList<(int First, int Last)> ranges, int lineCount)
    {
        HashSet<int> lines = [];
        if (ranges.Count == 0)
            return lines;
        int[] begun = new int[lineCount + 2];
        foreach ((int first, int last) in ranges)
        {
            begun[first]++;
            begun[last + 1]--;
        }

        int open = 0;
        for (int line = 1; line <= lineCount; line++)
        {
            open += begun[line];
            if (open > 0)
                lines.Add(line);
        }

        return lines;
    }

    private static bool TryParse(string number, out int value) =>
        int.TryParse(
            number,
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out value
        );

    /// <summary>The first word, unless it is an option.</summary>
    [GeneratedRegex("""^(?!title=)[^\s,{"'=]+""")]
    private static partial Regex LanguageFirst();

    [GeneratedRegex(
        """
            title=(?<quote>["'])(?<title>.*?)\k<quote>|\{(?<marked>[^{}]*)\}
            |id=(?<id>[A-Za-z][\w-]{0,40})(?!\S)|\S+
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Option();
}
