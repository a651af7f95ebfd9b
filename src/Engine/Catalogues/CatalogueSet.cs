using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Catalogues;

/// <summary>The catalogues of a site: facts with their sources, each in one place.</summary>
/// <param name="BaseImages">The base images.</param>
/// <param name="Tables">The compatibility tables by file name.</param>
/// <param name="Glossary">The terms of the field.</param>
internal sealed record CatalogueSet(
    BaseImageCatalogue BaseImages,
    IReadOnlyDictionary<string, CompatibilityTable> Tables,
    Glossary Glossary
)
{
    /// <summary>The files that the catalogues are read from.</summary>
    public static FileSelection Files(SiteFiles site) =>
        new(site, SourcePaths.BaseImages, SourcePaths.Compatibility, SourcePaths.Glossary);

    /// <summary>Reads the catalogues; what cannot be read is reported and left out.</summary>
    public static CatalogueSet Read(FileSelection files, DiagnosticBag diagnostics) =>
        new(ReadBaseImages(files, diagnostics), ReadTables(files, diagnostics), ReadGlossary(files, diagnostics));

    /// <summary>Reads a glossary, that of the site's language or a translation.</summary>
    public static Glossary ReadGlossary(
        FileSelection files,
        DiagnosticBag diagnostics,
        string path = SourcePaths.Glossary
    )
    {
        var report = new FileReport(path, diagnostics);
        return files.ReadText(path, report) is { } text ? GlossaryReader.Read(text, report) : Glossary.None;
    }

    public static BaseImageCatalogue ReadBaseImages(FileSelection files, DiagnosticBag diagnostics)
    {
        var report = new FileReport(SourcePaths.BaseImages, diagnostics);
        return files.ReadText(SourcePaths.BaseImages, report) is { } text
            ? BaseImageReader.Read(text, report)
            : BaseImageCatalogue.None;
    }

    /// <summary>The default table of the base images of well-known images, which only imports need.</summary>
    public static ImageBaseTable ReadImageBases(DiagnosticBag diagnostics)
    {
        var report = new FileReport(SourcePaths.ImageBases, diagnostics);
        FileSelection files = new(SiteFiles.Empty, SourcePaths.ImageBases);
        return files.ReadText(SourcePaths.ImageBases, report) is { } text
            ? ImageBaseReader.Read(text, report)
            : ImageBaseTable.None;
    }

    public static IReadOnlyDictionary<string, CompatibilityTable> ReadTables(
        FileSelection files,
        DiagnosticBag diagnostics
    )
    {
        Dictionary<string, CompatibilityTable> tables = new(StringComparer.Ordinal);
        foreach (string path in files.Paths.Where(path => SourcePaths.IsNamedIn(SourcePaths.Compatibility, path)))
        {
            var report = new FileReport(path, diagnostics);
            string name = SourcePaths.NameOf(path);
            if (files.ReadText(path, report) is { } text && CompatibilityReader.Read(name, text, report) is { } table)
                tables.Add(name, table);
        }

        return tables;
    }
}
