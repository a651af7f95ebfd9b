using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Migration;

/// <summary>
/// Reads the settings of another generator as a whole: Hugo's may be in several files, one for each key, such as
/// <c>config/_default/params.toml</c>, and one for each language.
/// </summary>
internal static class SettingsFolder
{
    private const string Languages = "languages";

    /// <summary>The settings; null for a script, and without a file that can be read.</summary>
    /// <param name="files">The selection of the settings files.</param>
    /// <param name="path">The file that has most of the settings.</param>
    /// <param name="report">Receives the mistakes in the syntax of the files.</param>
    public static YamlMapping? Read(FileSelection files, string path, FileReport report)
    {
        YamlMapping? settings = files.ReadText(path, report) is { } text ? SettingsText.Read(text, report) : null;
        foreach (string part in PartsIn(files.Paths.Where(file => file != path)))
        {
            var own = new FileReport(part, report.Bag);
            if (files.ReadText(part, own) is { } written && SettingsText.Read(written, own) is { } values)
                settings = Below(KeysOf(part), (YamlMapping)values.InFile(part)).Over(settings ?? Empty);
        }

        return settings;
    }

    private static YamlMapping Empty { get; } = new(SourceSpan.Start, []);

    /// <summary>The files of single keys, those whose values win last.</summary>
    private static IEnumerable<string> PartsIn(IEnumerable<string> paths)
    {
        List<string> parts = [.. paths.Where(HugoFolders.IsPart)];
        return HugoFolders.SettingsFolders.SelectMany(folder =>
            parts.Where(part => part.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The keys above the values of a file: <c>menu.en.toml</c> has those of a language.</summary>
    private static string[] KeysOf(string part) =>
        Path.GetFileNameWithoutExtension(part).Split('.') switch
        {
            ["hugo" or "config"] => [],
            ["menu"] => ["menus"],
            [Languages, var language] => [Languages, language],
            ["menu", var language] => [Languages, language, "menus"],
            [var key, var language] => [Languages, language, key],
            var keys => keys,
        };

    private static YamlMapping Below(IEnumerable<string> keys, YamlMapping values) =>
        keys.Reverse()
            .Aggregate(
                values,
                (inner, key) => new YamlMapping(inner.Span, [new YamlEntry(new YamlScalar(inner.Span, key), inner)])
            );
}
