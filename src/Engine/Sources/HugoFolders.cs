using System.Text;
using System.Text.RegularExpressions;

namespace Strata.Engine.Sources;

/// <summary>
/// The files of Hugo's settings, and the folders of content that they name. The settings are one file at the root, or
/// files for single keys in a folder (gohugo.io/configuration/introduction).
/// </summary>
internal static partial class HugoFolders
{
    /// <summary>The settings that Hugo and Zola share the name of.</summary>
    public const string Shared = "config.toml";

    /// <summary>The beginning of the name of a table with the settings of a language.</summary>
    private const string Languages = "languages.";

    /// <summary>The settings at the root that only Hugo has.</summary>
    public static readonly string[] Files =
    [
        "hugo.toml",
        "hugo.yaml",
        "hugo.yml",
        "hugo.json",
        "config.yaml",
        "config.yml",
    ];

    /// <summary>The folders of files for single keys; the values of a later one win.</summary>
    public static readonly string[] SettingsFolders = ["config/_default/", "config/production/"];

    /// <summary>Whether a file has the values of one key, or those of no key in particular.</summary>
    public static bool IsPart(string path) =>
        Path.GetExtension(path) is ".toml" or ".yaml" or ".yml" or ".json"
        && Array.Exists(
            SettingsFolders,
            folder => path.StartsWith(folder, StringComparison.Ordinal) && path.LastIndexOf('/') == folder.Length - 1
        );

    /// <summary>Whether a file is the one by which the settings in a folder are known.</summary>
    public static bool IsMain(string path) =>
        path.StartsWith(SettingsFolders[0], StringComparison.Ordinal)
        && IsPart(path)
        && Path.GetFileNameWithoutExtension(path) is "hugo" or "config";

    /// <summary>The folder of the main language, ending with a slash.</summary>
    /// <param name="names">The settings files, among others.</param>
    /// <param name="read">The text of a file; null if it cannot be read.</param>
    public static string Main(IEnumerable<string> names, Func<string, string?> read)
    {
        IReadOnlyList<(string Path, string Text)> settings = SettingsIn(names, read);
        string language =
            settings
                .Select(file => DefaultLanguage().Match(file.Text))
                .FirstOrDefault(match => match.Success)
                ?.Groups["language"]
                .Value
            ?? "en";
        string usual =
            Named(settings.Select(file => TextOf(language, file.Path, file.Text)))
            ?? Named(settings.Where(file => !OfOtherLanguages(file.Path)).Select(file => file.Text))
            ?? "content/";
        string inLanguage = $"{usual}{language}/";
        return !HasHome(usual) && HasHome(inLanguage) ? inLanguage : usual;

        bool HasHome(string folder) =>
            read(folder + "_index.md") is not null || read(folder + "_index.html") is not null;
    }

    /// <summary>The folders of further languages outside of the main one.</summary>
    /// <param name="names">The settings files, among others.</param>
    /// <param name="read">The text of a file; null if it cannot be read.</param>
    /// <param name="main">The folder of the main language.</param>
    public static string[] Translations(IEnumerable<string> names, Func<string, string?> read, string main) =>
        [
            .. SettingsIn(names, read)
                .SelectMany(file => ContentDir().Matches(file.Text))
                .Select(match => ContentTree.FolderNamed(match.Groups["folder"].Value))
                .OfType<string>()
                .Where(folder => folder.Length > 0 && !folder.StartsWith(main, StringComparison.Ordinal))
                .Distinct(),
        ];

    private static IReadOnlyList<(string Path, string Text)> SettingsIn(
        IEnumerable<string> names,
        Func<string, string?> read
    )
    {
        List<string> all = [.. names];
        IEnumerable<string> files = all.Where(IsPart).Order(StringComparer.Ordinal);
        if (Files.Append(Shared).FirstOrDefault(all.Contains) is { } root)
            files = files.Prepend(root);
        return [.. files.Select(path => (path, read(path) ?? ""))];
    }

    /// <summary>The first folder that texts name; null if none does.</summary>
    private static string? Named(IEnumerable<string> texts) =>
        texts
            .Select(text => ContentTree.FolderNamed(ContentDir().Match(text).Groups["folder"].Value))
            .FirstOrDefault(folder => folder is { Length: > 0 });

    private static bool OfOtherLanguages(string path) =>
        IsPart(path) && Path.GetFileName(path).StartsWith(Languages, StringComparison.Ordinal);

    /// <summary>The part of a settings file about a language: the whole of its own file, or a table or key.</summary>
    private static string TextOf(string language, string path, string settings)
    {
        if (IsPart(path) && Path.GetFileNameWithoutExtension(path) == Languages + language)
            return settings;
        var found = new StringBuilder();
        int indent = -1;
        bool isTable = false;
        foreach (string line in settings.Split('\n'))
        {
            int depth = line.Length - line.TrimStart().Length;
            if (NameOpenedBy(line, out bool opensTable).Equals(language, StringComparison.OrdinalIgnoreCase))
                (indent, isTable) = (depth, opensTable);
            else if (indent >= 0 && line.Trim().Length > 0 && (isTable ? line[depth] == '[' : depth <= indent))
                indent = -1;
            else if (indent >= 0)
                found.Append(line).Append('\n');
        }

        return found.ToString();
    }

    /// <summary>The name in a line such as <c>[languages.en]</c> or <c>en:</c>; empty for any other line.</summary>
    private static string NameOpenedBy(string line, out bool isTable)
    {
        string trimmed = line.Trim();
        isTable = trimmed is ['[', .., ']'];
        if (isTable)
        {
            string name = trimmed[1..^1].Trim();
            return (name.StartsWith(Languages, StringComparison.Ordinal) ? name[Languages.Length..] : name).Trim('"');
        }

        return trimmed.TrimEnd('{').TrimEnd() is [.. var key, ':'] ? key.TrimEnd().Trim('"', '\'') : "";
    }

    [GeneratedRegex(
        """^[^\S\n]*"?defaultContentLanguage"?\s*[:=]\s*["']?(?<language>[\w-]+)""",
        RegexOptions.Multiline | RegexOptions.IgnoreCase
    )]
    private static partial Regex DefaultLanguage();

    [GeneratedRegex(
        """^[^\S\n]*"?contentDir"?\s*[:=]\s*["']?(?<folder>[\w./-]+)["']?,?\s*$""",
        RegexOptions.Multiline | RegexOptions.IgnoreCase
    )]
    private static partial Regex ContentDir();
}
