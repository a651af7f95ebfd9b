using System.Text.Json.Nodes;
using Strata.Engine.Data;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Schemas;

/// <summary>The schema of a node that may be of several kinds.</summary>
internal static class NodeSchema
{
    /// <summary>The name of a kind's definition.</summary>
    public static string Definition(Kind kind) => $"kind-{kind.Name}";

    /// <summary>
    /// A mapping with the key of one of the kinds, and then with the keys of that kind. Each alternative has a
    /// condition: without one a validator would try every kind at every level, and report errors for all of them.
    /// </summary>
    public static JsonObject OneOf(IReadOnlyList<Kind> kinds, Vocabulary vocabulary) =>
        new()
        {
            ["title"] = "Node",
            ["description"] = "Its first key is its kind, and the value its name.",
            ["type"] = "object",
            ["properties"] = new JsonObject(
                kinds.Select(kind => new KeyValuePair<string, JsonNode?>(
                    kind.Name,
                    new JsonObject { ["description"] = kind.Label }
                ))
            ),
            ["anyOf"] = Array(kinds.Select(kind => Has(kind.Name))),
            ["allOf"] = Array(
                kinds.Select(kind => new JsonObject
                {
                    ["if"] = IsOf(kind, kinds, vocabulary),
                    ["then"] = JsonNode.Parse(SchemaText.Reference(Definition(kind))),
                })
            ),
        };

    /// <summary>
    /// Whether the key of a kind is present and is not a part or property of another kind: a container has an image,
    /// and an image is a node too.
    /// </summary>
    private static JsonObject IsOf(Kind kind, IReadOnlyList<Kind> kinds, Vocabulary vocabulary)
    {
        JsonObject condition = Has(kind.Name);
        condition["type"] = "object";
        List<Kind> owners = kinds
            .Where(other =>
                other != kind && NodeKeys.For(other, vocabulary).Table.Keys.Any(key => key.Name == kind.Name)
            )
            .ToList();
        if (owners.Count > 0)
            condition["not"] = new JsonObject { ["anyOf"] = Array(owners.Select(owner => Has(owner.Name))) };
        return condition;
    }

    private static JsonObject Has(string key) => new() { ["required"] = new JsonArray(key) };

    private static JsonArray Array(IEnumerable<JsonObject> schemas) => new(schemas.ToArray<JsonNode?>());
}
