using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Highlighting;
using Strata.Engine.Templating;

namespace Strata.Engine.Site;

/// <summary>The checks that need the whole site: links, diagrams, layouts.</summary>
internal static class SiteCheck
{
    /// <exception cref="OperationCanceledException">The check is not wanted any more.</exception>
    public static void Run(IReadOnlyList<SiteModel> editions, DiagnosticBag bag, CancellationToken stop)
    {
        SiteModel site = editions[0];
        foreach (SiteModel edition in editions)
        {
            Parallel.For(0, edition.Pages.All.Count, new ParallelOptions { CancellationToken = stop }, index => Run(edition.Pages.All[index], edition, bag));
            foreach (NavigationItem item in edition.Language.Navigation ?? [])
            {
                if (edition.Links.ResolveFromTop(item.Target) is { Code: { } code } wrong)
                    new FileReport(Settings.Path, bag).Add(code, item.Span, wrong.What, wrong.Cure);
            }
        }

        StaticFileCheck.Run(site, bag);
        // Only a site without errors can be rendered.
        foreach (SiteModel edition in bag.HasErrors ? [] : editions)
            PlaceCheck.Run(edition, bag, stop);

        foreach (string view in site.Templates.Views.Where(view => !DiagramLayout.Names.Contains(site.Templates.LayoutOf(view))))
            new FileReport(TemplateSet.ViewPath(view), bag).Add(Codes.ViewLayout, SourceSpan.Start, site.Templates.LayoutOf(view) is { Length: > 0 } layout ? $"There is no diagram layout '{layout}'." : "The template does not name its layout.", $"Begin it with '{{{{~ ## layout: NAME ## ~}}}}', and for NAME one of {Nearest.List(DiagramLayout.Names, "or")}.");
        foreach (string path in site.Pages.Future)
            new FileReport(path, bag).Add(Codes.FuturePost, SourceSpan.Start, "The post's date has not come, so it is left out.", "Build with --future to publish it now.");
        if (site.Settings.Address is null)
            new FileReport(Settings.Path, bag).Add(Codes.NoAddress, SourceSpan.Start, "The site has no address, so it has no feed, no sitemap and no canonical links.", "Set 'url:' in data/site.yml, or build with --base-url.");
    }

    /// <summary>Checks one page.</summary>
    public static void Run(Page page, SiteModel site, DiagnosticBag bag)
    {
        site.Links.Check(page, bag);
        site.Pictures.Check(page, new FileReport(page.Source, bag));
        CheckCode(page, new FileReport(page.Source, bag));
        CheckFrontMatter(page, site, new FileReport(page.Source, bag));
    }

    public static IReadOnlyList<OutsideLink> OutsideLinks(IReadOnlyList<SiteModel> editions) =>
    [
        .. editions[0].AllPages.All.SelectMany(page => page.Document.OutsideLinks.Select(link => new OutsideLink(page.Source, link.Span, link.Target))),
        .. editions.SelectMany(edition => edition.Language.Navigation ?? []).Where(item => Content.WebAddress.KindOf(item.Target) is Content.AddressKind.Outside && item.Target.StartsWith("http", StringComparison.OrdinalIgnoreCase)).Select(item => new OutsideLink(Settings.Path, item.Span, item.Target)),
    ];

    private static void CheckCode(Page page, FileReport report)
    {
        foreach (CodeReference code in page.Document.Code.Where(code => Languages.ScopeOf(code.Language) is null))
            report.Add(Codes.CodeLanguage, code.Span, $"There is no grammar for the language '{code.Language}', so this code has no colours.", Nearest.CureAmongMany(code.Language, Languages.Names, "Write 'text' for text without a language."));
    }

    private static void CheckFrontMatter(Page page, SiteModel site, FileReport report)
    {
        if (!site.Templates.Layouts.Contains(page.Layout))
            report.Add(Codes.UnknownLayout, page.FrontMatter.LayoutSpan, $"There is no layout '{page.Layout}'.", Nearest.Cure(page.Layout, site.Templates.Layouts, "Layouts are"));
        if (page.Layout == DataPages.CompatibilityLayout && !site.Data.Tables.ContainsKey(page.FrontMatter.Table ?? ""))
            report.Add(Codes.TableUnknown, page.FrontMatter.TableSpan, $"There is no compatibility table '{page.FrontMatter.Table}'.", Nearest.Cure(page.FrontMatter.Table ?? "", site.Data.Tables.Keys.Order(StringComparer.Ordinal).ToList(), "Write 'table:' with one of"));
        foreach (Yaml.YamlScalar old in page.FrontMatter.RedirectFrom)
        {
            if (Permalink.Normalise(old.Value) is null)
                report.Add(Codes.BadPermalink, old.Span, $"'{old.Value}' cannot be a path of the site.", "Write the old path, such as '/2017/03/31/kernel.html'.");
        }
    }
}
