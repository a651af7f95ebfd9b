namespace Strata.Engine.Text;

/// <summary>The form of links within the site before the path of the page that contains them is known.</summary>
internal static class LinkPlaceholder
{
    /// <summary>
    /// Precedes the path of every link to the site itself while a page is rendered, so that the same text serves pages
    /// at any depth and feeds. A noncharacter of Unicode, which no text of an author contains.
    /// </summary>
    public const char Character = '\uFDD0';
}
