using System.Text.RegularExpressions;

namespace Strata.Engine.Sources;

/// <summary>
/// A folder of pages that a plug-in of Docusaurus publishes: one version of a documentation, or a blog.
/// </summary>
/// <param name="Folder">The folder, relative to the site root, ending with a slash; it is the place of its pages too.
/// </param>
/// <param name="Route">The path on the site, without slashes at its ends; empty for the root.</param>
/// <param name="IsBlog">Whether it is a blog.</param>
internal sealed record DocusaurusPlugin(string Folder, string Route, bool IsBlog)
{
    /// <summary>The folder as the settings write it, if it is outside of the site root: its pages are not read. Else
    /// null.</summary>
    public string? Outside { get; init; }
}

/// <summary>
/// Reads the plug-ins of the pages from the settings of Docusaurus, as far as their options are literals
/// (docusaurus.io/docs/docs-multi-instance).
/// </summary>
internal static partial class DocusaurusPlugins
{
    /// <param name="script">The settings.</param>
    /// <param name="read">The text of a file; null if there is none.</param>
    /// <returns>The plug-ins, a more specific folder first.</returns>
    public static DocusaurusPlugin[] Of(string script, Func<string, string?> read)
    {
        List<DocusaurusPlugin> plugins = [];
        AddPreset("docs", isBlog: false);
        AddPreset("blog", isBlog: true);
        foreach ((Match plugin, string options) in WithOptions(script, Plugin().Matches(script)))
            Add(options, plugin.Groups["kind"].Value == "blog");
        // Two plug-ins may name a folder, and a list of versions may name one twice.
        return [.. plugins.DistinctBy(plugin => plugin.Folder).OrderByDescending(plugin => plugin.Folder.Length)];

        void AddPreset(string name, bool isBlog)
        {
            List<string> options =
            [
                .. WithOptions(script, Preset().Matches(script).Where(IsNamed)).Select(preset => preset.Options),
            ];
            // The theme has options of the same name.
            if (!Off().Matches(script).Any(IsNamed))
                Add(string.Join('\n', options.Where(text => !text.Contains("sidebar:"))), isBlog);

            bool IsNamed(Match match) => match.Groups["kind"].Value == name;
        }

        void Add(string options, bool isBlog)
        {
            string name = isBlog ? "blog" : "docs";
            string written = Literal("path", options) ?? name;
            bool isOutside = written.StartsWith("../", StringComparison.Ordinal);
            string? folder = isOutside ? written.TrimEnd('/') + "/" : ContentTree.FolderNamed(written);
            if (folder is not { Length: > 0 })
                return;
            string route = (Literal("routeBasePath", options) ?? name).Trim('/');
            plugins.RemoveAll(other => other.Folder == folder);
            IEnumerable<DocusaurusPlugin> added = isBlog
                ? [new(folder, route, true)]
                : Versions(folder, route, Literal("id", options), options, read);
            plugins.AddRange(
                added.Select(plugin =>
                    isOutside && plugin.Folder == folder ? plugin with { Outside = written } : plugin
                )
            );
        }
    }

    /// <summary>The versions of a documentation: the newest has no name in its path, the next one has.</summary>
    private static IEnumerable<DocusaurusPlugin> Versions(
        string folder,
        string route,
        string? id,
        string options,
        Func<string, string?> read
    )
    {
        string prefix = id is null or "default" ? "" : id + "_";
        List<string> names =
        [
            .. VersionName()
                .Matches(read(prefix + "versions.json") ?? "")
                .Select(match => match.Groups["name"].Value)
                .Where(name => ContentTree.FolderNamed(name) is { Length: > 0 })
                .Distinct(),
        ];
        Dictionary<string, string> paths = VersionPath()
            .Matches(options)
            .DistinctBy(match => match.Groups["name"].Value)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["path"].Value);
        string last = Literal("lastVersion", options) ?? names.FirstOrDefault("current");
        if (names.Count == 0 || !IncludesNoCurrent().IsMatch(options))
            yield return new(folder, RouteOf("current", "next"), false);
        foreach (string name in names)
            yield return new($"{prefix}versioned_docs/version-{name}/", RouteOf(name, name), false);

        string RouteOf(string name, string usual)
        {
            string path = paths.GetValueOrDefault(name) ?? (name == last ? "" : usual);
            return $"{route}/{path.Trim('/')}".Trim('/');
        }
    }

    /// <summary>Matches with their options; one in the options of another is part of those.</summary>
    private static IEnumerable<(Match Start, string Options)> WithOptions(string script, IEnumerable<Match> starts)
    {
        int end = 0;
        foreach (Match start in starts)
        {
            if (start.Index < end)
                continue;
            string options = Options(script, start);
            end = start.Index + start.Length + options.Length;
            yield return (start, options);
        }
    }

    /// <summary>The text of the options that begin with a match, up to their closing brace.</summary>
    private static string Options(string script, Match start)
    {
        int depth = 1;
        int end = start.Index + start.Length;
        while (end < script.Length && depth > 0)
            depth += script[end++] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
        return script[(start.Index + start.Length)..end];
    }

    /// <summary>The literal text of an option, outside of the braces of other ones; null without one.</summary>
    private static string? Literal(string name, string options)
    {
        int depth = 0;
        int at = 0;
        foreach (Match option in Option().Matches(options))
        {
            for (; at < option.Index; at++)
                depth += options[at] switch
                {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
            if (depth <= 0 && option.Groups["name"].Value == name)
                return option.Groups["value"].Value;
        }

        return null;
    }

    [GeneratedRegex(@"^[^\S\n]*(?<kind>docs|blog)\s*:\s*\{", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Preset();

    [GeneratedRegex(
        @"^[^\S\n]*(?<kind>docs|blog)\s*:\s*false\b",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Off();

    [GeneratedRegex(
        """["']@docusaurus/plugin-content-(?<kind>docs|blog)["']\s*,\s*(/\*+[^*]*\*/\s*)?(\(\s*)?\{""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plugin();

    [GeneratedRegex(
        """\b(?<name>id|path|routeBasePath|lastVersion)\s*:\s*(?<quote>["'])(?<value>[^"'\n]*)\k<quote>""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Option();

    [GeneratedRegex(
        """["']?(?<![\w.-])(?<name>[\w.-]+)["']?\s*:\s*\{[^{}]*\bpath\s*:\s*(?<quote>["'])(?<path>[\w./-]*)\k<quote>""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex VersionPath();

    [GeneratedRegex(@"\bincludeCurrentVersion\s*:\s*false\b")]
    private static partial Regex IncludesNoCurrent();

    [GeneratedRegex("\"(?<name>[^\"/\\\\\n]+)\"")]
    private static partial Regex VersionName();
}
