using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.Figures;

/// <summary>Topologies in one view, laid out for wide and narrow screens and told in words.</summary>
/// <param name="Topologies">The topologies; at least one.</param>
/// <param name="View">The view's name.</param>
/// <param name="Wide">For wide screens.</param>
/// <param name="Narrow">For narrow ones.</param>
/// <param name="Text">The same in words.</param>
internal sealed record RenderedDiagram(
    IReadOnlyList<Topology> Topologies,
    string View,
    Scene Wide,
    Scene Narrow,
    TextAlternative Text
)
{
    /// <summary>The first topology, which is the only one in most views.</summary>
    public Topology Topology => Topologies[0];

    /// <summary>Lays topologies out. Labels that do not fit are reported where the topologies stand.</summary>
    public static RenderedDiagram Create(DiagramInput subject, string view, DiagramLayout layout, DiagnosticBag bag)
    {
        var report = new FileReport(subject.Topologies[0].Path, bag);
        return new RenderedDiagram(
            subject.Topologies,
            view,
            layout.Compute(subject, "wide", report),
            layout.Compute(subject, "narrow", report),
            layout.Describe(subject)
        );
    }
}
