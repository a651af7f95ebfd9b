using Strata.Engine.Data;

namespace Strata.Engine.Migration;

/// <summary>A page of a Jekyll site as the Liquid of other pages sees it.</summary>
/// <param name="Source">The file, relative to the site root.</param>
/// <param name="Path">The file, relative to the folder of the pages.</param>
/// <param name="Url">The path on the site.</param>
/// <param name="Written">The front matter, with the defaults of the tree.</param>
internal sealed record JekyllPage(string Source, string Path, string Url, YamlMapping Written)
{
    /// <summary>The date of a post, as Jekyll prints it; null for other pages.</summary>
    public string? Date { get; init; }

    /// <summary>The collection, <c>posts</c> for a post; null for a page.</summary>
    public string? Collection { get; init; }

    /// <summary>The categories, those of folders first.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The Markdown of the first paragraph, or up to the separator; null if it contains Liquid.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The title that Jekyll makes from the name of a document; null for a page.</summary>
    public string? DefaultTitle { get; init; }
}
