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
        new(Codes.DeclaredRequired, "The vocabulary says that every node of this kind has it.", Source: null, Required),
        new(Codes.DeclaredAtMost, "The vocabulary says how many of a kind one frame may hold.", Source: null, AtMost),
        new(
            Codes.DeclaredNearlyKnown,
            "A name that is not in the catalogue is taken as it stands, and nothing is known of it. One that is "
                + "nearly in it is probably misspelt.",
            Source: null,
            NearlyKnown
        ),
        new(
            Codes.DeclaredIncompatible,
            "The vocabulary holds the kind to a compatibility table, and that says no. The table names the source.",
            Source: null,
            context => CompatibilityCheck.Find(context, Verdict.No)
        ),
        new(
            Codes.DeclaredDisputed,
            "The vocabulary holds the kind to a compatibility table, and its sources contradict each other there.",
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
            $"'{node.Name}' has no '{key}', which every '{node.Kind.Name}' has.",
            $"Add '{key}:'."
        );

    private static IEnumerable<Finding> AtMost(RuleContext context) =>
        from siblings in context.Nodes.GroupBy(node => (node.Parent, node.Kind))
        where siblings.Key.Kind.AtMost is { } max && siblings.Count() > max
        let extra = siblings.ElementAt(siblings.Key.Kind.AtMost!.Value)
        select new Finding(
            extra,
            $"{(extra.Parent is { } holder ? $"'{holder.Name}'" : "The stack")} holds {siblings.Count()} of "
                + $"the kind '{extra.Kind.Name}', and it may hold {extra.Kind.AtMost}.",
            "Remove the others."
        );

    private static IEnumerable<Finding> NearlyKnown(RuleContext context) =>
        from node in context.Nodes
        where node.Kind.Catalogue is not null && !node.IsEmpty && context.Inputs.ImageNames.Find(node.Name) is null
        let closest = context.Inputs.ImageNames.ClosestName(
            node.Name,
            context.Windows?.Columns.SelectMany(column => column.Aliases.Append(column.Id)) ?? []
        )
        where closest is not null
        select new Finding(node, $"'{node.Name}' is no image that the catalogue knows.", $"Did you mean '{closest}'?");
}
