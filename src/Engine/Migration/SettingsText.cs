using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Migration;

/// <summary>Reads the settings of another generator in TOML, YAML or JSON.</summary>
internal static class SettingsText
{
    /// <summary>Whether a file is not a script, by its name.</summary>
    public static bool IsReadable(string path) => Path.GetExtension(path) is ".toml" or ".yml" or ".yaml" or ".json";

    /// <summary>The settings of a file whose mistakes are reported elsewhere; null as in the other reading.</summary>
    public static YamlMapping? Read(string path, string text) => Read(text, new FileReport(path, new DiagnosticBag()));

    /// <summary>The settings; null for a script, and for a file that cannot be read, which is reported.</summary>
    /// <param name="text">The text.</param>
    /// <param name="report">Receives the mistakes in the syntax of the file.</param>
    public static YamlMapping? Read(string text, FileReport report) =>
        Path.GetExtension(report.Path) switch
        {
            ".toml" => TomlText.Read(text, report, 0),
            ".yml" or ".yaml" or ".json" => Mapping(text, report),
            _ => null,
        };

    /// <summary>The first document of YAML or JSON; null, and reported, if it is not a mapping.</summary>
    public static YamlMapping? Mapping(string text, FileReport report)
    {
        if (YamlText.ReadForeign(text, report) is not [var root, ..])
            return null;
        if (root is YamlMapping mapping)
            return mapping;
        report.Add(Codes.YamlSyntax, root.Span, $"Expected a mapping, found {root.Describe()}.", "Write 'key: value'.");
        return null;
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
