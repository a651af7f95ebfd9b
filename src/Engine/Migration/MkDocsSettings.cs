using System.Text.RegularExpressions;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>Reads what extensions and plug-ins in <c>mkdocs.yml</c> decide about ids and addresses.</summary>
internal static partial class MkDocsSettings
{
    /// <summary>The rule for the ids of headings. Its functions are tags of Python, so the text is searched.</summary>
    public static HeadingIdRule HeadingIdsIn(string text) =>
        Slugify().Match(text).Groups["function"].Value switch
        {
            "markdown.extensions.toc.slugify_unicode" => HeadingIdRule.MkDocsUnicode,
            var function when function.StartsWith("pymdownx.slugs", StringComparison.Ordinal) =>
                HeadingIdRule.MkDocsGitHub,
            _ => HeadingIdRule.MkDocs,
        };

    /// <summary>The redirects of the plug-in <c>redirects</c>, from and to files of the content folder.</summary>
    public static IReadOnlyList<ForeignRedirect> RedirectsIn(YamlMapping settings, ContentTree tree, FileReport report)
    {
        bool areFiles = settings["use_directory_urls"] is YamlScalar { Value: "false" };
        IEnumerable<YamlMapping> plugins = (settings["plugins"] as YamlSequence)?.Items.OfType<YamlMapping>() ?? [];
        return
        [
            .. plugins.SelectMany(plugin =>
                ForeignRedirect.Of(
                    plugin.At("redirects", "redirect_maps") as YamlMapping,
                    report,
                    file => AddressOf(file, areFiles, tree)
                )
            ),
        ];
    }

    /// <summary>The folders of the extension <c>pymdownx.snippets</c>, ending with a slash; empty without it.</summary>
    public static IReadOnlyList<string> SnippetFoldersIn(YamlMapping settings)
    {
        const string Name = "pymdownx.snippets";
        foreach (YamlNode extension in (settings["markdown_extensions"] as YamlSequence)?.Items ?? [])
        {
            if (extension is YamlScalar { Value: Name })
                return [""];
            if (extension is not YamlMapping mapping || mapping.Entries.All(entry => entry.Key.Value != Name))
                continue;
            IEnumerable<YamlNode> written = mapping.At(Name, "base_path") switch
            {
                YamlSequence list => list.Items,
                { } only => [only],
                null => [],
            };
            List<string> folders =
            [
                .. written
                    .OfType<YamlScalar>()
                    .Select(folder => ContentTree.FolderNamed(folder.Value))
                    .OfType<string>(),
            ];
            return folders.Count == 0 ? [""] : folders;
        }

        return [];
    }

    /// <summary>The address of a file of Markdown, with its fragment; anything else is an address.</summary>
    private static string AddressOf(string file, bool areFiles, ContentTree tree)
    {
        int end = file.IndexOf('#') is >= 0 and var mark ? mark : file.Length;
        string place = file[..end].TrimStart('/');
        if (!tree.IsMarkdown(place))
            return file;
        place = tree.WithIndex(place);
        string name = place[..place.LastIndexOf('.')];
        bool isIndex = name == "index" || name.EndsWith("/index", StringComparison.Ordinal);
        return "/" + (isIndex ? name[..^"index".Length] : name + (areFiles ? ".html" : "/")) + file[end..];
    }

    [GeneratedRegex(
        @"^[^\S\n]+slugify\s*:\s*!!python/(name|object/apply):(?<function>[\w.]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Slugify();
}
