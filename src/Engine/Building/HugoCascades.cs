using Strata.Engine.Content;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Building;

/// <summary>Reads the front matter that a site of Hugo gives to the pages of its sections.</summary>
internal static class HugoCascades
{
    /// <summary>Whether a file is the index of a section, by its name.</summary>
    public static bool IsIndex(string path) =>
        Path.GetFileName(path).StartsWith("_index.", StringComparison.Ordinal)
        && (SourcePaths.IsMarkdown(path) || MarkdownDialect.IsHtml(path));

    /// <param name="site">What the settings decide.</param>
    /// <param name="files">The files that contain the indices.</param>
    /// <param name="tree">The layout of the site.</param>
    /// <param name="bag">Receives the diagnostics of those that are too long.</param>
    public static HugoCascade Read(ForeignSite site, IncludedFiles files, ContentTree tree, DiagnosticBag bag)
    {
        var cascade = new HugoCascade();
        var dialect = new MarkdownDialect { Generator = Generator.Hugo };
        cascade.AddOfSite(site.Settings, new FileReport(site.SettingsFile, bag));
        // A section is before those in it, which add to what it has.
        IEnumerable<string> indices = files
            .Paths.Where(IsIndex)
            .OrderBy(path => path.LastIndexOf('/'))
            .ThenBy(path => path, StringComparer.Ordinal);
        foreach (string path in indices)
        {
            string text = files.Text(path) ?? "";
            if (
                text.Contains("cascade", StringComparison.OrdinalIgnoreCase)
                && tree.PlaceOf(path) is { } place
                // What is wrong with it is reported when its page is read.
                && DocumentParts.Split(text).ReadFrontMatter(text, dialect, new FileReport(path, new DiagnosticBag()))
                    is { } front
            )
                cascade.Add(front.Written, place, new FileReport(path, bag));
        }

        Report(cascade, site, bag);
        return cascade;
    }

    /// <summary>Reports once the keys without effect, and once the values for single languages.</summary>
    private static void Report(HugoCascade cascade, ForeignSite site, DiagnosticBag bag)
    {
        if (cascade.Keys.Where(key => !IsRead(key.Value, site)).ToList() is [var first, ..] unread)
            Add(
                first,
                $"Pages take no value from a cascade for {QuotedList.Of(NamesOf(unread))}: only Hugo's templates read "
                    + "it."
            );
        if (cascade.Languages is [var language, ..] languages)
            Add(language, $"A cascade for one language is not applied: {QuotedList.Of(NamesOf(languages))}.");

        void Add(YamlScalar at, string message) =>
            new FileReport(at.Span.File!, bag).Add(
                Codes.ForeignSettingUnused,
                at.Span with
                {
                    File = null,
                },
                message,
                "Write in the front matter of the pages what they need."
            );
    }

    private static IEnumerable<string> NamesOf(IEnumerable<YamlScalar> scalars) =>
        scalars.Select(scalar => scalar.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static bool IsRead(string key, ForeignSite site)
    {
        string name = key.ToLowerInvariant();
        return ForeignPage.KeysOfHugo.Contains(name)
            || site.Taxonomies.Contains(key)
            || FrontMatterKeys.All.Keys.Any(own => own.Name == ForeignKeys.NameInHugo(name));
    }
}
