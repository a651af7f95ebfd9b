using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// What files of another generator decide about pages besides their own front matter: order, titles, addresses,
/// redirects and authors. It stays in force when the site gets a <c>data/site.yml</c>.
/// </summary>
internal sealed record ForeignSite
{
    /// <summary>A site without such files.</summary>
    public static readonly ForeignSite None = new();

    /// <summary>The table of contents; null without one.</summary>
    public Outline? Outline { get; private init; }

    /// <summary>The file of the table of contents.</summary>
    public string OutlineFile { get; private init; } = "";

    /// <summary>The redirects that the settings declare.</summary>
    public IReadOnlyList<ForeignRedirect> Redirects { get; private init; } = [];

    /// <summary>The settings file.</summary>
    public string SettingsFile { get; private init; } = "";

    /// <summary>Whether addresses are those of files, such as <c>/folder/name.html</c>.</summary>
    public bool HasFileAddresses { get; private init; }

    /// <summary>The further languages.</summary>
    public IReadOnlyList<ForeignLanguage> Languages { get; private init; } = [];

    /// <summary>The taxonomies besides categories and tags.</summary>
    public IReadOnlyList<string> Taxonomies { get; private init; } = [];

    /// <summary>The settings; null without any that can be read.</summary>
    public YamlMapping? Settings { get; private init; }

    public HugoSite Hugo { get; private init; } = HugoSite.Default;

    public ZolaSite Zola { get; private init; } = ZolaSite.Default;

    /// <summary>The rule of MkDocs for the ids of headings.</summary>
    public HeadingIdRule MkDocsHeadingIds { get; private init; } = HeadingIdRule.MkDocs;

    /// <summary>The folders of the files that pages of MkDocs include; empty if they include none.</summary>
    public IReadOnlyList<string> SnippetFolders { get; private init; } = [];

    public DocusaurusSite Docusaurus { get; private init; } = DocusaurusSite.Default;

    /// <summary>The files that are read, besides the settings.</summary>
    public static IEnumerable<string> FilesOf(SiteFiles site) =>
        site.Tree.Generator switch
        {
            Generator.MdBook => [site.Tree.Main + "SUMMARY.md"],
            Generator.Docusaurus => site.Paths.Where(path => DocusaurusSite.IsRead(path, site.Tree)),
            _ => [],
        };

    /// <summary>Whether a file of content only tells the generator how to arrange pages.</summary>
    public static bool IsArrangement(string path, ContentTree tree) =>
        tree.Generator switch
        {
            Generator.MdBook => path == tree.Main + "SUMMARY.md",
            Generator.Docusaurus => DocusaurusSite.IsRead(path, tree),
            _ => false,
        };

    /// <param name="settingsFile">The settings file; null without one.</param>
    /// <param name="tree">The layout of the site.</param>
    /// <param name="files">The settings file and the <see cref="FilesOf"/> the site.</param>
    /// <param name="bag">Receives the diagnostics.</param>
    public static ForeignSite Read(string? settingsFile, ContentTree tree, FileSelection files, DiagnosticBag bag)
    {
        string Text(string path) => files.ReadText(path, new FileReport(path, bag)) ?? "";
        string text = settingsFile is null ? "" : Text(settingsFile);
        YamlMapping settings =
            (settingsFile is null ? null : SettingsFolder.Read(files, settingsFile, new FileReport(settingsFile, bag)))
            ?? new YamlMapping(SourceSpan.Start, []);
        var site = new ForeignSite { SettingsFile = settingsFile ?? "" };
        string summary = tree.Main + "SUMMARY.md";
        switch (tree.Generator)
        {
            case Generator.MdBook:
                return site with
                {
                    Outline = files.Overrides(summary) ? BookSummary.Read(Text(summary), tree) : null,
                    OutlineFile = summary,
                    Redirects = ForeignRedirect.Of(
                        settings.At("output", "html", "redirect") as YamlMapping,
                        new FileReport(site.SettingsFile, bag)
                    ),
                };
            case Generator.MkDocs:
                ReportOutside(settings, new FileReport(site.SettingsFile, bag));
                return site with
                {
                    Outline = MkDocsNavigation.Read(settings, tree),
                    OutlineFile = site.SettingsFile,
                    HasFileAddresses = settings["use_directory_urls"] is YamlScalar { Value: "false" },
                    SnippetFolders = MkDocsSettings.SnippetFoldersIn(settings),
                    MkDocsHeadingIds = MkDocsSettings.HeadingIdsIn(text),
                    Redirects = MkDocsSettings.RedirectsIn(settings, tree, new FileReport(site.SettingsFile, bag)),
                };
            case Generator.Hugo:
                ReportLayout(settings, site.SettingsFile, bag);
                return site with
                {
                    Hugo = HugoSite.Read(settings),
                    Taxonomies = ForeignTerms.TaxonomiesIn(settings),
                    Settings = settings,
                    Languages = ForeignLanguage.InSettings(settings, tree),
                };
            case Generator.Zola:
                return site with
                {
                    Zola = ZolaSite.Read(settings),
                    Taxonomies = ForeignTerms.TaxonomiesIn(settings),
                    Languages = ForeignLanguage.InSettings(settings, tree),
                };
            case Generator.Starlight:
                return site with { Languages = ForeignLanguage.InScript(text, tree.Main) };
            case Generator.Docusaurus:
                return site with { Docusaurus = DocusaurusSite.Read(site.SettingsFile, text, tree, files, bag) };
            default:
                return site;
        }
    }

