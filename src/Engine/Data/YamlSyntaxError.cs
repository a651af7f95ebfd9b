using Strata.Engine.Diagnostics;
using YamlDotNet.Core;

namespace Strata.Engine.Data;

/// <summary>Turns YamlDotNet's exceptions into diagnostics.</summary>
internal static class YamlSyntaxError
{
    /// <param name="error">The exception.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="report">Receives the diagnostic.</param>
    /// <param name="linesAbove">The number of lines of the file above the text.</param>
    public static void Report(YamlException error, string text, FileReport report, int linesAbove)
    {
        SourceSpan span = SpanOf(error, text);
        report.Add(
            Codes.YamlSyntax,
            span.Down(linesAbove),
            $"This is not valid YAML: {Sentence(error)}.",
            FixFor(text, span.Line)
        );
    }

    private static SourceSpan SpanOf(YamlException error, string text) =>
        error.Message.Contains(" tab", StringComparison.Ordinal) && FirstTab(text, (int)error.Start.Line) is { } tab
            ? tab
            : new SourceSpan((int)Math.Max(1, error.Start.Line), (int)Math.Max(1, error.Start.Column));

    /// <summary>
    /// The first tab that indents a line, from a line on: YamlDotNet names the beginning of the mapping around it.
    /// </summary>
    private static SourceSpan? FirstTab(string text, int fromLine)
    {
        string[] lines = text.Split('\n');
        for (int i = Math.Max(0, fromLine - 1); i < lines.Length; i++)
        {
            int tab = lines[i].IndexOf('\t');
            if (tab >= 0 && string.IsNullOrWhiteSpace(lines[i][..tab]))
                return new SourceSpan(i + 1, tab + 1);
        }

        return null;
    }

    private static string Sentence(YamlException error)
    {
        string message = (error.InnerException?.Message ?? error.Message).TrimEnd('.');
        return message.Length == 0 ? "unknown mistake" : char.ToLowerInvariant(message[0]) + message[1..];
    }

    /// <summary>The two errors that make up most broken YAML, tabs and unquoted colons, have a specific fix.</summary>
    private static string FixFor(string text, int lineNumber)
    {
        string line = text.Split('\n').ElementAtOrDefault(lineNumber - 1) ?? "";
        if (line.Contains('\t'))
            return "Indent with spaces; YAML takes no tabs.";
        int firstColon = line.IndexOf(": ", StringComparison.Ordinal);
        return firstColon >= 0 && firstColon != line.LastIndexOf(": ", StringComparison.Ordinal)
            ? "Put a value that holds ': ' between quotation marks."
            : "Check indentation, quotation marks and brackets from this place upward.";
    }
}
