using Strata.Engine.Sources;

namespace Strata.Engine.Catalogues;

/// <summary>Reads the catalogues of a site.</summary>
internal static class CatalogueFiles
{
    private const string BaseImagesPath = "data/base-images.yml";
    private const string GlossaryPath = "data/glossary.yml";
    private const string CompatibilityFolder = "data/compatibility/";

    /// <summary>The files and folders that the catalogues are read from.</summary>
    public static IReadOnlyList<string> Paths { get; } = [BaseImagesPath, CompatibilityFolder, GlossaryPath];

    public static CatalogueSet ReadAll(EffectiveFiles files) =>
        new(ReadBaseImages(files), ReadCompatibilityTables(files), ReadGlossary(files));

    public static BaseImageCatalogue ReadBaseImages(EffectiveFiles files) =>
        files.ReadText(BaseImagesPath) is { } text
            ? BaseImageReader.Read(text, files.ReportOn(BaseImagesPath))
            : BaseImageCatalogue.None;

    /// <summary>All compatibility tables that can be used, by name.</summary>
    public static IReadOnlyDictionary<string, CompatibilityTable> ReadCompatibilityTables(EffectiveFiles files) =>
        files
            .In(CompatibilityFolder, ".yml")
            .Select(path =>
                files.ReadText(path) is { } text
                    ? CompatibilityReader.Read(Path.GetFileNameWithoutExtension(path), text, files.ReportOn(path))
                    : null
            )
            .OfType<CompatibilityTable>()
            .ToDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>Reads the glossary, or the file that has it in another language.</summary>
    public static Glossary ReadGlossary(EffectiveFiles files, string path = GlossaryPath) =>
        files.ReadText(path) is { } text ? GlossaryReader.Read(text, files.ReportOn(path)) : Glossary.None;
}
