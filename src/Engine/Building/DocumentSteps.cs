using Strata.Engine.Content;
using Strata.Engine.Content.Composition;
using Strata.Engine.Diagnostics;
using Strata.Engine.Execution;
using Strata.Engine.Migration;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Building;

/// <summary>The steps of a build that read the content files.</summary>
internal static class DocumentSteps
{
    /// <summary>
    /// Reads the content files. Those that include others are read after all others, because they depend on more files.
    /// </summary>
    public static IReadOnlyList<Document> Read(
        BuildContext build,
        SiteFiles files,
        MarkdownDialect dialect,
        SiteLanguages languages
    )
    {
        List<SiteFile> pages = files.Content.Where(file => files.Tree.IsPageFile(file.Path)).ToList();
        var added = new AddedText(build.Diagnostics);
        IReadOnlyList<PageReading> readings = added.Read(
            pages,
            mayAdd: dialect.Generator is Generator.MdBook or Generator.Jekyll,
            (group, some) =>
                build.StepEach(
                    "documents" + group,
                    some,
                    (dialect, languages),
                    static (file, shared, diagnostics) =>
                        ProcessingException.Run(
                            file.Path,
                            () => Read(file, shared.dialect, shared.languages, new FileReport(file.Path, diagnostics))
                        )
                ),
            reading => reading.Document
        );
        List<int> composed = [.. Enumerable.Range(0, readings.Count).Where(index => readings[index].IsComposed)];
        if (composed.Count == 0)
            return [.. readings.Select(reading => reading.Document).OfType<Document>()];
        IReadOnlyList<Document?> documents = added.Read(
            Sources(build, [.. composed.Select(index => pages[index])]),
            mayAdd: true,
            (group, some) =>
                build.StepEach(
                    "composed documents" + group,
                    some,
                    (dialect, languages),
                    static (page, shared, diagnostics) =>
                        ProcessingException.Run(
                            page.File.Path,
                            () => Read(page, shared.dialect, shared.languages, diagnostics)
                        )
                ),
            document => document
        );
        Document?[] all = [.. readings.Select(reading => reading.Document)];
        for (int i = 0; i < documents.Count; i++)
            all[composed[i]] = documents[i];
        return [.. all.OfType<Document>()];
    }

    private static PageReading Read(SiteFile file, MarkdownDialect dialect, SiteLanguages languages, FileReport report)
    {
        if (
            file.ReadText(report) is not { } text
            || (dialect.Jekyll is not null && !JekyllFiles.IsPage(dialect.Jekyll.PlaceOf(file.Path), text))
            || (dialect.Generator is Generator.Hugo && !CopiedFiles.IsPageOfHugo(file.Path, text))
        )
            return default;
        if (!dialect.IsForeign && SourceNames.MayBeIn(text))
            return new PageReading(null, IsComposed: true);
        return new PageReading(
            DocumentReader.Read(text, dialect, language => languages.Of(file.Path, language).Messages, report),
            IsComposed: false
        );
    }

    private static Document? Read(
        ComposedPage page,
        MarkdownDialect dialect,
        SiteLanguages languages,
        DiagnosticBag diagnostics
    )
    {
        var report = new FileReport(page.File.Path, diagnostics);
        return page.File.ReadText(report) is { } text
            ? DocumentReader.Read(
                text,
                dialect,
                language => languages.Of(page.File.Path, language).Messages,
                report,
                page.Sources
            )
            : null;
    }

    /// <summary>The pages, each with the files that its text is composed of.</summary>
    private static List<ComposedPage> Sources(BuildContext build, IReadOnlyList<SiteFile> pages)
    {
        List<SourceNames> names = [.. pages.Select(page => SourceNames.Of(page, build.Files))];
        List<string> paths = [.. names.SelectMany(name => name.Data).Distinct().Order(StringComparer.Ordinal)];
        Dictionary<string, DataFile> data = build
            .StepEach(
                "data",
                [.. paths.Select(path => build.Files[path])],
                true,
                static (file, _, diagnostics) => DataFile.Read(file, diagnostics)
            )
            .Zip(paths)
            .ToDictionary(pair => pair.Second, pair => pair.First, StringComparer.Ordinal);
        return
        [
            .. pages.Zip(
                names,
                (page, name) =>
                    new ComposedPage(
                        page,
                        new PageSources(
                            new IncludedFiles(name.Files),
                            [.. name.Data.Select(path => data[path])],
                            name.Missing
                        )
                    )
            ),
        ];
    }

    /// <summary>A content file as it was read first.</summary>
    /// <param name="Document">The document; null if it cannot be read, or is read later.</param>
    /// <param name="IsComposed">Whether it may include other files, and is read with them.</param>
    private readonly record struct PageReading(Document? Document, bool IsComposed);

    /// <summary>A content file and the files that it includes.</summary>
    private sealed record ComposedPage(SiteFile File, PageSources Sources);
}
