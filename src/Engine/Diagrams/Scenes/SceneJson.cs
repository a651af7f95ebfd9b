using Strata.Engine.Text;

namespace Strata.Engine.Diagrams.Scenes;

/// <summary>Writes a scene as JSON that conforms to <c>data/schemas/scene.json</c>.</summary>
internal static class SceneJson
{
    public static byte[] Write(TitledScene scene) =>
        JsonFile.Write(writer => SceneFields.Write(writer, SceneFields.Scene, scene));
}
