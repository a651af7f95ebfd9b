using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Content.Composition;

/// <summary>The files that the text of a page and its parts name.</summary>
/// <param name="Files">The files that exist.</param>
/// <param name="Data">The paths of the data files that exist.</param>
/// <param name="Missing">The others.</param>
internal sealed partial record SourceNames(
    IReadOnlyList<SiteFile> Files,
    IReadOnlyList<string> Data,
    IReadOnlyList<MissingSource> Missing
)
{
    /// <summary>Whether a text may name other files; most do not, so that they are read once.</summary>
    public static bool MayBeIn(string text) =>
        text.Contains("::include", StringComparison.Ordinal)
        || text.Contains("include=", StringComparison.Ordinal)
        || text.Contains(":data[", StringComparison.Ordinal);

    /// <summary>Finds the files of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="site">All files of the site: no hidden file, no link out of it and no file outside of it is one.
    /// </param>
    public static SourceNames Of(SiteFile page, SiteFiles site)
    {
        Dictionary<string, SiteFile> files = new(StringComparer.Ordinal);
        SortedSet<string> data = new(StringComparer.Ordinal);
        SortedDictionary<string, bool> missing = new(StringComparer.Ordinal);
        Stack<SiteFile> open = new([page]);
        while (open.TryPop(out SiteFile file))
        {
            string text = file.ReadText(new FileReport(file.Path, new DiagnosticBag())) ?? "";
            foreach (Match match in Shown().Matches(text))
            {
                string path = DataFile.PathOf(match.Groups["name"].Value);
                if (site.Contains(path))
                    data.Add(path);
                else
                    missing[path] = true;
            }

            foreach (Match match in Named().Matches(text))
            {
                string path = IncludedFiles.PathOf(file.Path, match.Groups["path"].Value);
                if (!site.Contains(path))
                    missing.TryAdd(path, false);
                else if (files.TryAdd(path, site[path]) && SourcePaths.IsMarkdown(path))
                    open.Push(site[path]);
            }
        }

        return new(
            [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)],
            [.. data],
            [.. missing.Select(path => new MissingSource(path.Key, FixFor(path.Key, path.Value, page.Path, site)))]
        );
    }

    /// <summary>
    /// The paths that may be meant: of files with the same name elsewhere, or else with nearly the same path. Written
    /// from the root, they lead to the same file from every page.
    /// </summary>
    /// <param name="path">The path that no file has.</param>
    /// <param name="isData">Whether it is that of a data file whose values the page shows.</param>
    /// <param name="page">The page.</param>
    /// <param name="site">All files of the site.</param>
    private static string FixFor(string path, bool isData, string page, SiteFiles site)
    {
        List<string> others =
        [
            .. site
                .Paths.Where(other => other != page && Path.GetExtension(other) == Path.GetExtension(path))
                .Where(other => !isData || other.StartsWith(SourcePaths.Data, StringComparison.Ordinal)),
        ];
        List<string> moved = [.. others.Where(other => Path.GetFileName(other) == Path.GetFileName(path)).Take(3)];
        IReadOnlyList<string> meant = moved.Count > 0 && !isData ? moved : Suggestions.Closest(path, others);
        return meant.Count == 0
            ? isData
                ? "Add it."
                : "Write its path from this file, or from the site root with a slash at the start."
            : $"Did you mean {QuotedList.Of([.. meant.Select(other => isData ? other : "/" + other)], "or")}?";
    }

    [GeneratedRegex(
        """(::include\{[^{}\n]*file\s*=\s*|\binclude=)(?<quote>["'])(?<path>[^"'\n]*)\k<quote>""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @":data\[(?<name>[^\[\]\n./]{1,100})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Shown();
}
