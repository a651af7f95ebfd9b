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
    public static BuiltSite Plan(SiteSource source, BuildOptions options) => Arrange(source, options, new PlanMemo()).Check();

    /// <summary>Reads and plans a site. What needs the whole site to be checked is left to the result.</summary>
    /// <param name="source">The files.</param>
    /// <param name="options">What may differ between builds.</param>
    /// <param name="memo">What reading single files gave last time.</param>
    public static ArrangedSite Arrange(SiteSource source, BuildOptions options, PlanMemo memo)
    {
        memo.Begin();
        var bag = new DiagnosticBag { Strict = options.Strict };
        foreach (string link in source.RefusedLinks)
            new FileReport(link, bag).Add(Codes.FileLeavesRoot, SourceSpan.Start, "This symbolic link leaves the site root or leads back to itself.", "Put the file itself here.");

        var data = new DataReader(source, bag, memo);
        Settings settings = data.Settings(options.BaseUrl);
        source = source.Without(settings.Exclude);
        Dialect dialect = new DataReader(source, bag, memo).Dialect(settings);
        if (source.IsJekyll)
            JekyllFiles.Report(source, bag);
        WordList words = data.Words(settings.Language);
        TemplateSet templates = data.Templates();
        Palette palette = data.Palette();
        SiteData catalogues = data.Catalogues();
        IReadOnlyDictionary<string, Vocabulary> vocabularies = data.Vocabularies([.. catalogues.Tables.Keys]);
        IReadOnlyDictionary<string, Stack> stacks = data.Stacks(vocabularies, catalogues.BaseImages);

        IReadOnlyList<ContentDocument> documents = ReadContent(source, dialect, words, bag, memo);
        PageList pages = new PagePlanner(settings, options, source.ContentFolder, source.IsJekyll ? templates.Layouts : null, bag).Plan(documents);
        Drawings drawings = new FigurePlanner(stacks, vocabularies, catalogues.BaseImages, templates, words, bag, memo).Plan(pages.All);
        var inputs = new RuleInputs(catalogues.BaseImages, catalogues.Tables, catalogues.Glossary, options.AsOf ?? pages.NewestPost);
        IReadOnlyList<Stack> judged = [.. stacks.Values, .. drawings.Fenced];
        memo.Recall("rules", "", [catalogues, inputs.AsOf, .. judged], bag, aside =>
        {
            RuleRunner.RunAll(judged, inputs, aside);
            return true;
        });

        var routes = new RouteTable(bag);
        var links = new LinkResolver(routes, pages, drawings, new DataLinks(catalogues, new Facts(catalogues, words), DataPages.GlossaryPath(pages)), source.ContentFolder, settings.Address?.AbsolutePath ?? "/");
        var site = new SiteModel
        {
            Settings = settings,
            Pages = pages,
            Documentation = Documentation.Of(pages.All, source.ContentFolder),
            Words = words,
            Templates = templates,
            Palette = palette,
            Data = catalogues,
            Links = links,
            Pictures = new Pictures(source, links, memo),
            Drawings = drawings,
            Routes = routes,
            Source = source,
            Dialect = dialect,
        };
        SiteRoutes.Add(site, new SiteRenderers(site), bag);
        return new ArrangedSite(site, bag);
    }

    private static List<ContentDocument> ReadContent(SiteSource source, Dialect dialect, WordList words, DiagnosticBag bag, PlanMemo memo)
    {
        List<string> paths = source.Paths.Where(path => path.StartsWith(source.ContentFolder, StringComparison.Ordinal) && ContentName.IsContent(path)).ToList();
        var documents = new ContentDocument?[paths.Count];
        Parallel.For(0, paths.Count, index => documents[index] = memo.Recall("document", paths[index], [dialect, words, source.VersionOf(paths[index])], bag, aside =>
        {
            var report = new FileReport(paths[index], aside);
            return source.ReadText(paths[index], report) is { } text && (!source.IsJekyll || JekyllFiles.IsPage(paths[index], text)) ? DocumentReader.Read(text, dialect, words, report) : null;
        }));
        return documents.OfType<ContentDocument>().ToList();
    }
}
