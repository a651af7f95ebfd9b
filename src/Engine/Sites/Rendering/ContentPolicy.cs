using Strata.Engine.Sites.Pages;

namespace Strata.Engine.Sites.Rendering;

/// <summary>
/// The Content-Security-Policy of a page: only the site's own files, and media and frames from the hosts in its text.
/// Script that the check of raw HTML misses does not run.
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
