using System.Text;
using System.Text.Json.Nodes;
using Strata.Engine.Data;
using Strata.Engine.Text;

namespace Strata.Engine.Schemas;

/// <summary>
/// A schema: the table of the whole file at its root, the tables of the mappings in it as definitions.
/// </summary>
internal sealed class SchemaDocument(string title, string description)
{
    private readonly OrderedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);

    /// <summary>Adds a definition.</summary>
    public void Define(string name, JsonObject schema) => definitions.Add(name, schema);

    /// <summary>The schema as JSON, the same on every machine.</summary>
    /// <param name="table">The table of the whole file.</param>
    /// <param name="mayBeEmpty">Whether the file may be empty.</param>
    public string Write(KeyTable table, bool mayBeEmpty = false)
    {
        DefineInner(table);
        return Write(MappingSchema.Of("", table), mayBeEmpty);
    }

    /// <summary>The schema as JSON.</summary>
    /// <param name="keys">The schema of the whole file.</param>
    /// <param name="mayBeEmpty">Whether the file may be empty.</param>
    public string Write(JsonObject keys, bool mayBeEmpty = false)
    {
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = MappingSchema.Capital(title),
            ["description"] = description,
        };
        foreach ((string name, JsonNode? value) in keys.Where(pair => pair.Key != "title"))
            root[name] = name == "type" && mayBeEmpty ? new JsonArray("object", "null") : value?.DeepClone();
        if (definitions.Count > 0)
            root["$defs"] = new JsonObject(
                definitions.Select(pair => new KeyValuePair<string, JsonNode?>(pair.Key, pair.Value))
            );

        return Encoding.UTF8.GetString(JsonFile.Write(writer => root.WriteTo(writer)));
    }

    private void DefineInner(KeyTable table)
    {
        foreach (KeyTable inner in table.Keys.Select(key => key.Inner).OfType<KeyTable>())
        {
            if (definitions.TryAdd(inner.Definition, MappingSchema.Of(MappingSchema.Capital(inner.Name), inner)))
                DefineInner(inner);
        }
    }
}
