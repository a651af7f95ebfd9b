using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.DataPages;

/// <summary>
/// Pages made from data: an author's page whose layout is one of these is given the data, so that title, path and
/// introduction stay
/// the author's. The pages of all topologies and of all rules bring a page for each below them.
/// </summary>
internal static class DataPageList
{
    public const string GlossaryLayout = "glossary";
    public const string CompatibilityLayout = "compatibility";
    public const string BaseImagesLayout = "base-images";
    public const string TopologiesLayout = "topologies";
    public const string RulesLayout = "rules";

    public static IReadOnlyList<string> Layouts { get; } =
    [GlossaryLayout, CompatibilityLayout, BaseImagesLayout, TopologiesLayout, RulesLayout];

    /// <summary>Where terms are explained; null for a site without such a page.</summary>
    public static string? GlossaryPath(PageList pages, PageList allPages) => PathOf(GlossaryLayout, pages, allPages);

    /// <summary>The page of all topologies; null for a site without one.</summary>
    public static Page? Gallery(PageList pages) => pages.All.FirstOrDefault(page => page.Layout == TopologiesLayout);

    public static string TopologyPath(Page gallery, RenderedDiagram topology) =>
        $"{gallery.Path}{topology.Topology.Id}/";

    /// <summary>Where rules are explained; null for a site without such a page.</summary>
    public static string? RulesPath(Edition site) => PathOf(RulesLayout, site.Pages, site.AllPages);

    public static string RulePath(string rules, Rule rule) => $"{rules}{rule.Code.Id.ToLowerInvariant()}/";

    /// <summary>The page of a layout in the language, or else in whatever language the site has it.</summary>
    private static string? PathOf(string layout, PageList pages, PageList allPages) =>
        (
            pages.All.FirstOrDefault(page => page.Layout == layout)
            ?? allPages.All.FirstOrDefault(page => page.Layout == layout)
        )?.Path;

    /// <summary>
    /// Adds the address of what explains a mistake, where the site publishes it: the rule's page, or a heading that
    /// begins with the code.
    /// </summary>
    public static IReadOnlyList<Diagnostic> AddHelpLinks(Edition site, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (site.Config.Address is null || diagnostics.Count == 0)
            return diagnostics;
        HashSet<string> codes = diagnostics.Select(diagnostic => diagnostic.Code.Id).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, string> addresses = new(StringComparer.Ordinal);
        if (RulesPath(site) is { } rules)
        {
            foreach (Rule rule in RuleRunner.AllRules)
                addresses[rule.Code.Id] = site.Absolute(RulePath(rules, rule));
        }

        foreach (Page page in site.Pages.All.Where(page => !page.IsPost))
        {
            foreach (
                Heading heading in page.Document.Headings.Where(heading => codes.Contains(heading.Text.Split(' ')[0]))
            )
                addresses.TryAdd(
                    heading.Text.Split(' ')[0],
                    $"{site.Absolute(page.Path)}#{SitePath.Encode(heading.Id)}"
                );
        }

        return diagnostics
            .Select(diagnostic => diagnostic with { Help = addresses.GetValueOrDefault(diagnostic.Code.Id, "") })
            .ToList();
    }

    /// <summary>A page a rule, below the page of all rules.</summary>
    public static void AddRules(Edition site, SiteRenderers renderers)
    {
        if (site.Pages.All.FirstOrDefault(page => page.Layout == RulesLayout)?.Path is not { } rules)
            return;
        foreach (Rule rule in RuleRunner.AllRules)
        {
            string path = RulePath(rules, rule);
            site.Routes.AddDefault(path, RouteKind.Page, () => renderers.Pages.Rule(rule, path));
        }
    }

    public static void AddTopologies(Edition site, SiteRenderers renderers)
    {
        if (Gallery(site.Pages) is not { } gallery)
            return;
        foreach (RenderedDiagram topology in site.Diagrams.Topologies.Values)
        {
            string path = TopologyPath(gallery, topology);
            site.Routes.Add(
                path,
                RouteKind.Page,
                topology.Topology.Path,
                SourceSpan.Start,
                () => renderers.Pages.Topology(topology, path)
            );
        }
    }
}
