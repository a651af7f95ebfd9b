using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>Something that is true of every stack that can exist.</summary>
/// <param name="Code">What a topology that says otherwise is told.</param>
/// <param name="Why">Why it is so, in a sentence or two.</param>
/// <param name="Source">Where that is said; null for a rule of Strata's own.</param>
/// <param name="Check">Finds where a stack breaks it.</param>
internal sealed record Rule(
    DiagnosticCode Code,
    string Why,
    RuleSource? Source,
    Func<RuleContext, IEnumerable<Finding>> Check
);

/// <summary>A page that a rule follows from.</summary>
internal sealed record RuleSource(string Title, string Url);

/// <summary>A place where a stack breaks a rule.</summary>
/// <param name="Node">The node that is wrong; it or the node that it is a part of may expect the finding.</param>
/// <param name="Span">The place in the file.</param>
/// <param name="Message">What is wrong, with the values involved.</param>
/// <param name="Fix">How to mend it.</param>
internal sealed record Finding(Node Node, SourceSpan Span, string Message, string Fix)
{
    /// <summary>A finding at the name of a node.</summary>
    public Finding(Node node, string what, string fix)
        : this(node, node.Span, what, fix) { }
}

/// <summary>A finding that its topology says must be there: nothing to report, but something to show.</summary>
/// <param name="Node">The node that expects it.</param>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Message">What does not work.</param>
internal sealed record ExpectedFinding(Node Node, Rule Rule, string Message);
