using Strata.Engine.Catalogues;

namespace Strata.Engine.Sites.DataPages;

/// <summary>The catalogues of a site: facts that stand in one place, with their sources.</summary>
/// <param name="BaseImages">The base images.</param>
/// <param name="Tables">The compatibility tables by file name.</param>
/// <param name="Glossary">The words of the field.</param>
internal sealed record CatalogueSet(
    BaseImageCatalogue BaseImages,
    IReadOnlyDictionary<string, CompatibilityTable> Tables,
    Glossary Glossary
);
