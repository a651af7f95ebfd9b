namespace Strata.Engine.Sites.Rendering;

/// <summary>A feed as pages announce it.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Title">The title that readers see.</param>
/// <param name="Path">Its path.</param>
internal sealed record FeedLink(string MediaType, string Title, string Path)
{
    public const string Atom = "application/atom+xml";
}
