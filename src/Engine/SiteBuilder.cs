using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Migration;
using Strata.Engine.Rules;
using Strata.Engine.Site;
using Strata.Engine.Templating;
using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine;

/// <summary>The pipeline: files → content, topologies, theme → pages → routes. Read this first.</summary>
public static class SiteBuilder
{
    /// <summary>Reads, checks and plans a site, and renders nothing. Every mistake of its authors is in the result.</summary>
    public static BuiltSite Plan(SiteSource source, BuildOptions options)
    {
        var bag = new DiagnosticBag { Strict = options.Strict };
        foreach (string link in source.RefusedLinks)
            new FileReport(link, bag).Add(Codes.FileLeavesRoot, SourceSpan.Start, "This symbolic link leaves the site root or leads back to itself.", "Put the file itself here.");

        var data = new DataReader(source, bag);
        Settings settings = data.Settings(options.BaseUrl);
        source = source.Without(settings.Exclude);
        var dialect = new Dialect(settings.ExcerptSeparator, source.IsJekyll ? new JekyllTree(source.Paths) : null) { FramesFrom = settings.FramesFrom };
        if (source.IsJekyll)
            JekyllFiles.Report(source, bag);
        WordList words = data.Words(settings.Language);
        TemplateSet templates = data.Templates();
        Palette palette = data.Palette();
        var catalogues = new SiteData(data.BaseImages(), data.Compatibility(), data.Glossary());
        IReadOnlyDictionary<string, Vocabulary> vocabularies = data.Vocabularies([.. catalogues.Tables.Keys]);
        IReadOnlyDictionary<string, Stack> stacks = data.Stacks(vocabularies, catalogues.BaseImages);

        IReadOnlyList<ContentDocument> documents = ReadContent(source, dialect, words, bag);
        PageList pages = new PagePlanner(settings, options, source.ContentFolder, source.IsJekyll ? templates.Layouts : null, bag).Plan(documents);
        Drawings drawings = new FigurePlanner(stacks, vocabularies, catalogues.BaseImages, templates, words, bag).Plan(pages.All);
        var inputs = new RuleInputs(catalogues.BaseImages, catalogues.Tables, catalogues.Glossary, options.AsOf ?? pages.NewestPost);
        RuleRunner.RunAll([.. stacks.Values, .. drawings.Fenced], inputs, bag);

        var routes = new RouteTable(bag);
        var site = new SiteModel
        {
            Settings = settings,
            Pages = pages,
            Documentation = Documentation.Of(pages.All, source.ContentFolder),
            Words = words,
            Templates = templates,
            Palette = palette,
            Data = catalogues,
            Links = new LinkResolver(routes, pages, drawings, new DataLinks(catalogues, new Facts(catalogues, words), DataPages.GlossaryPath(pages)), source.ContentFolder, settings.Address?.AbsolutePath ?? "/"),
            Drawings = drawings,
            Routes = routes,
            Source = source,
            Dialect = dialect,
        };
        SiteRoutes.Add(site, new SiteRenderers(site), bag);
        SiteCheck.Run(site, bag);

        return new BuiltSite
        {
            Routes = bag.HasErrors ? [] : routes.Routes,
            Diagnostics = DataPages.Explain(site, bag.Sorted()),
            Diagrams = drawings.Shown,
            OutsideLinks = SiteCheck.OutsideLinks(site),
            Drafts = pages.Drafts,
            Unpublished = pages.Unpublished,
            Future = pages.Future.Count,
        };
    }

    private static List<ContentDocument> ReadContent(SiteSource source, Dialect dialect, WordList words, DiagnosticBag bag)
    {
        List<string> paths = source.Paths.Where(path => path.StartsWith(source.ContentFolder, StringComparison.Ordinal) && ContentName.IsContent(path)).ToList();
        var documents = new ContentDocument?[paths.Count];
        Parallel.For(0, paths.Count, index =>
        {
            var report = new FileReport(paths[index], bag);
            if (source.ReadText(paths[index], report) is { } text && (!source.IsJekyll || JekyllFiles.IsPage(paths[index], text)))
                documents[index] = DocumentReader.Read(text, dialect, words, report);
        });
        return documents.OfType<ContentDocument>().ToList();
    }
}
