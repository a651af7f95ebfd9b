using Strata.Engine.Diagnostics;
using Strata.Engine.Text;
using YamlDotNet.Core;

namespace Strata.Engine.Data;

/// <summary>Turns YamlDotNet's exceptions into diagnostics in our own words.</summary>
internal sealed class YamlSyntaxError
{
    private readonly string message;
    private readonly string[] lines;
    private readonly SourceSpan start;
    private readonly SourceSpan end;

    private YamlSyntaxError(YamlException error, string text)
    {
        message = error.InnerException?.Message ?? error.Message;
        lines = text.Split('\n');
        start = SpanOf(error.Start);
        end = SpanOf(error.End);
    }

    /// <summary>The line of the error; empty after the end of the text.</summary>
    private string Line => LineAt(start.Line);

    private int Indentation => Line.Length - Line.TrimStart().Length;

    /// <summary>The character at the error; a space after the end of the line.</summary>
    private char Character => start.Column <= Line.Length ? Line[start.Column - 1] : ' ';

    /// <param name="error">The exception.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="report">Receives the diagnostic.</param>
    /// <param name="linesAbove">The number of lines of the file above the text.</param>
    public static void Report(YamlException error, string text, FileReport report, int linesAbove)
    {
        var syntaxError = new YamlSyntaxError(error, text);
        SyntaxProblem problem = syntaxError.Problem();
        SourceSpan span = syntaxError.WithinText(syntaxError.PositionOf(problem)).Down(linesAbove);
        report.Add(Codes.YamlSyntax, span, syntaxError.MessageOf(problem), problem.Fix);
    }

    private static SourceSpan SpanOf(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private string LineAt(long number) => number <= lines.Length ? lines[number - 1].TrimEnd('\r') : "";

    private SyntaxProblem Problem()
    {
        if (Line[..Indentation].Contains('\t'))
            return YamlProblems.Tab;
        if (IsAfterValue())
            return ProblemAfterValue();
        SyntaxProblem problem = SyntaxProblem.Find(YamlProblems.All, message) ?? YamlProblems.Unknown;
        if (problem == YamlProblems.Character && Character == '\t')
            return YamlProblems.Tab;
        bool isFirstColon = !Line[..Math.Min(Line.Length, start.Column - 1)].Contains(": ", StringComparison.Ordinal);
        return problem == YamlProblems.Colon && isFirstColon && start.Column <= Line.Length && start.Line > 1
            ? YamlProblems.Continuation
            : problem;
    }

    /// <summary>Whether the message is one of those for any text that follows a complete value.</summary>
    private bool IsAfterValue() =>
        message.Contains("block collection", StringComparison.Ordinal)
        || message.Contains("block mapping", StringComparison.Ordinal)
        || message.StartsWith("Did not find expected <document", StringComparison.Ordinal);

    private SyntaxProblem ProblemAfterValue()
    {
        if (message.Contains("<document start>", StringComparison.Ordinal) && lines.Any(line => line.StartsWith('%')))
            return YamlProblems.Directive;
        if (Line.StartsWith("...", StringComparison.Ordinal))
            return YamlProblems.DocumentEnd;
        if (start.Column - 1 > Indentation)
            return YamlProblems.Trailing;
        return char.IsLetter(Character) && !Line.Contains(':') ? YamlProblems.MissingColon : YamlProblems.Indentation;
    }

    private string MessageOf(SyntaxProblem problem)
    {
        if (problem == YamlProblems.Content && Character != ' ')
            return $"Expected a value, found '{Character}'.";
        return problem == YamlProblems.Character ? $"A value cannot begin with '{Character}'." : problem.Message;
    }

    private SourceSpan PositionOf(SyntaxProblem problem)
    {
        if (problem == YamlProblems.Tab)
            return FirstTab() ?? start;
        if (problem == YamlProblems.MissingColon)
            return LineWithoutColon();
        if (problem == YamlProblems.Continuation)
            return start with { Column = Indentation + 1 };
        if (
            problem == YamlProblems.Directive
            && Array.FindIndex(lines, line => line.StartsWith('%')) is >= 0 and var at
        )
            return new SourceSpan(at + 1, 1);
        return problem == YamlProblems.Escape || problem == YamlProblems.Hexadecimal || problem == YamlProblems.Unicode
            ? Backslash()
            : start;
    }

    /// <summary>A position; for one below the last line with text, the end of that line.</summary>
    private SourceSpan WithinText(SourceSpan span)
    {
        int last = lines.Length;
        while (last > 1 && string.IsNullOrWhiteSpace(LineAt(last)))
            last--;
        return span.Line > last ? new SourceSpan(last, Math.Max(1, LineAt(last).Length)) : span;
    }

    /// <summary>
    /// The first tab that indents a line, from a line on: YamlDotNet names the beginning of the mapping around it.
    /// </summary>
    private SourceSpan? FirstTab()
    {
        for (int i = start.Line - 1; i < lines.Length; i++)
        {
            int tab = lines[i].IndexOf('\t');
            if (tab >= 0 && string.IsNullOrWhiteSpace(lines[i][..tab]))
                return new SourceSpan(i + 1, tab + 1);
        }

        return null;
    }

    /// <summary>The last line of text up to the error, because a missing colon is reported at the next key.</summary>
    private SourceSpan LineWithoutColon()
    {
        int number = Math.Min(start.Line, lines.Length);
        while (number > 1 && (LineAt(number).Contains(':') || string.IsNullOrWhiteSpace(LineAt(number))))
            number--;
        string line = LineAt(number);
        return new SourceSpan(number, line.Length - line.TrimStart().Length + 1);
    }

    /// <summary>The last backslash before the end of the error: YamlDotNet names the beginning of the value.</summary>
    private SourceSpan Backslash()
    {
        string line = LineAt(end.Line);
        int backslash = line.Length == 0 ? -1 : line.LastIndexOf('\\', Math.Min(end.Column, line.Length) - 1);
        return backslash < 0 ? start : new SourceSpan(end.Line, backslash + 1);
    }
}
