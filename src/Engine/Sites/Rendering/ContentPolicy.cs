using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Rendering;

/// <summary>
/// The Content-Security-Policy of a page: only the site's own files, media and frames from the hosts in its text, and
/// what the settings allow.
/// Script that the check of raw HTML misses does not run.
/// </summary>
internal static class ContentPolicy
{
    /// <param name="shown">The pages whose text it shows.</param>
    /// <param name="allow">The hosts that the settings allow on every page.</param>
    public static string For(IReadOnlyList<Page> shown, AllowedHosts allow)
    {
        string media = List([.. shown.SelectMany(page => page.Document.MediaHosts), .. allow.Images]);
        string framed = List([.. shown.SelectMany(page => page.Document.FrameHosts), .. allow.Frames]);
        string frames = framed.Length > 0 ? $" frame-src{framed};" : "";
        return $"default-src 'none'; script-src 'self'{List(allow.Scripts)}; style-src 'self'{List(allow.Styles)}; "
            + $"img-src 'self' data:{media}; media-src 'self'{media}; font-src 'self'{List(allow.Styles)}; "
            + $"connect-src 'self'{List(allow.Connections)};{frames} manifest-src 'self'; base-uri 'none'; "
            + "form-action 'none'";
    }

    private static string List(IEnumerable<string> hosts) =>
        string.Concat(hosts.Distinct().Order(StringComparer.Ordinal).Select(host => " " + host));
}
