using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Execution;
using Strata.Engine.Localization;
using Strata.Engine.Migration;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites;
using Strata.Engine.Sites.Checks;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Text;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Building;

/// <summary>The steps of a build that read files, each with the files and values that its result depends on.</summary>
internal static class SiteLoader
{
    /// <summary>
    /// Loads the settings; those of another generator's site without <c>data/site.yml</c> come from its own file. Sets
    /// the severities of all later diagnostics.
    /// </summary>
    public static SiteConfig Config(BuildContext build)
    {
        string path = SiteConfigFile.PathIn(build.Files);
        bool isGentle = build.Files.Tree.IsForeign || build.Options.IsGentle;
        if (isGentle)
            build.Diagnostics.Severities = SeverityTable.Migration;
        SiteConfig config = build.Step(
            "config",
            new ConfigInputs(
                build.Options.BaseUrl,
                build.Options.LinksToFiles,
                path,
                SiteConfigFile.FilesOf(build.Files),
                build.Files.Tree,
                SiteConfigFile.ForeignFiles(build.Files)
            ),
            static (inputs, diagnostics) => SiteConfigFile.Read(inputs, diagnostics)
        );
        config = config with
        {
            Severities = (isGentle ? SeverityTable.Migration.With(config.Severities) : config.Severities) with
            {
                IsStrict = build.Options.Strict,
            },
        };
        build.Diagnostics.Severities = config.Severities;
        return config;
    }

    /// <summary>Loads the languages of the site, each with its messages.</summary>
    public static SiteLanguages Languages(BuildContext build, SiteConfig config)
    {
        FileSelection files = MessageFiles.Of(build.Files);
        MessageCatalog Messages(string tag) =>
            build.Step(
                $"messages/{tag}",
                (tag, files),
                static (inputs, diagnostics) => MessageFiles.Read(inputs.tag, inputs.files, diagnostics)
            );

        EquatableList<MessageCatalog> messages = config
            .Languages.Select(language => language.Tag)
            .Prepend(config.Language)
            .Select(Messages)
            .ToEquatableList();
        return build.Step(
            "languages",
            (config, messages, files, build.Files.Tree.Main),
            static (inputs, diagnostics) =>
                SiteLanguages.Create(inputs.config, inputs.messages, inputs.files, inputs.Main, diagnostics)
        );
    }

    /// <summary>Loads templates and colours.</summary>
    /// <param name="build">The build.</param>
    /// <param name="messageKeys">The keys of the messages that templates may use; null to check them at render time.
    /// </param>
    public static Theme Theme(BuildContext build, EquatableList<string>? messageKeys) =>
        new(
            build.Step(
                "templates",
                (Files: new FileSelection(build.Files, SourcePaths.Theme), MessageKeys: messageKeys),
                static (inputs, diagnostics) =>
                    ThemeFiles.ReadTemplates(inputs.Files, ThemeContract.Of, inputs.MessageKeys, diagnostics)
            ),
            build.Step(
                "palette",
                new FileSelection(build.Files, SourcePaths.Tokens),
                static (files, diagnostics) => ThemeFiles.ReadPalette(files, diagnostics)
            )
        );

    /// <summary>Loads base images, compatibility tables and glossary.</summary>
    public static CatalogueSet Catalogues(BuildContext build) =>
        build.Step(
            "catalogues",
            CatalogueSet.Files(build.Files),
            static (files, diagnostics) => CatalogueSet.Read(files, diagnostics)
        );

    /// <summary>Loads the authors.</summary>
    public static AuthorSet Authors(BuildContext build) =>
        build.Files.Contains(AuthorSet.Path)
            ? build.Step(
                "authors",
                new FileSelection(build.Files, AuthorSet.Path),
                static (files, diagnostics) => AuthorSet.Read(files, diagnostics)
            )
            : AuthorSet.None;

    /// <summary>Loads the catalogues of a language, which may have its own glossary.</summary>
    public static CatalogueSet CataloguesIn(BuildContext build, SiteLanguage language, CatalogueSet catalogues)
    {
        string path = SourcePaths.GlossaryIn(language.Tag);
        return build.Files.Contains(path)
            ? build.Step(
                $"glossary/{path}",
                (catalogues, path, files: new FileSelection(build.Files, path)),
                static (inputs, diagnostics) =>
                    inputs.catalogues with
                    {
                        Glossary = CatalogueSet.ReadGlossary(inputs.files, diagnostics, inputs.path),
                    }
            )
            : catalogues;
    }

