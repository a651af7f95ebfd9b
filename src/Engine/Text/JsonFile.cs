using System.Text.Encodings.Web;
using System.Text.Json;

namespace Strata.Engine.Text;

/// <summary>Writes JSON, the same on every machine.</summary>
internal static class JsonFile
{
    /// <param name="content">Writes the value.</param>
    /// <param name="forHtml">Whether the JSON is for a script element, and must not contain its end tag.</param>
    public static byte[] Write(Action<Utf8JsonWriter> content, bool forHtml = false)
    {
        using var bytes = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                bytes,
                new JsonWriterOptions
                {
                    Indented = !forHtml,
                    NewLine = "\n",
                    Encoder = forHtml ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
            content(writer);
        if (!forHtml)
            bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
