using Strata.Engine.Rules;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>The page of all rules, with a page for each below it.</summary>
internal sealed class RulesPage : DataPage
{
    private const string Name = "rules";

    public override ThemeLayout Template { get; } = new(Name, "The list of all rules.", RuleModels.All);

    public override ThemeLayout? ChildTemplate { get; } =
        new("rule", "The page of a rule, below the list.", RuleModels.Single);

    public override IReadOnlyList<string> Styles => [PageStyles.Lists, PageStyles.Data];

    /// <summary>The path of the page in a language, or else in any; null for a site without such a page.</summary>
    public static string? PathOf(PageSet pages, PageSet allPages) =>
        (pages.WithLayout(Name) ?? allPages.WithLayout(Name))?.Path;

    /// <summary>The path of the page of a rule.</summary>
    public static string PathOf(string rules, Rule rule) => $"{rules}{rule.Code.Id.ToLowerInvariant()}/";

    public override TemplateModel Model(Page page, DataPageContext context) =>
        RuleModels.All.Model(ListedRule.All(RuleRunner.AllRules, page.Path, context.Edition.Messages));

    public override IEnumerable<ChildPage> Children(Page page, Edition edition) =>
        RuleRunner.AllRules.Select(rule => new ChildPage
        {
            Path = PathOf(page.Path, rule),
            Layout = ChildTemplate!.Name,
            Title = edition.Messages.Get("rules.heading", rule.Code.Id, rule.Code.Title),
            Description = rule.Rationale,
            Model = context => RuleModels.Single.Model(new ListedRule(rule, context.Path, edition.Messages)),
            SearchSections = () => [SearchText.Section("", "", rule.Rationale)],
        });
}
