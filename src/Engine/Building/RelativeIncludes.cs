using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Engine.Building;

/// <summary>
/// The files that pages of Jekyll include by a path from their own folder. Only these are inputs of all pages, so that
/// a change of any other page does not read all of them again.
/// </summary>
internal static class RelativeIncludes
{
    /// <summary>The files, which the content of the site lists, with those that they include in turn.</summary>
    public static IEnumerable<SiteFile> Of(BuildContext build, SiteFiles files)
    {
        List<SiteFile> pages = [.. files.Content.Where(file => files.Tree.IsPageFile(file.Path))];
        IReadOnlyList<EquatableList<string>> names = build.StepEach(
            "relative includes",
            pages,
            true,
            static (file, _, _) => NamesIn(file)
        );
        Dictionary<string, SiteFile> found = new(StringComparer.Ordinal);
        // In an included file a name means the folder of the page, so that one file can be read for several folders.
        HashSet<(string Page, string Path)> done = [];
        Queue<(string Page, EquatableList<string> Names)> open = new(
            pages.Select((page, index) => (page.Path, names[index])).Where(each => each.Item2.Count > 0)
        );
        while (open.TryDequeue(out (string Page, EquatableList<string> Names) next))
        {
            string folder = next.Page[..(next.Page.LastIndexOf('/') + 1)];
            foreach (string path in next.Names.Select(name => LiquidIncludes.RelativePathOf(next.Page, name)))
            {
                if (!IsContent(path, files) || !done.Add((folder, path)))
                    continue;
                SiteFile file = files[path];
                found.TryAdd(path, file);
                open.Enqueue((next.Page, NamesIn(file)));
            }
        }

        return found.Values;
    }

    private static bool IsContent(string path, SiteFiles files) =>
        files.Contains(path) && files.Tree.PlaceOf(path) is not null && !files.Tree.IsSettings(path);

    private static EquatableList<string> NamesIn(SiteFile file) =>
        file.ReadText(new FileReport(file.Path, new DiagnosticBag())) is { } text
            ? LiquidIncludes.RelativeNamesIn(text).ToEquatableList()
            : new EquatableList<string>([]);
}
