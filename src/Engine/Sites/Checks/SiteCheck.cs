using Strata.Engine.Content;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Views;
using Strata.Engine.Execution;
using Strata.Engine.Highlighting;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Checks;

/// <summary>The checks that need the whole site: links, diagrams, layouts.</summary>
internal static class SiteCheck
{
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static void Run(IReadOnlyList<EditionRenderers> editions, DiagnosticBag bag, CancellationToken stop)
    {
        Edition site = editions[0].Edition;
        HashSet<(string Path, SourceSpan Span)> nodeLinks = [];
        foreach ((Edition edition, EditionLinks links) in editions.Select(each => (each.Edition, each.Links)))
        {
            ParallelLoop.For(
                edition.Pages.All.Count,
                index => Run(edition.Pages.All[index], edition, links, bag),
                stop
            );
            CheckNavigation(edition, links.Resolver, new FileReport(SiteConfigFile.PathIn(edition.Files), bag));
            CheckAuthors(edition, links.Resolver, new FileReport(AuthorSet.Path, bag));
            DefaultNavigation.Check(edition, new FileReport(SiteConfig.Path, bag));
            NodeLinkCheck.Run(edition, links.Resolver, nodeLinks, bag);
        }

        DiagramBoundsCheck.Run([.. editions.Select(each => each.Edition)], bag);
        StaticFileCheck.Run(site, bag);
        TemplateResourceCheck.Run(site, bag);
        UnreadFileCheck.Run(
            site.Files,
            site.Documents,
            new SiteLanguages([.. editions.Select(each => each.Edition.Language)]),
            bag
        );
        // Only a site without errors can be rendered.
        foreach (EditionRenderers each in bag.HasErrors ? [] : editions)
            GeneratedAnchorCheck.Run(each.Edition, each.Links, bag, stop);
        CheckViews(site.Templates, bag);
        foreach (string path in site.AllPages.LeftOut.Future)
            new FileReport(path, bag).Add(
                Codes.FuturePost,
                SourceSpan.Start,
                "The date of the post is in the future, so the post is not published.",
                "Build with --future to publish it now."
            );
        if (site.Config.Address is null)
            new FileReport(SiteConfig.Path, bag).Add(
                Codes.NoAddress,
                SourceSpan.Start,
                "The site has no address, so it has no feeds, sitemap and canonical links.",
                "Set 'url:' in data/site.yml, or build with --base-url."
            );
    }

    private static void CheckNavigation(Edition edition, LinkResolver links, FileReport report)
    {
        foreach (NavigationItem item in edition.Language.Links)
        {
            if (links.ResolveFromRoot(item.Target) is { Code: { } code } invalid)
                report.Add(code, item.Span, invalid.Message, invalid.Fix!());
        }
    }

    private static void CheckAuthors(Edition edition, LinkResolver links, FileReport report)
    {
        foreach (Author author in edition.Authors.All.Where(author => author.Picture.Length > 0))
        {
            if (links.ResolveFromRoot(author.Picture) is { Code: { } code } invalid)
                report.Add(code, author.PictureSpan, invalid.Message, invalid.Fix!());
        }
    }

    private static void CheckViews(TemplateSet templates, DiagnosticBag bag)
    {
        foreach (string view in templates.Views.Where(view => !DiagramLayout.Names.Contains(templates.LayoutOf(view))))
            new FileReport(TemplateSet.ViewPath(view), bag).Add(
                Codes.ViewLayout,
                SourceSpan.Start,
                templates.LayoutOf(view) is { Length: > 0 } layout
                    ? $"Unknown diagram layout '{layout}'."
                    : "The template does not name its layout.",
                "Begin it with '{{~ ## layout: NAME ## ~}}', where NAME is "
                    + $"{QuotedList.Of(DiagramLayout.Names, "or")}."
            );
    }

    /// <summary>Checks one page.</summary>
    public static void Run(Page page, Edition site, EditionLinks links, DiagnosticBag bag)
    {
        links.Resolver.Check(page, bag);
        links.Images.Check(page, new FileReport(page.Source, bag));
        CheckCode(page, new FileReport(page.Source, bag));
        CheckFrontMatter(page, site, new FileReport(page.Source, bag));
        CheckPaths(page, new FileReport(page.Source, bag));
    }

    /// <summary>
    /// Refuses paths at which a host would run a page or a redirect, read it as its configuration, or send it as a
    /// script or instead of another file. Old paths of programs are allowed: blogs that moved redirect from them.
    /// </summary>
    private static void CheckPaths(Page page, FileReport report)
    {
        CheckPath(page.Path, SourceSpan.Start, isProgram: DocumentTypes.IsServerProgram, report);
        foreach (YamlScalar old in page.FrontMatter.RedirectFrom)
        {
            if (Permalink.Normalise(old.Value) is { } path)
                CheckPath(path, old.Span, isProgram: _ => false, report);
        }
    }

    private static void CheckPath(string path, SourceSpan span, Func<string, bool> isProgram, FileReport report)
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

    private static void CheckCode(Page page, FileReport report)
    {
        foreach (CodeReference code in page.Document.Code.Where(code => Languages.ScopeOf(code.Language) is null))
            report.Add(
                Codes.CodeLanguage,
                code.Span,
                DrawnCode.ToolFor(code.Language) is null
                    ? $"Unknown language '{code.Language}'; the code is not highlighted."
                    : $"Readers see the text of the '{code.Language}' block: pages run no script that draws it.",
                DrawnCode.ToolFor(code.Language)
                    ?? Suggestions.For(code.Language, Languages.Names, "Write 'text' for code without a language.")
            );
        var budget = new HighlightBudget();
        foreach (
            CodeReference code in page.Document.Code.SkipWhile(code => budget.TryAdd(code.Language, code.Work)).Take(1)
        )
            report.Add(
                Codes.CodeLength,
                code.Span,
                "The page has too much code: this block and all code after it are not highlighted.",
                "Divide it into several pages, or write 'text' as the language."
            );
    }

    private static void CheckFrontMatter(Page page, Edition site, FileReport report)
    {
        if (!site.Templates.Layouts.Contains(page.Layout))
            report.Add(
                Codes.UnknownLayout,
                page.FrontMatter.LayoutSpan,
                $"Unknown layout '{page.Layout}'.",
                Suggestions.OrList(page.Layout, site.Templates.Layouts, "The layouts are")
            );
        DataPageKinds.All.Find(page.Layout)?.Check(page, site, report);
        new KeyPlaceCheck(page, site, report).Run();
        foreach (YamlScalar old in page.FrontMatter.RedirectFrom)
        {
            if (Permalink.Normalise(old.Value) is null)
                report.Add(
                    Codes.BadPermalink,
                    old.Span,
                    $"'{old.Value}' is not a valid path of the site.",
                    "Write the old path, such as '/2017/03/31/kernel.html'."
                );
        }
    }
}
