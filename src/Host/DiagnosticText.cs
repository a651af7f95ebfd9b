using System.Buffers;
using System.Text;
using System.Text.Json;
using Strata.Engine.Diagnostics;

namespace Strata.Host;

/// <summary>Formats diagnostics for people, GitHub and programs.</summary>
internal static class DiagnosticText
{
    /// <summary>The diagnostics in a part of the JSON.</summary>
    private const int JsonPart = 500;

    /// <summary>
    /// The compiler format on one line, then an excerpt of the source, then the address of the explanation,
    /// or the command that prints it.
    /// </summary>
    public static string Human(Diagnostic diagnostic, bool hasColour)
    {
        // Before the path is sanitized: it names the file to read.
        string excerpt = SourceExcerpt.Of(diagnostic.Path, diagnostic.Span);
        diagnostic = Sanitize(diagnostic);
        // A name that GitHub would read as a command at the start of a line.
        if (
            diagnostic.Path.StartsWith("::", StringComparison.Ordinal)
            || diagnostic.Path.StartsWith("##[", StringComparison.Ordinal)
        )
            diagnostic = diagnostic with { Path = $"./{diagnostic.Path}" };
        if (diagnostic.Severity is Severity.Note)
            return diagnostic + "\n";
        string explanation =
            diagnostic.Help.Length > 0 ? diagnostic.Help : $"{ProgramName.Typed} explain {diagnostic.Code.Id}";
        string help = $"      = {explanation}\n";
        if (!hasColour)
            return $"{diagnostic}\n{excerpt}{help}";
        string colourSequence = diagnostic.Severity is Severity.Error ? Terminal.Red : Terminal.Yellow;
        // Colours only wrap the text, so that stripping them gives the uncoloured form.
        string line = diagnostic.ToString();
        int locationEnd = diagnostic.Path.Length + $"({diagnostic.Span.Line},{diagnostic.Span.Column}):".Length;
        int codeEnd =
            line.IndexOf(diagnostic.Code.Id, locationEnd, StringComparison.Ordinal) + diagnostic.Code.Id.Length;
        string colouredExcerpt =
            excerpt.Length == 0
                ? ""
                : excerpt[..excerpt.LastIndexOf('|')]
                    + "|"
                    + colourSequence
                    + excerpt[(excerpt.LastIndexOf('|') + 1)..^1]
                    + Terminal.Reset
                    + "\n";
        return $"{Terminal.Bold}{line[..locationEnd]}{Terminal.Reset}"
            + $"{colourSequence}{line[locationEnd..codeEnd]}{Terminal.Reset}"
            + $"{line[codeEnd..]}\n{colouredExcerpt}{help}";
    }

    /// <summary>
    /// A workflow command of GitHub Actions; line ends, commas and colons in messages and properties are escaped.
    /// </summary>
    public static string GitHub(Diagnostic diagnostic)
    {
        string level = diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        diagnostic = Sanitize(diagnostic);
        string message = $"{diagnostic.Message} {diagnostic.Fix} {diagnostic.Help}".Trim();
        SourceSpan span = diagnostic.Span;
        return $"::{level} file={EscapeProperty(diagnostic.Path)},line={span.Line},col={span.Column},"
            + $"endColumn={span.Column + span.Length},title={diagnostic.Code.Id}::{EscapeData(message)}\n";
    }

    /// <summary>
    /// The counts of a run and its diagnostics, as JSON in parts: 300,000 diagnostics have 100 MB.
    /// </summary>
    public static IEnumerable<string> Json(IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<RunCount> counts)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        foreach (RunCount count in counts)
            writer.WriteNumber(count.Name, count.Value);
        writer.WriteStartArray("diagnostics");
        foreach (Diagnostic[] part in diagnostics.Chunk(JsonPart))
        {
            foreach (Diagnostic diagnostic in part)
                Json(writer, diagnostic);
            writer.Flush();
            yield return Encoding.UTF8.GetString(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        yield return Encoding.UTF8.GetString(bytes.WrittenSpan) + Environment.NewLine;
    }

    /// <summary>Removes control characters and line ends of what an author wrote.</summary>
    private static Diagnostic Sanitize(Diagnostic diagnostic) =>
        diagnostic with
        {
            Path = Terminal.OneLine(diagnostic.Path),
            Message = Terminal.OneLine(diagnostic.Message),
            Fix = Terminal.OneLine(diagnostic.Fix),
            Help = Terminal.OneLine(diagnostic.Help),
        };

    private static string EscapeData(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string EscapeProperty(string text) => EscapeData(text).Replace(":", "%3A").Replace(",", "%2C");

    private static void Json(Utf8JsonWriter writer, Diagnostic diagnostic)
    {
        writer.WriteStartObject();
        DiagnosticJson.WriteFields(writer, diagnostic);
        writer.WriteString("help", diagnostic.Help);
        writer.WriteEndObject();
    }
}
