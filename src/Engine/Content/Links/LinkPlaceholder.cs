namespace Strata.Engine.Content.Links;

/// <summary>The form of links within the site before the path of the page that holds them is known.</summary>
internal static class LinkPlaceholder
{
    /// <summary>
    /// Precedes the path of every link within the site while a page is rendered, so that the same text serves pages at
    /// any depth and feeds. A Unicode noncharacter: no author's text contains it.
    /// </summary>
    public const char Character = '\uFDD0';
}
