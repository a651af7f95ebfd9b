using System.Globalization;
using System.Text.RegularExpressions;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// What Docusaurus reads besides pages: the addresses of its plug-ins, authors, and categories.
/// </summary>
internal sealed partial record DocusaurusSite
{
    private const string AuthorsFile = "authors.";
    private const string CategoryFile = "_category_.";

    /// <summary>A site without settings.</summary>
    public static readonly DocusaurusSite Default = new();

    /// <summary>Whether addresses are those of files, such as <c>/docs/name.html</c>.</summary>
    public bool HasFileAddresses { get; private init; }

    /// <summary>The names of authors by their keys.</summary>
    public IReadOnlyDictionary<string, string> Authors { get; private init; } = new Dictionary<string, string>();

    /// <summary>The categories by the places of their folders, ending with a slash.</summary>
    public IReadOnlyDictionary<string, FolderLabel> Categories { get; private init; } =
        new Dictionary<string, FolderLabel>();

    /// <summary>Whether a file is read, and not published.</summary>
    public static bool IsRead(string path, ContentTree tree)
    {
        if (tree.PluginOf(path) is not { } plugin)
            return false;
        string name = path[plugin.Folder.Length..];
        return name == "tags.yml"
            || (plugin.IsBlog && name.StartsWith(AuthorsFile, StringComparison.Ordinal))
            || (
                !plugin.IsBlog
                && name.AsSpan(name.LastIndexOf('/') + 1).StartsWith(CategoryFile, StringComparison.Ordinal)
            );
    }

    /// <param name="settings">The settings file.</param>
    /// <param name="script">Its text.</param>
    /// <param name="tree">The layout of the site.</param>
    /// <param name="files">The other files.</param>
    /// <param name="bag">Receives the mistakes in their syntax, and the folders that cannot be read.</param>
    public static DocusaurusSite Read(
        string settings,
        string script,
        ContentTree tree,
        FileSelection files,
        DiagnosticBag bag
    )
    {
        ReportOutside(script, tree, new FileReport(settings, bag));
        Dictionary<string, string> authors = new(StringComparer.Ordinal);
        Dictionary<string, FolderLabel> categories = new(StringComparer.Ordinal);
        foreach (string path in files.Paths.Where(path => IsRead(path, tree)))
        {
            string name = Path.GetFileName(path);
            bool areAuthors = name.StartsWith(AuthorsFile, StringComparison.Ordinal);
            var report = new FileReport(path, bag);
            if (
                (!areAuthors && !name.StartsWith(CategoryFile, StringComparison.Ordinal))
                || files.ReadText(path, report) is not { } text
                || SettingsText.Mapping(text, report) is not { } mapping
            )
                continue;
            if (!areAuthors)
                categories[path[..^name.Length]] = FolderLabel.Of(mapping);
            foreach (YamlEntry author in areAuthors ? mapping.Entries : [])
                authors[author.Key.Value] = author.Value.TextAt("name") ?? author.Key.Value;
        }

        return new DocusaurusSite
        {
            HasFileAddresses = NoSlash().IsMatch(script),
            Authors = authors,
            Categories = categories,
        };
    }

    private static void ReportOutside(string script, ContentTree tree, FileReport report)
    {
        foreach (string folder in tree.Plugins.Select(plugin => plugin.Outside).OfType<string>())
        {
            int start = script.IndexOf(folder, StringComparison.Ordinal);
            report.Add(
                Codes.ForeignSettingUnused,
                new LineMap(script).SpanAt(start, folder.Length),
                $"The pages in '{folder}' are not published: the folder is outside of the site.",
                "Copy it into the folder with the settings, and name the copy here, such as path: 'docs'."
            );
        }
    }

    [GeneratedRegex(@"^[^\S\n]*trailingSlash\s*:\s*false\b", RegexOptions.Multiline)]
    private static partial Regex NoSlash();
}

/// <summary>The title and position of a folder of pages; null for those of its index page, or of its name.</summary>
internal sealed record FolderLabel(string? Title, int? Order)
{
    public static FolderLabel Of(YamlMapping category) =>
        new(category.TextAt("label") is { } label ? ShortTitle.Of(label) : null, OrderOf(category.TextAt("position")));

    /// <summary>A position as a whole number: those between two others are rounded down.</summary>
    public static int? OrderOf(string? written) =>
        double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double position)
            ? (int)Math.Clamp(Math.Floor(position), int.MinValue, int.MaxValue)
            : null;
}
