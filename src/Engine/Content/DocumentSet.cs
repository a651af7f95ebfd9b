using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Content;

/// <summary>The content files of a site.</summary>
/// <param name="All">The documents that could be read, in ordinal order of their paths.</param>
/// <param name="Dialect">The Markdown that their bodies are written in.</param>
/// <param name="Files">The files of the site without those that the settings exclude.</param>
internal sealed record DocumentSet(IReadOnlyList<Document> All, MarkdownDialect Dialect, SiteFiles Files)
{
    /// <summary>The files that pages include or show values of.</summary>
    public IReadOnlySet<string> Composed =>
        All.SelectMany(document => document.Sources?.Paths ?? []).ToHashSet(StringComparer.Ordinal);

    /// <summary>All files of the site.</summary>
    public required SiteFiles Found { get; init; }

    /// <summary>The reasons why files of another generator are not published.</summary>
    public required IReadOnlyDictionary<string, string> LeftOut { get; init; }
}
