namespace Strata.Engine.Catalogues;

/// <summary>The catalogues of a site: facts that are declared once, with their sources.</summary>
/// <param name="BaseImages">The base images.</param>
/// <param name="Tables">The compatibility tables, by file name.</param>
/// <param name="Glossary">The terms.</param>
internal sealed record CatalogueSet(
    BaseImageCatalogue BaseImages,
    IReadOnlyDictionary<string, CompatibilityTable> Tables,
    Glossary Glossary
);
