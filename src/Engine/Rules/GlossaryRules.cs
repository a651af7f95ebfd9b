using Strata.Engine.Diagnostics;

namespace Strata.Engine.Rules;

/// <summary>The rule that the glossary has a term for every kind.</summary>
internal static class GlossaryRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            Codes.TermMissing,
            "A reader of a diagram can look up every word in it. A site with a glossary of its own needs the "
                + "terms of all kinds that it draws.",
            Source: null,
            WithoutTerm
        ),
    ];

    private static IEnumerable<Finding> WithoutTerm(RuleContext context) =>
        from node in context.Nodes.DistinctBy(node => node.Kind)
        where
            context.Inputs.Glossary.ForKind(node.Kind.Name) is null
            && context.Inputs.Glossary.Find(node.Kind.Label) is null
        select new Finding(
            node,
            $"'{node.Name}' is of the kind '{node.Kind.Name}', and the glossary has no term for it.",
            $"Add a term '{node.Kind.Label}' with 'kind: {node.Kind.Name}' to data/glossary.yml."
        );
}
