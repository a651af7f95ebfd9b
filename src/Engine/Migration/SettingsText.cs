using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Migration;

/// <summary>Reads the settings of another generator in TOML, YAML or JSON.</summary>
internal static class SettingsText
{
    /// <summary>Whether a file is not a script, by its name.</summary>
    public static bool IsReadable(string path) => Path.GetExtension(path) is ".toml" or ".yml" or ".yaml" or ".json";

    /// <summary>The settings; null for a script, and for a file that is not readable.</summary>
    public static YamlMapping? Read(string path, string text)
    {
        // The file is not Strata's: a mistake in it is found by its own generator.
        var report = new FileReport(path, new DiagnosticBag());
        return Path.GetExtension(path) switch
        {
            ".toml" => TomlText.Read(text, report, 0),
            ".yml" or ".yaml" or ".json" => YamlText.Read(text, report) as YamlMapping,
            _ => null,
        };
    }

    /// <summary>The value below some keys, which ignore case; null without one.</summary>
    public static YamlNode? At(this YamlNode? node, params string[] keys)
    {
        foreach (string key in keys)
            node = (node as YamlMapping)
                ?.Entries.FirstOrDefault(entry => entry.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase))
                .Value;
        return node;
    }

    /// <summary>The text of a scalar; null for anything else.</summary>
    public static string? TextAt(this YamlNode? node, params string[] keys) =>
        node.At(keys) is YamlScalar { IsNull: false } scalar ? scalar.Value : null;

    /// <summary>Whether the value below some keys is <c>true</c>.</summary>
    public static bool IsTrueAt(this YamlNode? node, params string[] keys) => node.TextAt(keys) == "true";
}