    /// <summary>Creates the topology loader, with the vocabularies and base images of the site.</summary>
    public static TopologyLoader TopologyLoader(BuildContext build, CatalogueSet catalogues) =>
        build.Step(
            "topology loader",
            (
                vocabularies: Vocabularies(build, catalogues),
                catalogues.BaseImages,
                windows: catalogues.Tables.GetValueOrDefault(CompatibilityTable.WindowsName)
            ),
            static (inputs, _) => new TopologyLoader(inputs.vocabularies.ByName, inputs.BaseImages, inputs.windows)
        );

    /// <summary>Loads all topologies of <c>data/topologies/</c>.</summary>
    public static TopologySet Topologies(BuildContext build, CatalogueSet catalogues, SiteLanguages languages)
    {
        TopologyLoader loader = TopologyLoader(build, catalogues);
        List<SiteFile> files =
        [
            .. build
                .Files.InFolder(SourcePaths.Topologies)
                .Where(file => SourcePaths.IsNamedIn(SourcePaths.Topologies, file.Path)),
        ];
        IReadOnlyList<Topology?> topologies = build.StepEach(
            "topologies",
            files,
            (loader, languages),
            static (file, shared, diagnostics) =>
            {
                var report = new FileReport(file.Path, diagnostics);
                string id = SourcePaths.NameOf(shared.languages.Untranslated(file.Path));
                return ProcessingException.Run(
                    file.Path,
                    () => file.ReadText(report) is { } text ? shared.loader.Load(id, text, report) : null
                );
            }
        );
        HashSet<string> broken = files
            .Where((_, index) => topologies[index] is null)
            .Select(file => SourcePaths.NameOf(languages.Untranslated(file.Path)))
            .ToHashSet(StringComparer.Ordinal);
        var set = new TopologySet(topologies.OfType<Topology>().ToList(), broken, languages)
        {
            Loader = loader,
            Images = catalogues.BaseImages,
        };
        TopologyTranslationCheck.Run(set, languages, build.Diagnostics);
        return set;
    }

    /// <summary>Loads the content files that become pages, except those that the settings exclude.</summary>
    public static DocumentSet Documents(BuildContext build, SiteConfig config, SiteLanguages languages)
    {
        SiteFiles files = build.Files.Without(config.Exclude);
        ReportFiles(files, config.Jekyll, build.Diagnostics);
        SiteFiles all = files;
        if (files.IsJekyll)
            files = files.WithoutFiles([
                .. files.Paths.Where(path => files.Tree.PlaceOf(path) is { } place && config.Jekyll.IsHidden(place)),
            ]);
        Dictionary<string, string> leftOut = new(StringComparer.Ordinal);
        if (files.Tree.IsForeign)
        {
            ForeignFiles.LeaveOut(files, config.Foreign, leftOut, build.Diagnostics);
            files = files.WithoutFiles(leftOut.Keys);
            foreach (string path in StaticFileCheck.LeftOut(files, config, build.Diagnostics))
                leftOut[path] = LeftOutTargets.Reported;
            files = files.WithoutFiles(leftOut.Keys);
        }

        MarkdownDialect dialect = Dialect(build, config, all);
        if (files.IsJekyll)
            dialect = JekyllPages.Add(build, config, languages, files, dialect);
        IReadOnlyList<Document> documents = DocumentSteps.Read(build, files, dialect, languages);
        var set = new DocumentSet(documents, dialect, files) { Found = build.Files, LeftOut = leftOut };
        TranslationCheck.Run(set.All, languages, files, build.Diagnostics);
        return DefaultGallery.AddTo(set, build, config, languages);
    }

    private static void ReportFiles(SiteFiles files, JekyllSite jekyll, DiagnosticBag diagnostics)
    {
        RefusedPathReport.Add(files.Refused, diagnostics);
        PortableNameReport.Add(files.Paths, diagnostics);
        if (CopiedFiles.NotPublished(files).ToList() is [var first, ..] others)
            new FileReport(first, diagnostics).Add(
                Codes.ForeignFileUnused,
                SourceSpan.Start,
                others.Count == 1
                    ? "The file is not published: the folder is not a site."
                    : $"This file and {others.Count - 1} more are not published: the folder is not a site.",
                "Move what is to be published to input/, or add data/site.yml."
            );
        if (files.IsJekyll)
            JekyllFiles.Report(files, jekyll, diagnostics);
    }

    /// <summary>Loads the vocabularies.</summary>
    private static VocabularySet Vocabularies(BuildContext build, CatalogueSet catalogues) =>
        build.Step(
            "vocabularies",
            (tables: catalogues.Tables.Keys.ToEquatableList(), files: VocabularyFiles.Of(build.Files)),
            static (inputs, diagnostics) =>
                new VocabularySet(VocabularyFiles.Read(inputs.files, inputs.tables, diagnostics))
        );

