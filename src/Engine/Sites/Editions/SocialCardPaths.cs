namespace Strata.Engine.Sites.Editions;

/// <summary>The paths of the pictures that social networks show, by the path of the page.</summary>
internal sealed class SocialCardPaths
{
    private readonly Dictionary<string, string> paths = new(StringComparer.Ordinal);

    /// <summary>The path of a page's card; null if it has none.</summary>
    public string? Find(string page) => paths.GetValueOrDefault(page);

    public void Add(string page, string card) => paths[page] = card;
}
