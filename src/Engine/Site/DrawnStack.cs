using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Site;

/// <summary>A topology laid out for wide and narrow screens, and told in words.</summary>
internal sealed record DrawnStack(Stack Stack, Scene Wide, Scene Narrow, TextVersion Text)
{
    /// <summary>Lays out all topologies; labels that do not fit are reported.</summary>
    public static IReadOnlyDictionary<string, DrawnStack> DrawAll(IEnumerable<Stack> stacks, WordList words, DiagnosticBag bag, PlanMemo memo) => stacks.ToDictionary(
        stack => stack.Id,
        stack => memo.Recall("drawing", stack.Id, [stack, words], bag, aside => Draw(stack, words, new FileReport(stack.Path, aside))),
        StringComparer.Ordinal);

    private static DrawnStack Draw(Stack stack, WordList words, FileReport report) =>
        new(stack, StackLayout.Lay(stack, "wide", words, report), StackLayout.Lay(stack, "narrow", words, report), StackProse.Describe(stack, words));
}
