using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Rules;

/// <summary>
/// The rules that kinds of any vocabulary declare: <c>required</c>, <c>at_most</c>, <c>catalogue</c> and
/// <c>compatible</c>.
/// </summary>
internal static class DeclaredRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(Codes.DeclaredRequired, "The vocabulary requires it for every node of this kind.", Source: null, Required),
        new(
            Codes.DeclaredAtMost,
            "The vocabulary limits how many nodes of this kind a frame can contain.",
            Source: null,
            AtMost
        ),
        new(
            Codes.DeclaredNearlyKnown,
            "A name that is not in the catalogue is accepted, but there are no facts about it. A name that is "
                + "close to one in the catalogue is probably misspelt.",
            Source: null,
            NearlyKnown
        ),
        new(
            Codes.DeclaredIncompatible,
            "The vocabulary checks the kind against a compatibility table, which excludes the combination.",
            Source: null,
            context => CompatibilityCheck.Find(context, Verdict.No)
        ),
        new(
            Codes.DeclaredDisputed,
            "The vocabulary checks the kind against a compatibility table, whose sources contradict each other.",
            Source: null,
            context => CompatibilityCheck.Find(context, Verdict.Disputed)
        ),
    ];

    private static IEnumerable<Finding> Required(RuleContext context) =>
        from node in context.Nodes
        from key in node.Kind.Required
        where
            !node.Properties.ContainsKey(key)
            && !node.Lists.ContainsKey(key)
            && !node.Children.Any(part => part.Kind.Name == key)
        select new Finding(
            node,
            $"'{node.Name}' has no '{key}', which the kind '{node.Kind.Name}' requires.",
            $"Add '{key}:'."
        );

    private static IEnumerable<Finding> AtMost(RuleContext context) =>
        from siblings in context.Nodes.GroupBy(node => (node.Parent, node.Kind))
        where siblings.Key.Kind.AtMost is { } max && siblings.Count() > max
        let extra = siblings.ElementAt(siblings.Key.Kind.AtMost!.Value)
        select new Finding(
            extra,
            $"{(extra.Parent is { } holder ? $"'{holder.Name}'" : "The stack")} contains {siblings.Count()} nodes of "
                + $"the kind '{extra.Kind.Name}'; the maximum is {extra.Kind.AtMost}.",
            $"Write one of them with 'count: {siblings.Count()}', or use a kind of a vocabulary of your own: 'at_most' "
                + $"limits '{extra.Kind.Name}' in '{context.Topology.Vocabulary.Name}'."
        );

    private static IEnumerable<Finding> NearlyKnown(RuleContext context) =>
        from node in context.Nodes
        where node.Kind.Catalogue is not null && !node.IsEmpty && context.Inputs.ImageNames.Find(node.Name) is null
        let closest = context.Inputs.ImageNames.ClosestName(
            node.Name,
            context.Windows?.Columns.SelectMany(column => column.Aliases.Append(column.Id)) ?? []
        )
        where closest is not null
        select new Finding(node, $"The catalogue has no image '{node.Name}'.", $"Did you mean '{closest}'?");
}
