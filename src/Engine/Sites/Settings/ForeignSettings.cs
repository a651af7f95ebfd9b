using System.Text.RegularExpressions;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Settings;

/// <summary>
/// Reads the title, the address and the language from the settings of another generator. Its other settings configure
/// what only that generator does.
/// </summary>
internal static partial class ForeignSettings
{
    /// <summary>The settings of Strata by the names that generators give them; sections are joined by dots.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = "title",
        ["site_name"] = "title",
        ["book.title"] = "title",
        ["description"] = "description",
        ["site_description"] = "description",
        ["book.description"] = "description",
        ["params.description"] = "description",
        ["tagline"] = "description",
        ["baseURL"] = "url",
        ["base_url"] = "url",
        ["site_url"] = "url",
        ["languageCode"] = "language",
        ["defaultContentLanguage"] = "language",
        ["default_language"] = "language",
        ["book.language"] = "language",
        ["timeZone"] = "timezone",
        ["trusted_files"] = "trusted_files",
        ["frames_from"] = "frames_from",
    };

    /// <summary>The settings in the form of <c>data/site.yml</c>.</summary>
    /// <param name="files">The settings files.</param>
    /// <param name="path">The one that has most of the settings.</param>
    /// <param name="report">Receives the diagnostics.</param>
    public static YamlMapping Read(FileSelection files, string path, FileReport report)
    {
        // What is wrong with the syntax is reported when the rest of the settings is read.
        YamlMapping? written = SettingsText.IsReadable(path)
            ? SettingsFolder.Read(files, path, report.Local())
            : FromScript(files.ReadText(path, report.Local()) ?? "");
        YamlNode? language = written.At("languages", written.TextAt("defaultContentLanguage") ?? "en");
        List<YamlEntry> entries = [];
        foreach ((string name, YamlScalar value) in Scalars(language as YamlMapping, "").Concat(Scalars(written, "")))
        {
            if (
                Names.GetValueOrDefault(name) is { } own
                && IsUsable(own, value.Value)
                && entries.TrueForAll(entry => entry.Key.Value != own)
            )
                entries.Add(new YamlEntry(new YamlScalar(value.Span, own), value));
        }

        if (written is not null && HugoMenu.Read(written, report) is { } menu)
            entries.Add(new YamlEntry(new YamlScalar(menu.Span, "navigation"), menu));

        return new YamlMapping(SourceSpan.Start, entries);
    }

    private static IEnumerable<(string Name, YamlScalar Value)> Scalars(YamlMapping? mapping, string prefix)
    {
        foreach (YamlEntry entry in mapping?.Entries ?? [])
        {
            if (entry.Value is YamlScalar { IsNull: false } scalar)
                yield return (prefix + entry.Key.Value, scalar);
            else if (entry.Value is YamlMapping inner && prefix.Length == 0)
            {
                foreach ((string, YamlScalar) found in Scalars(inner, entry.Key.Value + "."))
                    yield return found;
            }
        }
    }

    private static bool IsUsable(string name, string value) =>
        name switch
        {
            "url" => Pipeline.SiteAddress.Parse(value) is not null,
            "language" => Localization.LanguageTag.IsWellFormed(value),
            "timezone" => NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(value) is not null,
            _ => value.Trim().Length > 0,
        };

    /// <summary>The texts of the top level of a settings file that is a script.</summary>
    private static YamlMapping FromScript(string text)
    {
        List<YamlEntry> entries = [];
        string address = "";
        foreach (Match match in ScriptSetting().Matches(text))
        {
            string name = match.Groups["name"].Value;
            string value = match.Groups["value"].Value;
            if (name is "url" or "site")
                address = value.TrimEnd('/');
            else if (name == "baseUrl" && address.Length > 0)
                address += value;
            else if (entries.TrueForAll(entry => entry.Key.Value != name))
                entries.Add(Entry(name, value));
        }

        return new YamlMapping(SourceSpan.Start, [.. entries, Entry("baseURL", address)]);

        static YamlEntry Entry(string name, string value) =>
            new(new YamlScalar(SourceSpan.Start, name), new YamlScalar(SourceSpan.Start, value, IsPlain: false));
    }

    [GeneratedRegex(
        """\b(?<name>title|tagline|url|site|baseUrl)\s*:\s*(?<quote>["'])(?<value>[^"'\n]*)\k<quote>""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex ScriptSetting();
}
