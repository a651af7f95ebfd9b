using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Strata.Engine.Search;

/// <summary>
/// A piece of the index as a script, which a page may load from its own folder even where it stands on disk, as it may
/// not load data:
/// a call that hands the piece over.
/// </summary>
internal static class SearchScript
{
    // The relaxed encoder escapes what cannot stand in a script, U+2028 and U+2029 among it, and leaves letters as they
    // are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
