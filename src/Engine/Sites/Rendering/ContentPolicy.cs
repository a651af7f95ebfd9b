using Strata.Engine.Sites.Pages;

namespace Strata.Engine.Sites.Rendering;

/// <summary>
/// The Content-Security-Policy that every page has: nothing but the site's own files, and pictures from the hosts that
/// its text names.
/// Script that a check of raw HTML misses does not run.
/// </summary>
internal static class ContentPolicy
{
    public static string For(IReadOnlyList<Page> shown)
    {
        string hosts = List(shown.SelectMany(page => page.Document.MediaHosts));
        string frames = List(shown.SelectMany(page => page.Document.FrameHosts)) is { Length: > 0 } framed
            ? $" frame-src{framed};"
            : "";
        return $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{hosts}; "
            + $"media-src 'self'{hosts}; font-src 'self'; connect-src 'self';{frames} manifest-src 'self'; "
            + "base-uri 'none'; form-action 'none'";
    }

    private static string List(IEnumerable<string> hosts) =>
        string.Concat(hosts.Distinct().Order(StringComparer.Ordinal).Select(host => " " + host));
}
