namespace Strata.Engine.Site;

/// <summary>
/// The Content-Security-Policy that every page has: nothing but the site's own files, and pictures from the hosts that its text names.
/// Whatever slips through a check of raw HTML does not run.
/// </summary>
internal static class ContentPolicy
{
    public static string For(IEnumerable<Page> shown)
    {
        string hosts = string.Concat(shown.SelectMany(page => page.Document.MediaHosts).Distinct().Order(StringComparer.Ordinal).Select(host => " " + host));
        return $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{hosts}; media-src 'self'{hosts}; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";
    }
}
