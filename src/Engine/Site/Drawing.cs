using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Topology;

namespace Strata.Engine.Site;

/// <summary>Topologies in one view, laid out for wide and narrow screens and told in words.</summary>
/// <param name="Stacks">The topologies; at least one.</param>
/// <param name="View">The view's name.</param>
/// <param name="Wide">For wide screens.</param>
/// <param name="Narrow">For narrow ones.</param>
/// <param name="Text">The same in words.</param>
internal sealed record Drawing(IReadOnlyList<Stack> Stacks, string View, Scene Wide, Scene Narrow, TextVersion Text)
{
    /// <summary>The first topology, which is the only one in most views.</summary>
    public Stack Stack => Stacks[0];

    /// <summary>Lays topologies out. Labels that do not fit are reported where the topologies stand.</summary>
    public static Drawing Draw(DiagramSubject subject, string view, DiagramLayout layout, DiagnosticBag bag)
    {
        var report = new FileReport(subject.Stacks[0].Path, bag);
        return new Drawing(subject.Stacks, view, layout.Lay(subject, "wide", report), layout.Lay(subject, "narrow", report), layout.Describe(subject));
    }
}
