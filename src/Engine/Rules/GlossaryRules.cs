using Strata.Engine.Diagnostics;

namespace Strata.Engine.Rules;

/// <summary>The rule that the glossary has a term for every kind.</summary>
internal static class GlossaryRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            Codes.TermMissing,
            "Readers can look up every term of a diagram. A site with its own glossary needs a term for every "
                + "kind that its diagrams show.",
            Source: null,
            WithoutTerm
        ),
    ];

    private static IEnumerable<Finding> WithoutTerm(RuleContext context) =>
        from node in context.Nodes.DistinctBy(node => node.Kind)
        where
            context.Inputs.Glossary.ForKind(node.Kind.TextName) is null
            && context.Inputs.Glossary.Find(node.Kind.Label) is null
        select new Finding(
            node,
            $"The glossary has no term for '{node.Kind.Name}', the kind of '{node.Name}'.",
            $"Add a term '{node.Kind.Label}' with 'kind: {node.Kind.TextName}' to data/glossary.yml."
        );
}
