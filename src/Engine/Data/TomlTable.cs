using Strata.Engine.Diagnostics;

namespace Strata.Engine.Data;

/// <summary>A table of a TOML document while it is read: other tables may be added to it at any later line.</summary>
internal sealed class TomlTable(SourceSpan span)
{
    private readonly List<YamlScalar> keys = [];
    private readonly Dictionary<string, YamlNode> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TomlTable>> tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> lists = new(StringComparer.Ordinal);

    /// <summary>Adds a value; the first one of a key stays.</summary>
    public void Add(YamlScalar key, YamlNode value)
    {
        if (!tables.ContainsKey(key.Value) && values.TryAdd(key.Value, value))
            keys.Add(key);
    }

    /// <summary>The table of a key, or the last one of its list.</summary>
    public TomlTable Inner(YamlScalar key)
    {
        if (tables.TryGetValue(key.Value, out List<TomlTable>? known))
            return known[^1];
        var table = new TomlTable(key.Span);
        if (!values.ContainsKey(key.Value))
        {
            keys.Add(key);
            tables.Add(key.Value, [table]);
        }

        return table;
    }

    /// <summary>Adds a table to the list of a key.</summary>
    public TomlTable Append(YamlScalar key)
    {
        if (lists.Add(key.Value) || !tables.TryGetValue(key.Value, out List<TomlTable>? known))
            return Inner(key);
        known.Add(new TomlTable(key.Span));
        return known[^1];
    }

    public YamlMapping Build() =>
        new(span, [.. keys.Select(key => new YamlEntry(key, values.GetValueOrDefault(key.Value) ?? Built(key)))]);

    private YamlNode Built(YamlScalar key)
    {
        List<TomlTable> known = tables[key.Value];
        return lists.Contains(key.Value)
            ? new YamlSequence(key.Span, [.. known.Select(table => table.Build())])
            : known[0].Build();
    }
}
