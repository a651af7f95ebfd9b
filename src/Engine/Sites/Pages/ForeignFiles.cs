using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Pages;

/// <summary>The content files of another generator that are no pages there either.</summary>
internal static class ForeignFiles
{
    /// <summary>The most files that a message names.</summary>
    private const int MaxNamed = 5;

    /// <summary>Adds the files with their reasons, and reports those that may be missed.</summary>
    /// <param name="files">All files of the site.</param>
    /// <param name="site">What the generator decides.</param>
    /// <param name="leftOut">Receives the reasons by file.</param>
    /// <param name="bag">Receives the diagnostics.</param>
    public static void LeaveOut(
        SiteFiles files,
        ForeignSite site,
        Dictionary<string, string> leftOut,
        DiagnosticBag bag
    )
    {
        foreach (string path in files.Paths.Where(path => ForeignSite.IsArrangement(path, files.Tree)))
            leftOut[path] = "it only arranges pages";
        if (files is { IsJekyll: false, ForeignFolders: [var folder, ..] others })
            new FileReport(folder, bag).Add(
                Codes.ForeignFileUnused,
                SourceSpan.Start,
                $"Other versions and languages are not published: {QuotedList.Of(others)}.",
                "Publish them as sites of their own."
            );
        LeaveOutTemplates(files, leftOut, bag);
        if (site.Outline is not { } outline)
            return;
        List<string> pages = files
            .Content.Select(file => file.Path)
            .Where(path => files.Tree.IsMarkdown(path) && !leftOut.ContainsKey(path))
            .ToList();
        ReportMissing(outline, pages.Select(path => files.Tree.PlaceOf(path)!), site.OutlineFile, bag);
        if (!outline.IsComplete)
            return;
        // mdBook publishes the page for dead links without an entry.
        List<string> unlisted = pages
            .Select(path => (path, place: files.Tree.PlaceOf(path)!))
            .Where(file => !outline.Contains(file.place) && file.place != "404.md")
            .Select(file => file.path)
            .ToList();
        foreach (string path in unlisted)
            leftOut[path] = $"it is not in {site.OutlineFile}";
        if (unlisted.Count > 0)
            Report(
                $"{Count(unlisted.Count, "file is", "files are")} not in this table of contents, so "
                    + $"{(unlisted.Count == 1 ? "it is no page" : "they are no pages")}: {Named(unlisted)}.",
                "Add a line for each file that is a page; files that pages only include need none."
            );
        List<string> drafts = Drafts(outline.Entries).ToList();
        if (drafts.Count > 0)
            Report(
                $"{Count(drafts.Count, "chapter has", "chapters have")} no file yet, so only the title is listed: "
                    + $"{Named(drafts)}.",
                "Write the chapter, or leave it as it is."
            );

        void Report(string message, string fix) =>
            new FileReport(site.OutlineFile, bag).Add(Codes.ForeignFileUnused, SourceSpan.Start, message, fix);
    }

    /// <summary>Leaves out the pages that are programs: components of React, and templates of Razor.</summary>
    private static void LeaveOutTemplates(SiteFiles files, Dictionary<string, string> leftOut, DiagnosticBag bag)
    {
        string[] endings = files.Tree.Generator switch
        {
            Generator.Docusaurus => [".tsx", ".jsx", ".ts"],
            Generator.Statiq => [".cshtml"],
            _ => [],
        };
        if (endings.Length == 0)
            return;
        List<string> templates =
        [
            .. files
                .Content.Select(file => file.Path)
                .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal))),
        ];
        foreach (string path in templates)
            leftOut[path] = "only its generator can run it";
        if (templates.Count > 0)
            new FileReport(templates[0], bag).Add(
                Codes.ForeignFileUnused,
                SourceSpan.Start,
                $"{Count(templates.Count, "page is a program", "pages are programs")} and not published: "
                    + $"{Named(templates)}.",
                "Write them in Markdown."
            );
    }

    private static void ReportMissing(Outline outline, IEnumerable<string> places, string file, DiagnosticBag bag)
    {
        HashSet<string> known = places.ToHashSet(StringComparer.Ordinal);
        if (outline.Places.Where(place => !known.Contains(place)).ToList() is { Count: > 0 } missing)
            new FileReport(file, bag).Add(
                Codes.LinkDead,
                SourceSpan.Start,
                $"The table of contents names {Count(missing.Count, "file that does", "files that do")} not exist: "
                    + $"{Named(missing)}.",
                "Add the files, or remove their lines."
            );
    }

    private static IEnumerable<string> Drafts(IReadOnlyList<OutlineEntry> entries) =>
        entries.SelectMany(entry => entry is { Place: null, Inner.Count: 0 } ? [entry.Title] : Drafts(entry.Inner));

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static string Named(IReadOnlyList<string> names) =>
        QuotedList.Of(names.Take(MaxNamed)) + (names.Count > MaxNamed ? $" and {names.Count - MaxNamed} more" : "");
}
