using Strata.Engine.Diagnostics;
using Strata.Engine.Execution;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>Checks topologies against the rules, and against the violations that they expect.</summary>
internal static class RuleRunner
{
    /// <summary>All rules: those for any vocabulary, then those on containers.</summary>
    public static IReadOnlyList<Rule> AllRules { get; } = [.. DeclaredRules.All, .. ContainerRules.All];

    /// <summary>Reports the violations of all topologies.</summary>
    public static void RunAll(IReadOnlyList<Topology> topologies, RuleInputs inputs, DiagnosticBag bag) =>
        ParallelLoop.For(
            topologies.Count,
            index => Run(topologies[index], inputs, new FileReport(topologies[index].Path, bag))
        );

    /// <summary>Reports the violations of a topology.</summary>
    /// <returns>The violations that the topology expects, which are not reported.</returns>
    public static IReadOnlyList<ExpectedFinding> Run(Topology topology, RuleInputs inputs, FileReport report)
    {
        var context = new RuleContext(topology, inputs);
        List<ExpectedFinding> expected = [];
        foreach (Rule rule in RulesOf(topology.Vocabulary))
        {
            foreach (Finding finding in rule.Check(context))
            {
                if (ExpectingNode(finding.Node, rule.Code) is { } node)
                    expected.Add(new ExpectedFinding(node, rule, finding.Message));
                else
                    report.Add(rule.Code, finding.Span, finding.Message, finding.Fix);
            }
        }

        ReportUnmet(topology, expected, report);
        return expected;
    }

    /// <summary>The rules for the topologies of a vocabulary.</summary>
    public static IReadOnlyList<Rule> RulesOf(Vocabulary vocabulary) =>
        vocabulary.Rules == ContainerRules.Name ? AllRules : DeclaredRules.All;

    /// <summary>The node that expects a finding: the node found, or the node that it is a part of.</summary>
    private static Node? ExpectingNode(Node found, DiagnosticCode code)
    {
        if (Expects(found, code))
            return found;
        return found.Parent is { } parent && parent.Kind.Parts.Contains(found.Kind.Name) && Expects(parent, code)
            ? parent
            : null;
    }

    private static bool Expects(Node node, DiagnosticCode code) =>
        node.Expects.Any(expected => expected.Value == code.Id);

    /// <summary>Reports the expected codes that are unknown or have no finding.</summary>
    private static void ReportUnmet(Topology topology, List<ExpectedFinding> found, FileReport report)
    {
        List<string> codes = RulesOf(topology.Vocabulary).Select(rule => rule.Code.Id).ToList();
        foreach (Node node in topology.Nodes)
        {
            foreach (Property code in node.Expects)
            {
                if (!codes.Contains(code.Value))
                    report.Add(
                        Codes.ExpectedUnknown,
                        code.Span,
                        $"'{node.Name}' expects the unknown code '{code.Value}'.",
                        Suggestions.OrList(code.Value, codes, "The codes are")
                    );
                else if (!found.Exists(finding => finding.Node == node && finding.Rule.Code.Id == code.Value))
                    report.Add(
                        Codes.ExpectedMissing,
                        code.Span,
                        $"'{node.Name}' expects {code.Value}, but does not break that rule.",
                        "Remove the code from 'expect', or check what has changed."
                    );
            }
        }
    }
}
