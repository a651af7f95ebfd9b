using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Composition;

/// <summary>A value that a page shows by its name, such as <c>versions.strata</c>.</summary>
/// <param name="Text">The value; null if there is none.</param>
/// <param name="Problem">What is wrong with the name.</param>
/// <param name="Fix">The fix.</param>
internal readonly record struct DataValue(string? Text, string Problem = "", string Fix = "")
{
    private const string Example =
        "Name a value, such as ':data[versions.latest]' for 'latest: 1.2' in 'data/versions.yml'.";

    /// <summary>Finds a value.</summary>
    /// <param name="name">The name of a data file and the keys in it, with dots between them.</param>
    /// <param name="sources">The files of the page.</param>
    public static DataValue Of(string name, PageSources sources)
    {
        if (name.Trim().Length == 0)
            return new(null, "':data[]' names no value.", Example);
        string[] keys = name.Split('.');
        string path = DataFile.PathOf(keys[0]);
        if (sources.DataNamed(keys[0]) is not { } found)
            return new(null, $"There is no file '{path}'.", sources.FixFor(path) ?? "Add it.");
        if (!found.CanBeRead)
            return new(null, $"'{path}' cannot be read, so that there is no value '{name}'.", "Correct that file.");
        YamlNode? node = found.Root;
        for (int i = 1; i < keys.Length; i++)
        {
            if (node is not YamlMapping mapping || mapping[keys[i]] is not { } inner)
                return new(
                    null,
                    $"There is no value '{string.Join('.', keys[..(i + 1)])}'.",
                    Choice(string.Join('.', keys[..i]), keys[i], node as YamlMapping)
                );
            node = inner;
        }

        return node is YamlScalar { IsNull: false } scalar
            ? new(scalar.Value)
            : new(
                null,
                $"'{name}' is no text or number, but {node?.Describe() ?? "nothing"}.",
                node is YamlMapping { Entries.Count: > 0 } inside
                    ? $"Name one of its values: {QuotedList.Of(Named(name, inside), "or")}."
                    : Example
            );
    }

    private static string Choice(string mapping, string key, YamlMapping? values)
    {
        NameIndex names = values?.Names ?? new NameIndex([]);
        return Suggestions.Closest(key, names.Near(key)) is [_, ..] close
                ? $"Did you mean {QuotedList.Of(close.Select(name => $"{mapping}.{name}"), "or")}?"
            : names.Names.Count > 0 ? $"'{mapping}' has {QuotedList.Of(Named(mapping, values!))}."
            : $"'{mapping}' has no values with names.";
    }

    /// <summary>The first names of the values of a mapping.</summary>
    private static IEnumerable<string> Named(string mapping, YamlMapping values) =>
        values.Entries.Select(entry => $"{mapping}.{entry.Key.Value}").Take(20);
}
