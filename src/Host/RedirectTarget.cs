namespace Strata.Host;

/// <summary>Reads the addresses that servers redirect to, which may be anything.</summary>
internal static class RedirectTarget
{
    /// <summary>The reason why an address of a private network is not requested.</summary>
    public const string Private = "redirects to an address of a private network";

    private const int MaxLength = 8000;

    /// <summary>The address of a redirect; null, with the reason, if it cannot be requested.</summary>
    /// <param name="from">The address that was requested.</param>
    /// <param name="location">The address that the server names, as written; null for none.</param>
    public static (Uri? Target, string Problem) Of(Uri from, string? location)
    {
        string written = location?.Trim() ?? "";
        if (written.Length == 0)
            return (null, "redirects without naming an address");
        if (written.Length > MaxLength)
            return (null, $"redirects to an address of more than {MaxLength} characters");
        if (!TryResolve(from, written, out Uri? target))
            return (null, "redirects to an address that is not valid");
        if (!IsWeb(target))
            return (null, "redirects to something that is not an address of the web");
        // A reader cannot open it, and a server of others must not choose what is requested in a network.
        return PrivateNetwork.Contains(target) && !PrivateNetwork.Contains(from) ? (null, Private) : (target, "");
    }

    /// <summary>Whether an address is requested with HTTP.</summary>
    public static bool IsWeb(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    private static bool TryResolve(
        Uri from,
        string written,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? target
    )
    {
        // On Unix a path with a slash at its start would be one of a file.
        string text =
            written.StartsWith("//", StringComparison.Ordinal) ? $"{from.Scheme}:{written}"
            : written[0] == '/' ? from.GetLeftPart(UriPartial.Authority) + written
            : written;
        return Uri.TryCreate(from, text, out target);
    }
}
