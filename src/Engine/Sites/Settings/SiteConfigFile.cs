using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Settings;

/// <summary>Reads the file of the settings.</summary>
internal static class SiteConfigFile
{
    /// <param name="files">The files of the site, or of a Jekyll site.</param>
    /// <param name="isJekyll">Whether <c>_config.yml</c> is read instead of <c>data/site.yml</c>.</param>
    /// <param name="baseUrl">The public address that replaces the one in the file; null for that in the file.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    public static SiteConfig Read(FileSelection files, bool isJekyll, Uri? baseUrl, DiagnosticBag diagnostics)
    {
        string path = isJekyll ? SourcePaths.JekyllConfig : SourcePaths.Config;
        var report = new FileReport(path, diagnostics);
        YamlNode? root = files.ReadText(path, report) is { } text ? YamlText.Read(text, report) : null;
        return SiteConfig.Read(isJekyll ? JekyllSettings.Translate(root, report) : root, baseUrl, report);
    }

    /// <summary>Reads the settings of a site outside a build.</summary>
    public static SiteConfig Read(SiteFiles site, DiagnosticBag diagnostics) =>
        Read(
            new FileSelection(site, SourcePaths.Config, SourcePaths.JekyllConfig),
            site.IsJekyll && !site.Contains(SourcePaths.Config),
            baseUrl: null,
            diagnostics
        );
}
