namespace Strata.Engine.Text;

/// <summary>The character that marks a link to the site itself until the address of the page that holds it is known.</summary>
internal static class LinkPlaceholder
{
    /// <summary>
    /// Precedes the path of every link to the site itself while a page is rendered, so that the same text serves pages
    /// at any depth and feeds. A noncharacter of Unicode, which no text of an author contains.
    /// </summary>
    public const char Character = '\uFDD0';
}
