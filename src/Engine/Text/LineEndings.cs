namespace Strata.Engine.Text;

/// <summary>Converts the line endings of text files.</summary>
internal static class LineEndings
{
    /// <summary>
    /// The text with <c>\n</c> for <c>\r\n</c> and <c>\r</c>. <see cref="string.ReplaceLineEndings()"/> also replaces
    /// form feeds and Unicode separators, so that a checkout with <c>\r\n</c> would have other text.
    /// </summary>
    public static string Normalize(string text) =>
        text.Contains('\r')
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
}
