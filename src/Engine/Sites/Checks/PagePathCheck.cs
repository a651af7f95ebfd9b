using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Publishing;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Checks;

/// <summary>
/// Refuses paths at which a host would run a page or a redirect, read it as its configuration, or send it as a script
/// or instead of another file. Old paths of programs are allowed: blogs that moved redirect from them.
/// </summary>
internal static class PagePathCheck
{
    public static void Run(Page page, Edition site, RouteTable routes, FileReport report)
    {
        Check(page.Path, page.FrontMatter.PathSpan, DocumentTypes.IsServerProgram, report);
        foreach (YamlScalar old in page.FrontMatter.RedirectFrom)
        {
            if (Permalink.Normalise(old.Value) is null)
                report.Add(
                    Codes.BadPermalink,
                    old.Span,
                    $"'{old.Value}' is not a valid path of the site.",
                    "Write the old path, such as '/2017/03/31/kernel.html'."
                );
            // A redirect that did not get its path is reported with the routes.
            if (RedirectRoutes.PathOf(page, old.Value, site) is { } path && routes.IsOf(path, page.Source))
                Check(path, old.Span, isProgram: _ => false, report);
        }
    }

    private static void Check(string path, SourceSpan span, Func<string, bool> isProgram, FileReport report)
    {
        string file = SitePath.FileOf(path);
        bool isHidden = file.Split('/').Any(name => name.StartsWith('.') && name != ".well-known");
        // The build's own files are refused with the other routes.
        if (RouteIndex.IsReserved(file))
            return;
        if (
            isHidden
            || isProgram(file)
            || DocumentTypes.IsServerSetting(file)
            || DocumentTypes.IsScript(file)
            || DocumentTypes.IsCompressedForm(file)
        )
            report.Add(
                Codes.ReservedUrl,
                span,
                $"The path {path} is that of a hidden file, a script, a compressed file, or one that a web server runs "
                    + "or reads itself.",
                "Choose another path."
            );
    }
}
