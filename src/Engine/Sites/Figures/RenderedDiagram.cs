using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Diagrams.Views;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.Figures;

/// <summary>Topologies in one view, laid out for wide and narrow screens, with their text alternative.</summary>
/// <param name="Topologies">The topologies; at least one.</param>
/// <param name="View">The view's name.</param>
/// <param name="Wide">For wide screens.</param>
/// <param name="Narrow">For narrow ones.</param>
/// <param name="Text">The text alternative.</param>
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

    /// <summary>The scene for wide screens, with its title and description.</summary>
    public TitledScene Titled => new(Wide, Text.Title, Text.Description);

    /// <summary>Lays topologies out. Labels that do not fit are reported at their topologies.</summary>
    public static RenderedDiagram Create(DiagramInput subject, string view, DiagramLayout layout, DiagnosticBag bag)
    {
        var report = new FileReport(subject.Topologies[0].Path, bag);
        return new RenderedDiagram(
            subject.Topologies,
            view,
            layout.Compute(subject, Variant.Wide, report),
            layout.Compute(subject, Variant.Narrow, report),
            layout.Describe(subject)
        );
    }
}
