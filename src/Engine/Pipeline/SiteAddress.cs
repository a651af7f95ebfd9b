using System.Text.RegularExpressions;

namespace Strata.Engine.Pipeline;

/// <summary>The addresses of sites: of the site itself, and of others that its settings name.</summary>
public static partial class SiteAddress
{
    /// <summary>The address of a home page; null for a text that cannot be one.</summary>
    public static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && address.Scheme is "https" or "http"
        && address.Query.Length + address.Fragment.Length + address.UserInfo.Length == 0
        && IsPossible(address)
        && Uri.IsWellFormedUriString(address.AbsoluteUri, UriKind.Absolute)
            ? address
            : null;

    /// <summary>
    /// Whether the host of an address can exist: it is an IP address, or a name of labels that the domain name system
    /// can store, which browsers do not read as a number.
    /// </summary>
    internal static bool IsPossible(Uri address) =>
        address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
        || (
            address.HostNameType is UriHostNameType.Dns
            && AsciiHost(address) is { Length: <= 253 } host
            && Name().IsMatch(host)
        );

    /// <summary>The host in ASCII letters; null if its letters cannot be in one name.</summary>
    private static string? AsciiHost(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Name();
}
