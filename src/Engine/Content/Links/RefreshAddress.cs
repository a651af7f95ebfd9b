namespace Strata.Engine.Content.Links;

/// <summary>
/// The address in the value of <c>http-equiv="refresh"</c>, as a browser reads it (HTML, "shared declarative refresh
/// steps").
/// </summary>
internal static class RefreshAddress
{
    private const string WhiteSpace = " \t\n\f\r";

    /// <summary>The address; null for a value that reloads the page itself, or that a browser ignores.</summary>
    public static string? Of(string value)
    {
        ReadOnlySpan<char> rest = value.AsSpan().TrimStart(WhiteSpace);
        if (rest is not [(>= '0' and <= '9') or '.', ..])
            return null;
        rest = rest.TrimStart("0123456789.");
        if (rest is not [';' or ',' or ' ' or '\t' or '\n' or '\f' or '\r', ..])
            return null;
        rest = rest.TrimStart(WhiteSpace);
        if (rest is [';' or ',', ..])
            rest = rest[1..].TrimStart(WhiteSpace);
        ReadOnlySpan<char> address = AfterName(rest);
        if (address is ['"' or '\'', ..])
        {
            int end = address[1..].IndexOf(address[0]);
            address = end < 0 ? address[1..] : address.Slice(1, end);
        }

        return address.Length == 0 ? null : address.ToString();
    }

    /// <summary>The text after <c>url=</c>; all of it without that.</summary>
    private static ReadOnlySpan<char> AfterName(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("url", StringComparison.OrdinalIgnoreCase))
            return text;
        ReadOnlySpan<char> after = text[3..].TrimStart(WhiteSpace);
        return after is ['=', ..] ? after[1..].TrimStart(WhiteSpace) : text;
    }
}
