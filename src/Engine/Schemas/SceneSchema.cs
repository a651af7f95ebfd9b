using System.Text.Json.Nodes;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Schemas;

/// <summary>The schema of the output of <c>strata diagram --json</c>.</summary>
internal static class SceneSchema
{
    public static SchemaFile File()
    {
        var schema = new SchemaDocument(
            "scene",
            "A topology with its layout: boxes, lines of text and arrows at coordinates in CSS pixels, as 'strata "
                + "diagram --json' writes it."
        );
        schema.Define("box", Of("Box", SceneFields.Box));
        schema.Define("line", Of("Line of text", SceneFields.Line));
        schema.Define("slot", Of("Slot", SceneFields.Slot));
        schema.Define("ledge", Of("Ledge", SceneFields.Ledge));
        schema.Define("row", Of("Row", SceneFields.Row));
        schema.Define("boundary", Of("Boundary", SceneFields.Boundary));
        schema.Define("arrow", Of("Arrow", SceneFields.Arrow));
        schema.Define("point", Of("Point", SceneFields.Point));
        return new SchemaFile("scene.json", schema.Write(Of("", SceneFields.Scene)));
    }

    private static JsonObject Of<T>(string title, IReadOnlyList<SceneField<T>> fields) =>
        new()
        {
            ["title"] = title,
            ["type"] = "object",
            ["properties"] = new JsonObject(
                fields.Select(field => new KeyValuePair<string, JsonNode?>(field.Name, Of(field)))
            ),
            ["required"] = new JsonArray(fields.Select(field => (JsonNode?)field.Name).ToArray()),
            ["additionalProperties"] = false,
        };

    private static JsonObject Of<T>(SceneField<T> field)
    {
        var described = new JsonObject { ["description"] = field.Description };
        foreach ((string name, JsonNode? value) in JsonNode.Parse(field.Schema)!.AsObject())
            described[name] = value?.DeepClone();
        return described;
    }
}
