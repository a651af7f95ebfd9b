using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>A rule that every topology of something real satisfies.</summary>
/// <param name="Code">The code of its diagnostic.</param>
/// <param name="Rationale">The reason, in a sentence or two.</param>
/// <param name="Source">The page that the rule follows from; null for a rule of Strata's own.</param>
/// <param name="Check">Finds the violations in a topology.</param>
internal sealed record Rule(
    DiagnosticCode Code,
    string Rationale,
    RuleSource? Source,
    Func<RuleContext, IEnumerable<Finding>> Check
);

/// <summary>A page that a rule follows from.</summary>
internal sealed record RuleSource(string Title, string Url);

/// <summary>A violation of a rule.</summary>
/// <param name="Node">The node concerned; it, or the node that it is a part of, may expect the finding.</param>
/// <param name="Span">The position in the file.</param>
/// <param name="Message">The error, with the values involved.</param>
/// <param name="Fix">The suggested fix.</param>
internal sealed record Finding(Node Node, SourceSpan Span, string Message, string Fix)
{
    /// <summary>A finding at the name of a node.</summary>
    public Finding(Node node, string message, string fix)
        : this(node, node.Span, message, fix) { }
}

/// <summary>A violation that the topology expects: it is not reported.</summary>
/// <param name="Node">The node that expects it.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Message">The message of the finding.</param>
internal sealed record ExpectedFinding(Node Node, Rule Rule, string Message);
