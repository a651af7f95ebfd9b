using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Settings;

/// <summary>Reads the file of the settings.</summary>
internal static class SiteConfigFile
{
    /// <summary>
    /// The file of the settings: that of another generator if its site has no <c>data/site.yml</c>.
    /// </summary>
    public static string PathIn(SiteFiles site) =>
        site.Contains(SourcePaths.Config) || !site.Tree.IsForeign
            ? SourcePaths.Config
            : site.Tree.SettingsIn(site.Paths) ?? SourcePaths.Config;

    /// <summary>Selects the file of the settings, and those that complete it.</summary>
    public static FileSelection FilesOf(SiteFiles site)
    {
        string path = PathIn(site);
        return new FileSelection(
            site,
            [
                path,
                .. path == SourcePaths.Config
                    ? []
                    : site.Paths.Where(other => other != path && site.Tree.IsSettings(other)),
            ]
        );
    }

    /// <param name="files">The selection that contains the file.</param>
    /// <param name="path">The file.</param>
    /// <param name="baseUrl">The public address that replaces the one in the file; null for that in the file.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    public static SiteConfig Read(FileSelection files, string path, Uri? baseUrl, DiagnosticBag diagnostics)
    {
        var report = new FileReport(path, diagnostics);
        bool isOwn = path is SourcePaths.Config or SourcePaths.JekyllConfig;
        // What is wrong with other files is reported when ForeignSite reads them, with or without data/site.yml.
        if (!isOwn)
            return SiteConfig.Read(ForeignSettings.Read(files, path, report), baseUrl, report);
        string? text = files.ReadText(path, report);
        if (path == SourcePaths.JekyllConfig)
        {
            YamlNode? jekyll = text is null ? null : YamlText.Read(text, report);
            return WithJekyll(
                SiteConfig.Read(JekyllSettings.Translate(jekyll, report), baseUrl, report),
                jekyll,
                report
            );
        }

        return SiteConfig.Read(text is null ? null : YamlText.Read(text, report), baseUrl, report);
    }

    /// <summary>The settings of another generator, in the form of <c>data/site.yml</c>; null without any.</summary>
    public static YamlMapping? Translated(SiteFiles site)
    {
        string path = PathIn(site);
        var report = new FileReport(path, new DiagnosticBag());
        FileSelection files = FilesOf(site);
        return !site.Contains(path) || path == SourcePaths.Config ? null
            : path == SourcePaths.JekyllConfig && files.ReadText(path, report) is { } text
                ? JekyllSettings.Translate(YamlText.Read(text, report), report)
            : ForeignSettings.Read(files, path, report);
    }

    /// <summary>The first mistake in the syntax of the settings of another generator; null for none.</summary>
    public static Diagnostic? MistakeIn(SiteFiles site)
    {
        string path = PathIn(site);
        var report = new FileReport(path, new DiagnosticBag());
        FileSelection files = FilesOf(site);
        if (path == SourcePaths.JekyllConfig && files.ReadText(path, report) is { } text)
            _ = YamlText.Read(text, report);
        else if (path != SourcePaths.Config)
            _ = SettingsFolder.Read(files, path, report);
        return report.Bag.Sorted().FirstOrDefault(found => found.Severity is Severity.Error);
    }

    /// <summary>Reads the settings of a site outside a build.</summary>
    public static SiteConfig Read(SiteFiles site, DiagnosticBag diagnostics)
    {
        string path = PathIn(site);
        return Read(FilesOf(site), path, baseUrl: null, diagnostics);
    }

    /// <summary>Reads the settings for a build, with what another generator decides besides them.</summary>
    public static SiteConfig Read(ConfigInputs inputs, DiagnosticBag diagnostics)
    {
        SiteConfig config = Read(inputs.Files, inputs.Path, inputs.BaseUrl, diagnostics) with
        {
            LinksToFiles = inputs.LinksToFiles,
        };
        if (inputs.Tree.Generator is Generator.Jekyll && inputs.Foreign is { } beside)
        {
            var report = new FileReport(SourcePaths.JekyllConfig, diagnostics);
            string? text = beside.ReadText(SourcePaths.JekyllConfig, report);
            return WithJekyll(config, text is null ? null : YamlText.Read(text, report), report);
        }

        return inputs.Foreign is { } foreign
            ? config.With(ForeignSite.Read(inputs.Tree.SettingsIn(foreign.Paths), inputs.Tree, foreign, diagnostics))
            : config;
    }

    /// <summary>The settings with those that only Jekyll has.</summary>
    private static SiteConfig WithJekyll(SiteConfig config, YamlNode? jekyll, FileReport report)
    {
        var site = JekyllSite.Read(jekyll, report);
        return config with { Jekyll = site, Pagination = config.Pagination with { Home = site.PaginatePath } };
    }

    /// <summary>Selects the files from which a site of another generator takes more than its settings.</summary>
    public static FileSelection? ForeignFiles(SiteFiles site) =>
        site.IsJekyll
            ? PathIn(site) != SourcePaths.JekyllConfig && site.Contains(SourcePaths.JekyllConfig)
                ? new FileSelection(site, SourcePaths.JekyllConfig)
                : null
            : site.Tree.IsForeign
                ? new FileSelection(site, [.. site.Paths.Where(site.Tree.IsSettings), .. ForeignSite.FilesOf(site)])
                : null;
}

/// <summary>All that the settings depend on.</summary>
/// <param name="BaseUrl">The public address that replaces the one in the file; null for that in the file.</param>
/// <param name="LinksToFiles">Whether links to folders name their <c>index.html</c>.</param>
/// <param name="Path">The file of the settings.</param>
/// <param name="Files">The selection that contains it.</param>
/// <param name="Tree">The layout of the site root.</param>
/// <param name="Foreign">The files of another generator that decide more; null for other sites.</param>
internal sealed record ConfigInputs(
    Uri? BaseUrl,
    bool LinksToFiles,
    string Path,
    FileSelection Files,
    ContentTree Tree,
    FileSelection? Foreign
);
