using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;

namespace Strata.Engine.Site;

/// <summary>
/// Pages made from data: an author's page whose layout is one of these is given the data, so that title, path and introduction stay
/// the author's. The pages of all topologies and of all rules bring a page for each below them.
/// </summary>
internal static class DataPages
{
    public const string GlossaryLayout = "glossary";
    public const string CompatibilityLayout = "compatibility";
    public const string BaseImagesLayout = "base-images";
    public const string TopologiesLayout = "topologies";
    public const string RulesLayout = "rules";

    /// <summary>The styles that only these pages need.</summary>
    public const string Styles = "/assets/data.css";

    public static IReadOnlyList<string> Layouts { get; } = [GlossaryLayout, CompatibilityLayout, BaseImagesLayout, TopologiesLayout, RulesLayout];

    /// <summary>Where terms are explained; null for a site without such a page.</summary>
    public static string? GlossaryPath(PageList pages) => pages.All.FirstOrDefault(page => page.Layout == GlossaryLayout)?.Path;

    public static string TopologyPath(Page gallery, Drawing stack) => $"{gallery.Path}{stack.Stack.Id}/";

    /// <summary>Where rules are explained; null for a site without such a page.</summary>
    public static string? RulesPath(PageList pages) => pages.All.FirstOrDefault(page => page.Layout == RulesLayout)?.Path;

    public static string RulePath(string rules, Rule rule) => $"{rules}{rule.Code.Id.ToLowerInvariant()}/";

    /// <summary>Adds to what breaks a rule the address of the rule's page, where the site has an address and such pages.</summary>
    public static IReadOnlyList<Diagnostic> Explain(SiteModel site, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (RulesPath(site.Pages) is not { } rules || site.Settings.Address is null)
            return diagnostics;
        Dictionary<string, string> pages = RuleRunner.AllRules.ToDictionary(rule => rule.Code.Id, rule => site.Absolute(RulePath(rules, rule)), StringComparer.Ordinal);
        return diagnostics.Select(diagnostic => diagnostic with { Help = pages.GetValueOrDefault(diagnostic.Code.Id, "") }).ToList();
    }

    /// <summary>A page a rule, below the page of all rules.</summary>
    public static void AddRules(SiteModel site, SiteRenderers renderers)
    {
        if (RulesPath(site.Pages) is not { } rules)
            return;
        foreach (Rule rule in RuleRunner.AllRules)
        {
            string path = RulePath(rules, rule);
            site.Routes.AddDefault(path, RouteKind.Page, () => renderers.Pages.Rule(rule, path));
        }
    }

    public static void AddTopologies(SiteModel site, SiteRenderers renderers)
    {
        if (site.Pages.All.FirstOrDefault(page => page.Layout == TopologiesLayout) is not { } gallery)
            return;
        foreach (Drawing stack in site.Drawings.Stacks.Values)
        {
            string path = TopologyPath(gallery, stack);
            site.Routes.Add(path, RouteKind.Page, stack.Stack.Path, SourceSpan.Start, () => renderers.Pages.Topology(stack, path));
        }
    }
}
