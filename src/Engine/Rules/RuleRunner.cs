using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>Holds stacks to the rules, and to what they expect themselves.</summary>
internal static class RuleRunner
{
    /// <summary>All rules: those of any vocabulary, then those of containers.</summary>
    public static IReadOnlyList<Rule> AllRules { get; } = [.. DeclaredRules.All, .. ContainerRules.All];

    /// <summary>Reports all mistakes of all stacks.</summary>
    public static void RunAll(IReadOnlyList<Topology> topologies, RuleInputs inputs, DiagnosticBag bag) =>
        Parallel.For(
            0,
            topologies.Count,
            index => Run(topologies[index], inputs, new FileReport(topologies[index].Path, bag))
        );

    /// <summary>Reports all mistakes of a stack; the findings that it expects.</summary>
    public static IReadOnlyList<ExpectedFinding> Run(Topology topology, RuleInputs inputs, FileReport report)
    {
        var context = new RuleContext(topology, inputs);
        List<ExpectedFinding> expected = [];
        foreach (Rule rule in RulesOf(topology.Vocabulary))
        {
            foreach (Finding finding in rule.Check(context))
            {
                if (ExpectedBy(finding.Node, rule.Code) is { } node)
                    expected.Add(new ExpectedFinding(node, rule, finding.Message));
                else
                    report.Add(rule.Code, finding.Span, finding.Message, finding.Fix);
            }
        }

        ReportUnmet(topology, expected, report);
        return expected;
    }

    /// <summary>The rules that topologies of a vocabulary are held to.</summary>
    public static IReadOnlyList<Rule> RulesOf(Vocabulary vocabulary) =>
        vocabulary.Rules == ContainerRules.Name ? AllRules : DeclaredRules.All;

    /// <summary>The node that expects a finding: the one found, or the one that it is a part of.</summary>
    private static Node? ExpectedBy(Node found, DiagnosticCode code)
    {
        if (Expects(found, code))
            return found;
        return found.Parent is { } holder && holder.Kind.Parts.Contains(found.Kind.Name) && Expects(holder, code)
            ? holder
            : null;
    }

    private static bool Expects(Node node, DiagnosticCode code) =>
        node.Expects.Any(expected => expected.Value == code.Id);

    private static void ReportUnmet(Topology topology, List<ExpectedFinding> met, FileReport report)
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
                        $"'{node.Name}' expects '{code.Value}', which is not the code of a rule.",
                        Suggestions.OrList(code.Value, codes, "The codes are")
                    );
                else if (!met.Exists(finding => finding.Node == node && finding.Rule.Code.Id == code.Value))
                    report.Add(
                        Codes.ExpectedMissing,
                        code.Span,
                        $"'{node.Name}' expects {code.Value}, and does not break that rule.",
                        "Take the code out of 'expect', or look at what has changed."
                    );
            }
        }
    }
}
