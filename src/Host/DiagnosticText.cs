using System.Text;
using System.Text.Json;
using Strata.Engine.Diagnostics;

namespace Strata.Host;

/// <summary>A diagnostic as people, GitHub and programs read it.</summary>
internal static class DiagnosticText
{
    /// <summary>
    /// The compiler form on a line of its own, then the line of the mistake and where it is explained.
    /// </summary>
    public static string Human(Diagnostic diagnostic, bool colour)
    {
        // The excerpt is read from the file by its name as it is.
        string excerpt = SourceExcerpt.Of(diagnostic.Path, diagnostic.Span);
        diagnostic = Plain(diagnostic);
        if (diagnostic.Severity is Severity.Note)
            return diagnostic + "\n";
        string help = diagnostic.Help.Length == 0 ? "" : $"      = {diagnostic.Help}\n";
        if (!colour)
            return $"{diagnostic}\n{excerpt}{help}";
        string weight = diagnostic.Severity is Severity.Error ? Terminal.Red : Terminal.Yellow;
        // Colours stand around what is printed without them, so that programs that strip them see the same.
        string line = diagnostic.ToString();
        int place = diagnostic.Path.Length + $"({diagnostic.Span.Line},{diagnostic.Span.Column}):".Length;
        int code = line.IndexOf(diagnostic.Code.Id, place, StringComparison.Ordinal) + diagnostic.Code.Id.Length;
        string carets =
            excerpt.Length == 0
                ? ""
                : excerpt[..excerpt.LastIndexOf('|')]
                    + "|"
                    + weight
                    + excerpt[(excerpt.LastIndexOf('|') + 1)..^1]
                    + Terminal.Reset
                    + "\n";
        return $"{Terminal.Bold}{line[..place]}{Terminal.Reset}{weight}{line[place..code]}{Terminal.Reset}{line[code..]}\n{carets}{help}";
    }

    /// <summary>
    /// A workflow command of GitHub Actions; its messages and properties escape line ends, commas and colons.
    /// </summary>
    public static string GitHub(Diagnostic diagnostic)
    {
        string level = diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        diagnostic = Plain(diagnostic);
        string message = $"{diagnostic.Message} {diagnostic.Fix} {diagnostic.Help}".Trim();
        return $"::{level} file={Property(diagnostic.Path)},line={diagnostic.Span.Line},col={diagnostic.Span.Column},endColumn={diagnostic.Span.Column + diagnostic.Span.Length},title={diagnostic.Code.Id}::{Data(message)}\n";
    }

    /// <summary>All of them, with what was counted.</summary>
    public static string Json(IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<(string Name, int Count)> counts)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            foreach ((string name, int count) in counts)
                writer.WriteNumber(name, count);
            writer.WriteStartArray("diagnostics");
            foreach (Diagnostic diagnostic in diagnostics)
                Json(writer, diagnostic);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>What an author wrote and named moves no cursor and begins no line.</summary>
    private static Diagnostic Plain(Diagnostic diagnostic) =>
        diagnostic with
        {
            Path = Terminal.Plain(diagnostic.Path),
            Message = Terminal.Plain(diagnostic.Message),
            Fix = Terminal.Plain(diagnostic.Fix),
            Help = Terminal.Plain(diagnostic.Help),
        };

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");

    private static void Json(Utf8JsonWriter writer, Diagnostic diagnostic)
    {
        writer.WriteStartObject();
        writer.WriteString("code", diagnostic.Code.Id);
        writer.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        writer.WriteString("path", diagnostic.Path);
        writer.WriteNumber("line", diagnostic.Span.Line);
        writer.WriteNumber("column", diagnostic.Span.Column);
        writer.WriteNumber("length", diagnostic.Span.Length);
        writer.WriteString("message", diagnostic.Message);
        writer.WriteString("cure", diagnostic.Fix);
        writer.WriteString("help", diagnostic.Help);
        writer.WriteEndObject();
    }
}