    /// <summary>Creates the Markdown dialect of the site.</summary>
    private static MarkdownDialect Dialect(BuildContext build, SiteConfig config, SiteFiles files) =>
        build.Step(
            "dialect",
            new DialectInputs(
                config,
                files.Tree,
                files.IsJekyll ? files.Content.Select(file => files.Tree.PlaceOf(file.Path)!).ToEquatableList() : null,
                files.Tree.Generator is Generator.Hugo or Generator.Statiq
                    ? new ContentNames(
                        [.. files.Content.Select(file => files.Tree.PlaceOf(file.Path)!)],
                        files.Tree.Generator is Generator.Statiq ? StatiqText.TitlesIn(files) : []
                    )
                    : null,
                files.Tree.Generator switch
                {
                    Generator.MdBook => new IncludedFiles(files.InFolder("")),
                    Generator.MkDocs when config.Foreign.SnippetFolders.Count > 0 => new IncludedFiles(
                        files.InFolder("")
                    ),
                    Generator.Jekyll => new IncludedFiles([
                        .. files.InFolder(files.Tree.Main + config.Jekyll.Data),
                        .. files.InFolder(files.Tree.Main + config.Jekyll.Includes),
                        .. RelativeIncludes.Of(build, files),
                    ]),
                    Generator.Hugo => new IncludedFiles([
                        .. ContentTree.ShortcodeFolders.SelectMany(files.InFolder),
                        .. files.Content.Where(file => HugoCascades.IsIndex(file.Path)),
                    ]),
                    _ => null,
                },
                FolderDefaults(build, files),
                new FileSelection(
                    build.Files,
                    files.Tree.IsForeign ? [.. build.Files.Paths.Where(files.Tree.IsSettings)] : []
                )
            ),
            static (inputs, diagnostics) =>
                new MarkdownDialect(
                    inputs.Config.ExcerptSeparator,
                    inputs.Tree.Generator is Generator.Jekyll
                        ? new JekyllTree(inputs.JekyllPlaces!, inputs.Config.Jekyll, inputs.Included!, inputs.Tree)
                        : null
                )
                {
                    Generator = inputs.Tree.Generator,
                    HeadingIds =
                        inputs.Config.HeadingIds
                        ?? inputs.Tree.Generator switch
                        {
                            Generator.Zola => HeadingIdRule.Zola,
                            Generator.Hugo => inputs.Config.Foreign.Hugo.HeadingIds,
                            Generator.Jekyll => HeadingIdRule.Kramdown,
                            Generator.MkDocs => inputs.Config.Foreign.MkDocsHeadingIds,
                            _ => HeadingIdRule.GitHub,
                        },
                    Names = inputs.Names,
                    SnippetFolders = inputs.Config.Foreign.SnippetFolders,
                    Included = inputs.Included,
                    Layout = inputs.Tree,
                    Taxonomies = inputs.Config.Foreign.Taxonomies,
                    Cascade =
                        inputs.Tree.Generator is Generator.Hugo
                            ? HugoCascades.Read(inputs.Config.Foreign, inputs.Included!, inputs.Tree, diagnostics)
                            : HugoCascade.None,
                    Defaults = inputs.Defaults,
                    HugoCode = inputs.Tree.Generator is Generator.Hugo ? HugoCode.Of(inputs.Included!) : HugoCode.None,
                    FramesFrom = inputs.Config.FramesFrom,
                    Syntax = Syntax(inputs.Tree, inputs.Settings),
                    Authors = inputs.Config.Foreign.Docusaurus.Authors,
                }
        );

    /// <summary>Loads the front matter that the pages of folders have in common.</summary>
    private static FolderDefaults FolderDefaults(BuildContext build, SiteFiles files)
    {
        string[] paths = [.. files.FolderDefaults];
        return paths.Length == 0
            ? Migration.FolderDefaults.None
            : build.Step(
                "folder defaults",
                (files: new FileSelection(files, paths), isForeign: files.Tree.IsForeign),
                static (inputs, diagnostics) => FolderDefaultsReader.Read(inputs.files, inputs.isForeign, diagnostics)
            );
    }

    /// <summary>The syntax of the Markdown, by the settings.</summary>
    private static MarkdownSyntax Syntax(ContentTree tree, FileSelection settings)
    {
        string path = tree.SettingsIn(settings.Paths) ?? "";
        // What is wrong with the settings is reported when they are read.
        var report = new FileReport(path, new DiagnosticBag());
        return SyntaxSettings.Read(
            tree.Generator,
            path.Length == 0 ? "" : settings.ReadText(path, report) ?? "",
            path.Length == 0 ? null : SettingsFolder.Read(settings, path, report)
        );
    }

    private sealed record DialectInputs(
        SiteConfig Config,
        ContentTree Tree,
        EquatableList<string>? JekyllPlaces,
        ContentNames? Names,
        IncludedFiles? Included,
        FolderDefaults Defaults,
        FileSelection Settings
    );
}
