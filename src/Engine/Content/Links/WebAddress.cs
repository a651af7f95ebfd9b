namespace Strata.Engine.Content.Links;

/// <summary>What the target of a link is.</summary>
internal enum AddressKind
{
    /// <summary>A path of this site, a file beside the page, or a place on it.</summary>
    OfTheSite,

    /// <summary>Another site, an e-mail address, a telephone number.</summary>
    Outside,

    /// <summary>A term of the glossary or a fact of a catalogue.</summary>
    Data,

    /// <summary>A scheme that could run code or that browsers treat in their own way.</summary>
    Refused,
}

/// <summary>Tells targets apart as a browser would read them.</summary>
internal static class WebAddress
{
    /// <summary>The schemes a link may have.</summary>
    public static IReadOnlyList<string> Schemes { get; } = ["https", "http", "mailto", "tel"];

    /// <summary>The scheme of links to the glossary: <c>[kernel](term:kernel)</c>.</summary>
    public const string TermScheme = "term";

    /// <summary>The scheme of values from a catalogue: <c>[](fact:base-images/debian-13-slim/pull)</c>.</summary>
    public const string FactScheme = "fact";

    /// <summary>The scheme of Statiq's links, which is understood so far that it can be told apart.</summary>
    public const string XrefScheme = "xref";

    public static AddressKind KindOf(string target) =>
        SchemeOf(target) switch
        {
            "" => AddressKind.OfTheSite,
            "//" => AddressKind.Outside,
            TermScheme or FactScheme => AddressKind.Data,
            var scheme => Schemes.Contains(scheme) ? AddressKind.Outside : AddressKind.Refused,
        };

    /// <summary>Scheme, host and port of an address of another site; null when it has none that can be right.</summary>
    public static string? OriginOf(string target) =>
        Uri.TryCreate(
            target.StartsWith("//", StringComparison.Ordinal) ? "https:" + target : target,
            UriKind.Absolute,
            out Uri? address
        )
        && address.Host.Length > 0
            ? address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
            : null;

    /// <summary>
    /// The scheme in lower case, <c>//</c> for an address that takes the page's own scheme, nothing for a path.
    /// </summary>
    public static string SchemeOf(string target)
    {
        // Browsers drop these before they look for a scheme: " java\nscript:" is a scheme to them.
        if (target.AsSpan().IndexOfAny('\t', '\n', '\r') >= 0)
            target = target.Replace("\t", "").Replace("\n", "").Replace("\r", "");
        ReadOnlySpan<char> seen = target;
        while (seen is [<= ' ', ..])
            seen = seen[1..];
        if (seen is ['/' or '\\', '/' or '\\', ..])
            return "//";
        int end = seen.IndexOfAnyExcept(InSchemes);
        return end > 0 && seen[end] == ':' && char.IsAsciiLetter(seen[0])
            ? seen[..end].ToString().ToLowerInvariant()
            : "";
    }

    private static readonly System.Buffers.SearchValues<char> InSchemes = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-"
    );
}
