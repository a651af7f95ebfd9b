namespace Strata.Engine.Sources;

/// <summary>A folder of content.</summary>
/// <param name="Source">The folder, relative to the site root, ending with a slash; empty for the root. It may end with
/// what the names of its entries begin with.</param>
/// <param name="Place">The folder on the site, in the same form.</param>
/// <param name="IsCopied">Whether all files are copied unchanged.</param>
internal sealed record ContentFolder(string Source, string Place, bool IsCopied = false);
