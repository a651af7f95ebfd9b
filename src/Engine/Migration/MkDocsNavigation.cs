using Strata.Engine.Data;
using Strata.Engine.Sources;

namespace Strata.Engine.Migration;

/// <summary>Reads <c>nav</c> of <c>mkdocs.yml</c>: pages with or without titles, and sections.</summary>
internal static class MkDocsNavigation
{
    /// <param name="settings">The settings.</param>
    /// <param name="tree">The layout of the site.</param>
    /// <returns>The outline; null if the settings have none.</returns>
    public static Outline? Read(YamlMapping settings, ContentTree tree) =>
        settings["nav"] is YamlSequence nav ? new Outline(Entries(nav, tree), isComplete: false) : null;

    /// <summary>The entries that lead to other sites, which a table of contents of pages does not have.</summary>
    public static IEnumerable<YamlScalar> OutsideIn(YamlNode? node) =>
        node switch
        {
            YamlSequence list => list.Items.SelectMany(OutsideIn),
            YamlMapping mapping => mapping.Entries.SelectMany(entry => OutsideIn(entry.Value)),
            YamlScalar scalar when scalar.Value.Contains("://", StringComparison.Ordinal) => [scalar],
            _ => [],
        };

    private static List<OutlineEntry> Entries(YamlNode node, ContentTree tree) =>
        node switch
        {
            YamlSequence list => [.. list.Items.SelectMany(item => Entries(item, tree))],
            YamlMapping mapping =>
            [
                .. mapping.Entries.Select(entry => Entry(entry.Key.Value, entry.Value, tree)).OfType<OutlineEntry>(),
            ],
            YamlScalar page when Place(page, tree) is { } place => [new OutlineEntry("", place, [])],
            _ => [],
        };

    private static OutlineEntry? Entry(string title, YamlNode value, ContentTree tree) =>
        value is YamlScalar page
            ? Place(page, tree) is { } place
                ? new OutlineEntry(title, place, [])
                : null
            : new OutlineEntry(title, null, Entries(value, tree));

    /// <summary>The place of a page; null for a link, and for the folders and patterns that plug-ins read.</summary>
    private static string? Place(YamlScalar page, ContentTree tree) =>
        page.IsNull
        || page.Value.Contains("://", StringComparison.Ordinal)
        || page.Value.EndsWith('/')
        || page.Value.Contains('*')
            ? null
            : tree.WithIndex(page.Value.StartsWith("./", StringComparison.Ordinal) ? page.Value[2..] : page.Value);
}
