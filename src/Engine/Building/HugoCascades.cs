using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Building;

/// <summary>Reads the front matter that a site of Hugo gives to the pages of its sections.</summary>
internal static class HugoCascades
{
    /// <summary>Whether a file is the index of a section, by its name.</summary>
    public static bool IsIndex(string path) =>
        Path.GetFileName(path).StartsWith("_index.", StringComparison.Ordinal) && SourcePaths.IsMarkdown(path);

    /// <param name="site">What the settings decide.</param>
    /// <param name="files">The files that contain the indices.</param>
    /// <param name="tree">The layout of the site.</param>
    public static HugoCascade Read(ForeignSite site, IncludedFiles files, ContentTree tree)
    {
        var cascade = new HugoCascade();
        var dialect = new MarkdownDialect { Generator = Generator.Hugo };
        foreach (string path in files.Paths.Where(IsIndex).Order(StringComparer.Ordinal))
        {
            string text = files.Text(path) ?? "";
            if (
                text.Contains("cascade", StringComparison.OrdinalIgnoreCase)
                && tree.PlaceOf(path) is { } place
                // What is wrong with it is reported when its page is read.
                && DocumentParts.Split(text).ReadFrontMatter(text, dialect, new FileReport(path, new DiagnosticBag()))
                    is { } front
            )
                cascade.Add(front.Written, place);
        }

        cascade.Add(site.Settings, "index.md");
        return cascade;
    }
}
