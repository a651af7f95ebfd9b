using NodaTime;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Images;
using Strata.Engine.Diagrams.Views;
using Strata.Engine.Localization;
using Strata.Engine.Rules;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;

namespace Strata.Engine.Building;

/// <summary>What a drawing of a topology depends on besides the topology.</summary>
/// <param name="Theme">The views and the colours.</param>
/// <param name="Catalogues">The facts that rules use.</param>
/// <param name="Loader">Reads topologies.</param>
internal sealed record DrawingDefaults(Theme Theme, CatalogueSet Catalogues, TopologyLoader Loader)
{
    private readonly IReadOnlyDictionary<string, KnownImage> images = KnownImages.Of(Catalogues.BaseImages);

    /// <summary>The views of one topology.</summary>
    public IReadOnlyList<string> Views => Theme.Templates.Views.Where(view => LayoutOf(view) is not null).ToList();

    /// <summary>The layout of a view of one topology; null for any other view.</summary>
    public DiagramLayout? LayoutOf(string view) =>
        Theme.Templates.Views.Contains(view)
        && DiagramLayout.Of(Theme.Templates.LayoutOf(view)) is { MinTopologies: 1 } layout
            ? layout
            : null;

    /// <summary>Reads a topology and checks it against the rules; null, and reported, if it has errors.</summary>
    /// <param name="id">The id of the topology.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="asOf">The date for rules; null to skip those that depend on one.</param>
    /// <param name="report">Receives the diagnostics.</param>
    /// <param name="linesAbove">The number of lines above the text in its file.</param>
    public Topology? Read(string id, string text, LocalDate? asOf, FileReport report, int linesAbove = 0)
    {
        if (Loader.Load(id, text, report, linesAbove) is not { } topology)
            return null;
        RuleRunner.Run(
            topology,
            new RuleInputs(Catalogues.BaseImages, Catalogues.Tables, Catalogues.Glossary, asOf),
            report
        );
        return topology;
    }

    /// <summary>Lays a topology out.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="view">A view of one topology; null for that of the topology, or else the default one.</param>
    /// <param name="messages">The messages of the language.</param>
    /// <param name="diagnostics">Receives labels that do not fit.</param>
    public RenderedDiagram LayOut(Topology topology, string? view, MessageCatalog messages, DiagnosticBag diagnostics)
    {
        string shown =
            view ?? (topology.View is { } own && LayoutOf(own) is not null ? own : DiagramRequest.DefaultView);
        return RenderedDiagram.Create(
            new DiagramInput([topology], images, messages),
            shown,
            LayoutOf(shown)!,
            diagnostics
        );
    }
}
