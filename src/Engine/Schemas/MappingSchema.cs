using System.Text.Json.Nodes;
using Strata.Engine.Data;

namespace Strata.Engine.Schemas;

/// <summary>The schema of one mapping.</summary>
internal static class MappingSchema
{
    private const string NullType = "null";

    public static JsonObject Of(string title, KeyTable table)
    {
        var schema = new JsonObject
        {
            ["title"] = title,
            ["type"] = "object",
            ["properties"] = new JsonObject(
                table.Keys.Select(key => new KeyValuePair<string, JsonNode?>(key.Name, Of(key)))
            ),
        };
        if (table.Keys.Any(key => key.Required))
            schema["required"] = new JsonArray(
                table.Keys.Where(key => key.Required).Select(key => (JsonNode?)key.Name).ToArray()
            );
        if (table.Unknown is UnknownKeys.AreErrors)
            schema["additionalProperties"] = false;
        return schema;
    }

    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The schema of a key, with its sentence and default.</summary>
    public static JsonObject Of(Key key)
    {
        bool isDescribed = key.Default.Length > 0 && key.DefaultValue is null;
        var described = new JsonObject
        {
            ["description"] = isDescribed ? $"{key.Description} Default: {key.Default}." : key.Description,
        };
        JsonObject accepted = JsonNode.Parse(key.Schema)!.AsObject();
        // The reader ignores a key without a value.
        if (!key.Required && !key.NotEmpty)
            accepted = OrNull(accepted);
        foreach ((string name, JsonNode? value) in accepted)
            described[name] = value?.DeepClone();
        if (key.DefaultValue is { } written)
            described["default"] = JsonNode.Parse(SchemaText.Plain(written));
        return described;
    }

    private static JsonObject OrNull(JsonObject accepted)
    {
        switch (accepted)
        {
            case { } when accepted["type"] is JsonArray types:
                if (!types.Any(type => type?.GetValue<string>() == NullType))
                    types.Add((JsonNode)NullType);
                return accepted;
            case { } when accepted["type"] is JsonValue type:
                accepted["type"] = new JsonArray(type.GetValue<string>(), NullType);
                return accepted;
            case { } when accepted["enum"] is JsonArray values:
                values.Add((JsonNode?)null);
                return accepted;
            default:
                // A condition instead of an alternative, so that an error inside is reported at its own position only.
                return new JsonObject
                {
                    ["type"] = new JsonArray("object", NullType),
                    ["if"] = new JsonObject { ["type"] = "object" },
                    ["then"] = accepted,
                };
        }
    }
}
