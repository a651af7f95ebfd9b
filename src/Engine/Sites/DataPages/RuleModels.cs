using Strata.Engine.Localization;
using Strata.Engine.Rules;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>A rule in a language.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The path of its page.</param>
/// <param name="Messages">The messages of the language.</param>
internal sealed record ListedRule(Rule Rule, string Path, MessageCatalog Messages)
{
    private readonly Lazy<RuleExamples> examples = new(() => RuleExamples.Of(Rule));

    /// <summary>A topology that breaks it and one that does not.</summary>
    public RuleExamples Examples => examples.Value;

    public string Severity => Messages.Get($"severity.{Rule.Code.Severity.ToString().ToLowerInvariant()}");

    /// <summary>Rules in the order of their codes.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="rulesPath">The path of the page of all rules.</param>
    /// <param name="messages">The messages of the language.</param>
    public static IEnumerable<ListedRule> All(IEnumerable<Rule> rules, string rulesPath, MessageCatalog messages) =>
        rules
            .OrderBy(rule => rule.Code.Id, StringComparer.Ordinal)
            .Select(rule => new ListedRule(rule, RulesPage.PathOf(rulesPath, rule), messages));
}

/// <summary>The models of the layouts of rules.</summary>
internal static class RuleModels
{
    private static readonly TemplateType<KeyValuePair<string, string>> SupportingFile = new(
        "a file of an example",
        new("path", "Its path.", file => file.Key),
        new("text", "Its content.", file => file.Value)
    );

    public static TemplateType<ListedRule> Rule { get; } =
        new(
            "a rule",
            new("code", "Its code, such as `CON001`.", item => item.Rule.Code.Id),
            new("title", "Its title.", item => item.Rule.Code.Title),
            new("severity", "The severity of its violations, as text.", item => item.Severity),
            new("rationale", "Its reason.", item => item.Rule.Rationale),
            TemplateField<ListedRule>.Model(
                "source",
                "Its source, or nothing.",
                CommonModels.Link,
                item => item.Rule.Source is { } source ? new TemplateLink(source.Title, source.Url) : null
            ),
            new("incorrect", "A topology that breaks it.", item => item.Examples.Wrong),
            new("correct", "A topology that does not.", item => item.Examples.Right),
            TemplateField<ListedRule>.List(
                "supporting_files",
                "Other files of the examples.",
                SupportingFile,
                item => item.Examples.SupportingFiles.OrderBy(file => file.Key, StringComparer.Ordinal)
            ),
            new("url", "The path of its page.", item => item.Path)
        );

    /// <summary>The model of the page of a rule.</summary>
    public static TemplateType<ListedRule> Single { get; } =
        new("page of a rule", TemplateField<ListedRule>.Model("rule", "The rule.", Rule, item => item));

    /// <summary>The model of the page of all rules.</summary>
    public static TemplateType<IEnumerable<ListedRule>> All { get; } =
        new(
            "page of all rules",
            TemplateField<IEnumerable<ListedRule>>.List("rules", "The rules, by code.", Rule, rules => rules)
        );
}
