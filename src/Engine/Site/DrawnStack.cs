using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Site;

/// <summary>A topology laid out for wide and narrow screens, and told in words.</summary>
internal sealed record DrawnStack(Stack Stack, Scene Wide, Scene Narrow, TextVersion Text)
{
    /// <summary>Lays out all topologies; labels that do not fit are reported.</summary>
    public static IReadOnlyDictionary<string, DrawnStack> DrawAll(IEnumerable<Stack> stacks, WordList words, DiagnosticBag bag) => stacks.ToDictionary(
        stack => stack.Id,
        stack =>
        {
            var report = new FileReport(stack.Path, bag);
            return new DrawnStack(stack, StackLayout.Lay(stack, "wide", words, report), StackLayout.Lay(stack, "narrow", words, report), StackProse.Describe(stack, words));
        },
        StringComparer.Ordinal);
}
