using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Composition;

/// <summary>A value that a page shows by its name, such as <c>versions.strata</c>.</summary>
/// <param name="Text">The value; null if there is none.</param>
/// <param name="Problem">What is wrong with the name.</param>
/// <param name="Fix">The fix.</param>
internal readonly record struct DataValue(string? Text, string Problem = "", string Fix = "")
{
    /// <summary>Finds a value.</summary>
    /// <param name="name">The name of a data file and the keys in it, with dots between them.</param>
    /// <param name="sources">The files of the page.</param>
    public static DataValue Of(string name, PageSources sources)
    {
        string[] keys = name.Split('.');
        string path = DataFile.PathOf(keys[0]);
        if (sources.DataNamed(keys[0]) is not { } found)
            return new(null, $"There is no file '{path}'.", sources.FixFor(path) ?? "Add it.");
        YamlNode? node = found.Root;
        for (int i = 1; i < keys.Length; i++)
        {
            if (node is not YamlMapping mapping || mapping[keys[i]] is not { } inner)
                return new(
                    null,
                    $"There is no value '{string.Join('.', keys[..(i + 1)])}'.",
                    Suggestions.OrList(
                        keys[i],
                        (node as YamlMapping)?.Names ?? new NameIndex([]),
                        $"'{string.Join('.', keys[..i])}' has"
                    )
                );
            node = inner;
        }

        return node is YamlScalar { IsNull: false } scalar
            ? new(scalar.Value)
            : new(
                null,
                $"'{name}' is no text or number, but {node?.Describe() ?? "nothing"}.",
                "Name a value, such as ':data[versions.latest]' for 'latest: 1.2' in 'data/versions.yml'."
            );
    }
}
