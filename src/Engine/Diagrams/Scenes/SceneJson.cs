using System.Text.Encodings.Web;
using System.Text.Json;

namespace Strata.Engine.Diagrams.Scenes;

/// <summary>Writes a scene as JSON that conforms to <c>data/schemas/scene.json</c>.</summary>
internal static class SceneJson
{
    public static byte[] Write(TitledScene scene)
    {
        using var bytes = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                bytes,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
            SceneFields.Write(writer, SceneFields.Scene, scene);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
