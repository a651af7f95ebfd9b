using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Import;

namespace Strata.Wasm;

/// <summary>Writes results as JSON. Written by hand: a serializer would double the size.</summary>
internal static class ResultJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The text goes to JSON.parse, not into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(TopologyFigure figure) =>
        Write(json =>
        {
            json.WriteString("svg", figure.Svg);
            json.WriteString("narrowSvg", figure.NarrowSvg);
            json.WriteString("html", figure.Html);
            json.WriteString("text", figure.Text);
            json.WriteString("title", figure.Title);
            json.WriteStartObject("size");
            json.WriteNumber("width", figure.Width);
            json.WriteNumber("height", figure.Height);
            json.WriteEndObject();
            Write(json, figure.Diagnostics);
            if (figure.Refusal is not var (reason, fix))
                return;
            json.WriteStartObject("refusal");
            json.WriteString("reason", reason);
            json.WriteString("fix", fix);
            json.WriteEndObject();
        });

    public static string Write(string format, ImportedTopology? topology) =>
        Write(json =>
        {
            json.WriteString("format", format);
            json.WriteString("yaml", topology?.Text ?? "");
            Write(json, topology?.Diagnostics ?? []);
        });

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in diagnostics)
        {
            json.WriteStartObject();
            DiagnosticJson.WriteFields(json, diagnostic);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
