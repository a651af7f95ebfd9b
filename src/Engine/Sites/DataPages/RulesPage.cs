using Strata.Engine.Rules;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>The page of all rules, with a page for each below it.</summary>
internal sealed class RulesPage : DataPage
{
    private const string Name = "rules";

    public override string Layout => Name;

    public override IReadOnlyList<string> Styles => [PageStyles.Lists, PageStyles.Data];

    /// <summary>The path of the page in a language, or else in any; null for a site without such a page.</summary>
    public static string? PathOf(PageSet pages, PageSet allPages) =>
        (pages.WithLayout(Name) ?? allPages.WithLayout(Name))?.Path;

    /// <summary>The path of the page of a rule.</summary>
    public static string PathOf(string rules, Rule rule) => $"{rules}{rule.Code.Id.ToLowerInvariant()}/";

    /// <summary>Rules for a template, by code.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="path">The path of the page of all rules.</param>
    /// <param name="edition">The site in the language of the page.</param>
    public static IReadOnlyList<TemplateModel> Models(IEnumerable<Rule> rules, string path, Edition edition) =>
        rules
            .OrderBy(rule => rule.Code.Id, StringComparer.Ordinal)
            .Select(rule => DataModels.Rule(rule, PathOf(path, rule), edition.Messages))
            .ToList();

    public override void AddModel(TemplateModel model, Page page, DataPageContext context) =>
        model["rules"] = Models(RuleRunner.AllRules, page.Path, context.Edition);

    public override IEnumerable<ChildPage> Children(Page page, Edition edition) =>
        RuleRunner.AllRules.Select(rule => new ChildPage
        {
            Path = PathOf(page.Path, rule),
            Layout = "rule",
            Title = edition.Messages.Get("rules.heading", rule.Code.Id, rule.Code.Title),
            Description = rule.Why,
            AddModel = (model, context) => model["rule"] = DataModels.Rule(rule, context.Path, edition.Messages),
            SearchSections = () => [SearchText.Section("", "", rule.Why)],
        });
}
