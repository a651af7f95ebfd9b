using System.Text.RegularExpressions;
using Strata.Engine.Data;
using Strata.Engine.Sources;

namespace Strata.Engine.Migration;

/// <summary>A further language that another generator declares.</summary>
/// <param name="Tag">The language tag.</param>
/// <param name="Path">Its folder on the site, without slashes.</param>
internal sealed partial record ForeignLanguage(string Tag, string Path)
{
    /// <summary>The folder of its pages, ending with a slash; null if file names end with the language.</summary>
    public string? Folder { get; private init; }

    /// <summary>The name of the language; empty for that in the messages.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The title of the site in it; empty for the same.</summary>
    public string Title { get; private init; } = "";

    public string Description { get; private init; } = "";

    /// <summary>The languages in the settings of Hugo or Zola, without the main one.</summary>
    public static IReadOnlyList<ForeignLanguage> InSettings(YamlMapping settings, ContentTree tree)
    {
        string main = settings.TextAt("defaultContentLanguage") ?? settings.TextAt("default_language") ?? "en";
        List<ForeignLanguage> languages = [];
        foreach (YamlEntry entry in (settings.At("languages") as YamlMapping)?.Entries ?? [])
        {
            string code = entry.Key.Value;
            if (code.Equals(main, StringComparison.OrdinalIgnoreCase) || entry.Value.IsTrueAt("disabled"))
                continue;
            languages.Add(
                new ForeignLanguage(code, tree.Generator is Generator.Hugo ? code.ToLowerInvariant() : code)
                {
                    Folder = entry.Value.TextAt("contentDir") is { } folder ? folder.Trim('/') + "/" : null,
                    Name =
                        entry.Value.TextAt("label")
                        ?? entry.Value.TextAt("languageName")
                        ?? entry.Value.TextAt("translations", "lang_name")
                        ?? "",
                    Title = entry.Value.TextAt("title") ?? "",
                    Description =
                        entry.Value.TextAt("description") ?? entry.Value.TextAt("params", "description") ?? "",
                }
            );
        }

        return languages;
    }

    /// <summary>The languages of Starlight: folders that the literal <c>locales</c> of a script names.</summary>
    /// <param name="script">The settings.</param>
    /// <param name="main">The folder of the pages.</param>
    public static IReadOnlyList<ForeignLanguage> InScript(string script, string main)
    {
        if (Locales().Match(script) is not { Success: true } locales)
            return [];
        return
        [
            .. Locale()
                .Matches(locales.Groups["all"].Value)
                .Where(locale => locale.Groups["folder"].Value != "root")
                .Select(locale =>
                {
                    string folder = locale.Groups["folder"].Value;
                    string options = locale.Groups["options"].Value;
                    return new ForeignLanguage(TextOf("lang", options) ?? folder, folder)
                    {
                        Folder = $"{main}{folder}/",
                        Name = TextOf("label", options) ?? "",
                    };
                }),
        ];
    }

    private static string? TextOf(string name, string options) =>
        Option().Matches(options).FirstOrDefault(option => option.Groups["name"].Value == name)?.Groups["value"].Value;

    [GeneratedRegex(@"\blocales\s*[:=]\s*\{(?<all>([^{}]|\{[^{}]*\})*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Locales();

    [GeneratedRegex(
        """["']?(?<![\w-])(?<folder>[\w-]+)["']?\s*:\s*\{(?<options>[^{}]*)\}""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Locale();

    [GeneratedRegex("""\b(?<name>\w+)\s*:\s*(?<quote>["'])(?<value>.*?)\k<quote>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Option();
}