    /// <summary>Reports settings of Hugo that move pages, or that bring pages from elsewhere.</summary>
    private static void ReportLayout(YamlMapping settings, string settingsFile, DiagnosticBag bag)
    {
        if (settings["defaultContentLanguageInSubdir"] is YamlScalar { Value: "true" } inFolder)
            Add(
                inFolder,
                "The pages of the main language are published at '/', not in a folder of their language.",
                "Add 'redirect_from:' to pages with addresses that others use, or redirect them on the server."
            );
        if (
            (settings.At("module", "imports") as YamlSequence)
                ?.Items.OfType<YamlMapping>()
                .Select(module => module["path"])
                .OfType<YamlScalar>()
                .ToList()
            is [var first, ..] modules
        )
            Add(
                first,
                $"Content and files of modules are not read: {QuotedList.Of(modules.Select(path => path.Value))}.",
                "Copy the content that the site needs into its own folders."
            );

        void Add(YamlScalar at, string message, string fix) =>
            new FileReport(at.Span.File ?? settingsFile, bag).Add(
                Codes.ForeignSettingUnused,
                at.Span with
                {
                    File = null,
                },
                message,
                fix
            );
    }

    private static void ReportOutside(YamlMapping settings, FileReport report)
    {
        if (MkDocsNavigation.OutsideIn(settings["nav"]).ToList() is [var first, ..] all)
            report.Add(
                Codes.ForeignSettingUnused,
                first.Span,
                "The navigation of pages has no links to other sites: "
                    + $"{QuotedList.Of(all.Select(link => link.Value))}.",
                "Add them to 'navigation:' in data/site.yml."
            );
    }
}

/// <summary>A redirect that settings declare.</summary>
/// <param name="From">The old path, from the root.</param>
/// <param name="To">The path that it leads to, from the root, without its fragment.</param>
/// <param name="Fragment">The fragment, with its number sign; empty for none.</param>
/// <param name="Source">The file that declares it.</param>
/// <param name="Span">The position in that file.</param>
internal sealed record ForeignRedirect(string From, string To, string Fragment, string Source, SourceSpan Span)
{
    /// <summary>
    /// The redirects of a mapping of paths. One from a part of a page is left out: that page is still there.
    /// </summary>
    /// <param name="written">The mapping; null for no redirects.</param>
    /// <param name="report">Receives the diagnostics.</param>
    /// <param name="addressOf">The address that a written path stands for; null if paths are addresses.</param>
    public static IReadOnlyList<ForeignRedirect> Of(
        YamlMapping? written,
        FileReport report,
        Func<string, string>? addressOf = null
    )
    {
        addressOf ??= path => path;
        List<ForeignRedirect> redirects = [];
        foreach (YamlEntry entry in written?.Entries ?? [])
        {
            string from = "/" + addressOf(entry.Key.Value).TrimStart('/');
            if (from.Contains('#') || entry.Value is not YamlScalar { IsNull: false } to)
                continue;
            if (Uri.TryCreate(to.Value, UriKind.Absolute, out Uri? outside) && outside.Scheme is "http" or "https")
            {
                report.Add(
                    Codes.ForeignSettingUnused,
                    to.Span,
                    $"The redirect from '{from}' to another site is not published.",
                    "Redirect it on the server."
                );
                continue;
            }

            var target = new Uri(
                new Uri("https://site.invalid" + Uri.EscapeDataString(from).Replace("%2F", "/")),
                addressOf(to.Value)
            );
            redirects.Add(
                new(from, Uri.UnescapeDataString(target.AbsolutePath), target.Fragment, report.Path, entry.Key.Span)
            );
        }

        return redirects;
    }
}
