using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Strata.Engine.Search;

/// <summary>
/// Writes a shard of the index as a script: a function call with the shard as its argument. A page that is opened from
/// disk may load scripts of its own folder, but no data.
/// </summary>
internal static class SearchScript
{
    // The relaxed encoder escapes what is not valid in a script, such as U+2028 and U+2029, and leaves letters as they
    // are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="name">The name of the shard.</param>
    /// <param name="content">Writes the shard.</param>
    public static byte[] Write(string name, Action<Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.GetBytes($"strataSearch(\"{name}\","));
        using (var writer = new Utf8JsonWriter(bytes, Options))
            content(writer);
        bytes.Write(")\n"u8);
        return Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).Replace("<", "\\u003C")
        );
    }
}
