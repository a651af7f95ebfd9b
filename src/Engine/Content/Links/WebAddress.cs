using System.Buffers;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Links;

/// <summary>The kind of target that a link has.</summary>
internal enum AddressKind
{
    /// <summary>A path of this site, a file next to the page, or an anchor on it.</summary>
    OfTheSite,

    /// <summary>Another site, an e-mail address, a telephone number.</summary>
    Outside,

    /// <summary>A term of the glossary or a fact of a catalogue.</summary>
    Data,

    /// <summary>A scheme that could run code or that browsers treat specially.</summary>
    Refused,
}

/// <summary>Classifies link targets as a browser would read them.</summary>
internal static class WebAddress
{
    /// <summary>The scheme of links to the glossary: <c>[kernel](term:kernel)</c>.</summary>
    public const string TermScheme = "term";

    /// <summary>The scheme of values from a catalogue: <c>[](fact:base-images/debian-13-slim/pull)</c>.</summary>
    public const string FactScheme = "fact";

    /// <summary>The scheme of Statiq's links; recognised only to be reported.</summary>
    public const string XrefScheme = "xref";

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-"
    );

    /// <summary>The schemes a link may have.</summary>
    public static IReadOnlyList<string> Schemes { get; } = ["https", "http", "mailto", "tel"];

    /// <summary>The fix for a link with a scheme that is not allowed.</summary>
    public static string SchemeFix { get; } =
        "Use a path of the site, or an address that begins with "
        + $"{QuotedList.Of(Schemes.Select(scheme => scheme + ":"), "or")}.";

    /// <summary>The problem of a link with a scheme that is not allowed.</summary>
    public static string SchemeProblem(string target) => $"The scheme '{SchemeOf(target)}:' is not allowed in links.";

    public static AddressKind KindOf(string target) =>
        SchemeOf(target) switch
        {
            "" => AddressKind.OfTheSite,
            "//" => AddressKind.Outside,
            TermScheme or FactScheme => AddressKind.Data,
            var scheme => Schemes.Contains(scheme) ? AddressKind.Outside : AddressKind.Refused,
        };

    /// <summary>The scheme, host and port of an address of another site; null when it has no valid host.</summary>
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
    /// The scheme in lower case, <c>//</c> for an address that has the scheme of the page, empty for a path.
    /// </summary>
    public static string SchemeOf(string target)
    {
        // Browsers drop these before they look for a scheme: " java\nscript:" is a scheme to them.
        if (target.AsSpan().IndexOfAny('\t', '\n', '\r') >= 0)
            target = target.Replace("\t", "").Replace("\n", "").Replace("\r", "");
        ReadOnlySpan<char> address = target;
        while (address is [<= ' ', ..])
            address = address[1..];
        if (address is ['/' or '\\', '/' or '\\', ..])
            return "//";
        int end = address.IndexOfAnyExcept(SchemeCharacters);
        return end > 0 && address[end] == ':' && char.IsAsciiLetter(address[0])
            ? address[..end].ToString().ToLowerInvariant()
            : "";
    }
}
