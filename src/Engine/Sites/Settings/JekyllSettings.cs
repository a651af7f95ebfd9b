using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Settings;

/// <summary>
/// Reads <c>_config.yml</c> of a Jekyll site as the settings of the site, and reports settings without effect.
/// </summary>
internal static class JekyllSettings
{
    // Jekyll's default for excluded files, and its own output
    // (jekyllrb.com/docs/configuration/options).
    private static readonly string[] DefaultExcludes =
    [
        "Gemfile",
        "Gemfile.lock",
        "gemfiles",
        "node_modules",
        "vendor/bundle",
        "vendor/cache",
        "vendor/gems",
        "vendor/ruby",
        "Rakefile",
        "*.gemspec",
    ];

    private static readonly Dictionary<string, string> SupportedKeys = new(StringComparer.Ordinal)
    {
        ["title"] = "title",
        ["name"] = "title",
        ["description"] = "description",
        ["url"] = "url",
        ["baseurl"] = "url",
        ["lang"] = "language",
        ["timezone"] = "timezone",
        ["author"] = "author",
        ["exclude"] = "exclude",
        ["excerpt_separator"] = "excerpt_separator",
        ["trusted_files"] = "trusted_files",
        ["frames_from"] = "frames_from",
    };

    /// <summary>
    /// The settings without effect that a page may miss. Others are read by <see cref="Migration.JekyllSite"/>, name
    /// what Strata always does, or are values for pages and themes.
    /// </summary>
    private static readonly Dictionary<string, string> Fixes = new(StringComparer.Ordinal)
    {
        ["markdown_ext"] = "Name content files '.md' or '.markdown'.",
    };

    /// <summary>The settings that name folders, which are inside of the root.</summary>
    private static readonly string[] Folders =
    [
        "source",
        "includes_dir",
        "data_dir",
        "layouts_dir",
        "plugins_dir",
        "collections_dir",
    ];

    /// <summary>The plugins whose work Strata does itself.</summary>
    private static readonly HashSet<string> NeedlessPlugins = new(
        (
            "jekyll-archives jekyll-feed jekyll-optional-front-matter jekyll-paginate jekyll-readme-index "
            + "jekyll-redirect-from jekyll-relative-links jekyll-sass-converter jekyll-seo-tag jekyll-sitemap "
            + "jekyll-titles-from-headings jemoji kramdown-parser-gfm rouge"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The settings in the form of <c>data/site.yml</c>, and their file.</summary>
    public static YamlMapping Translate(YamlNode? root, FileReport report)
    {
        YamlMapping config = root as YamlMapping ?? new YamlMapping(SourceSpan.Start, []);
        List<YamlEntry> entries = [];
        foreach (YamlEntry entry in config.Entries)
        {
            string name = entry.Key.Value;
            if (name is "plugins" or "gems" && entry.Value is YamlSequence plugins)
                ReportPlugins(entry.Key, plugins, report);
            else if (Fixes.TryGetValue(name, out string? fix))
                report.Add(Codes.ForeignSettingUnused, entry.Key.Span, $"The setting '{name}' has no effect.", fix);
            else if (
                Folders.Contains(name)
                && entry.Value is YamlScalar { IsNull: false } folder
                && ContentTree.FolderNamed(folder.Value) is null
            )
                report.Add(
                    Codes.ForeignSettingUnused,
                    folder.Span,
                    $"The setting '{name}' has no effect: '{folder.Value}' is not inside of the site root.",
                    "Name a folder inside of it, relative to the root."
                );
            else if (
                SupportedKeys.TryGetValue(name, out string? own)
                && Value(config, entry) is { } value
                && entries.TrueForAll(known => known.Key.Value != own)
            )
                entries.Add(new YamlEntry(entry.Key with { Value = own }, value));
        }

        IEnumerable<YamlNode> excluded = config["exclude"] switch
        {
            YamlSequence list => list.Items,
            YamlScalar { IsNull: false } one => [one],
            _ => [],
        };
        if (config["paginate"] is YamlScalar { IsNull: false } size)
            entries.Add(
                new YamlEntry(
                    new YamlScalar(size.Span, "pagination"),
                    new YamlMapping(size.Span, [new YamlEntry(new YamlScalar(size.Span, "posts"), size)])
                )
            );
        entries.RemoveAll(entry => entry.Key.Value == "exclude");
        entries.Add(
            new YamlEntry(
                new YamlScalar(config.Span, "exclude"),
                new YamlSequence(
                    config.Span,
                    [.. excluded, .. DefaultExcludes.Select(name => new YamlScalar(config.Span, name))]
                )
            )
        );
        return config with { Entries = entries };
    }

    private static void ReportPlugins(YamlScalar key, YamlSequence plugins, FileReport report)
    {
        List<string> others = plugins
            .Items.OfType<YamlScalar>()
            .Select(plugin => plugin.Value)
            .Where(name => !NeedlessPlugins.Contains(name))
            .ToList();
        if (others.Count > 0)
            report.Add(
                Codes.ForeignSettingUnused,
                key.Span,
                $"The setting '{key.Value}' has no effect: {QuotedList.Of(others)} cannot run.",
                "Write their output in Markdown."
            );
    }

    /// <summary>The value in Strata's form; null if it is empty.</summary>
    private static YamlNode? Value(YamlMapping config, YamlEntry entry)
    {
        switch (entry.Key.Value, entry.Value)
        {
            case ("author", YamlMapping author):
                return author["name"];
            case ("baseurl", _):
                return null;
            case ("url", YamlScalar { Value.Length: 0 }):
                return null;
            case ("url", YamlScalar { IsNull: false } url) when config["baseurl"] is YamlScalar { IsNull: false } below:
                return url with { Value = $"{url.Value.TrimEnd('/')}/{below.Value.Trim('/')}" };
            case ("excerpt_separator", YamlScalar separator):
                // Jekyll's default is an empty line, which selects the first paragraph, as here.
                return string.IsNullOrWhiteSpace(separator.Value) ? null : separator;
            case (_, YamlScalar { Value.Length: 0 }):
                return null;
            default:
                return entry.Value;
        }
    }
}
