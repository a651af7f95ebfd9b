using System.Text.Encodings.Web;
using System.Text.Json;
using Strata.Engine.Diagrams.Prose;

namespace Strata.Engine.Diagrams.Scenes;

/// <summary>Writes a scene as JSON, by <c>data/schemas/scene.json</c>.</summary>
internal static class SceneJson
{
    public static byte[] Write(Scene scene, TextAlternative text)
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
            SceneFields.Write(writer, SceneFields.Scene, new TitledScene(scene, text));
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
