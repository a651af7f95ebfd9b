using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Checks;

/// <summary>Adds the addresses of explanations to diagnostics.</summary>
internal static class HelpLinks
{
    /// <summary>
    /// Adds the address of the explanation of a diagnostic, if the site publishes it: the page of the rule, or a
    /// page or heading whose title begins with the code.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Add(Edition site, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (site.Config.Address is null || diagnostics.Count == 0)
            return diagnostics;
        HashSet<string> codes = diagnostics.Select(diagnostic => diagnostic.Code.Id).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, string> addresses = new(StringComparer.Ordinal);
        if (RulesPage.PathOf(site.Pages, site.AllPages) is { } rules)
        {
            foreach (Rule rule in RuleRunner.AllRules)
                addresses[rule.Code.Id] = site.Absolute(RulesPage.PathOf(rules, rule));
        }

        foreach (Page page in site.Pages.All.Where(page => !page.IsPost))
        {
            string titled = page.Title.Split(' ')[0];
            if (codes.Contains(titled))
                addresses.TryAdd(titled, site.Absolute(page.Path));
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
}
