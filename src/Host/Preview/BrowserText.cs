using System.Text;
using System.Text.Json;
using Strata.Engine.Diagnostics;

namespace Strata.Host.Preview;

/// <summary>Writes the data of events for the script in the page, as JSON on one line.</summary>
internal static class BrowserText
{
    /// <summary>A list of texts.</summary>
    public static string Of(IEnumerable<string> texts) =>
        Write(writer =>
        {
            writer.WriteStartArray();
            foreach (string text in texts)
                writer.WriteStringValue(text);
            writer.WriteEndArray();
        });

    /// <summary>A page with the hash of its content.</summary>
    public static string Page(string hash, byte[] html) =>
        Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("hash", hash);
            writer.WriteString("html", html);
            writer.WriteEndObject();
        });

    /// <summary>Diagnostics with excerpts of their lines.</summary>
    public static string Of(IEnumerable<Diagnostic> diagnostics, string root) =>
        Write(writer =>
        {
            writer.WriteStartArray();
            foreach (Diagnostic diagnostic in diagnostics)
            {
                writer.WriteStartObject();
                writer.WriteString("code", diagnostic.Code.Id);
                string location = $"{diagnostic.Path}({diagnostic.Span.Line},{diagnostic.Span.Column})";
                writer.WriteString("location", Terminal.OneLine(location));
                writer.WriteString("message", Terminal.OneLine(diagnostic.Message));
                writer.WriteString("fix", Terminal.OneLine(diagnostic.Fix));
                writer.WriteString("help", diagnostic.Help);
                writer.WriteString("excerpt", SourceExcerpt.Of(Path.Combine(root, diagnostic.Path), diagnostic.Span));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
            write(writer);
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
