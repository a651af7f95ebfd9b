using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Views;
using Strata.Engine.Execution;
using Strata.Engine.Highlighting;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
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
        PagePathCheck.Run(page, site, links.Routes, new FileReport(page.Source, bag));
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
        CheckLayout(page, site, report);
        DataPageKinds.All.Find(page.Layout)?.Check(page, site, report);
        new KeyPlaceCheck(page, site, report).Run();
    }

    /// <summary>Reports a layout that does not exist, or one that gets what only generated pages have.</summary>
    private static void CheckLayout(Page page, Edition site, FileReport report)
    {
        bool isHome = page.Path == site.Language.Root;
        bool exists = site.Templates.Layouts.Contains(page.Layout);
        // A layout that the page did not ask for is that of its place.
        bool isWritten = page.FrontMatter.Layout == page.Layout;
        if (exists && (!isWritten || ThemeContract.CanName(page.Layout, isHome)))
            return;
        report.Add(
            Codes.UnknownLayout,
            page.FrontMatter.LayoutSpan,
            !exists ? $"Unknown layout '{page.Layout}'."
                : page.Layout == "home" ? "The layout 'home' is only for the home page."
                : $"The layout '{page.Layout}' is only for pages that the site generates.",
            Suggestions.OrList(
                page.Layout,
                [.. site.Templates.Layouts.Where(layout => ThemeContract.CanName(layout, isHome))],
                "The layouts for this page are"
            )
        );
    }
}
