using Strata.Engine.Content;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.Figures;

/// <summary>The rendered diagrams of a site, by request.</summary>
/// <param name="topologies">The site's topologies in the default view, by id.</param>
/// <param name="requested">The other diagrams that pages request, by <see cref="KeyOf"/>.</param>
internal sealed class DiagramSet(
    IReadOnlyDictionary<string, RenderedDiagram> topologies,
    IReadOnlyDictionary<string, RenderedDiagram> requested
)
{
    /// <summary>The topologies of <c>data/topologies</c>, in the default view, by id.</summary>
    public IReadOnlyDictionary<string, RenderedDiagram> Topologies => topologies;

    /// <summary>The topologies that are written in pages.</summary>
    public required IReadOnlyList<Topology> Fenced { get; init; }

    /// <summary>All topologies that are drawn.</summary>
    public IEnumerable<Topology> All =>
        topologies.Values.Concat(requested.Values).SelectMany(diagram => diagram.Topologies).Distinct();

    /// <summary>The number of boxes in the largest diagram.</summary>
    public int MostBoxes => topologies.Values.Concat(requested.Values).Select(BoxesOf).DefaultIfEmpty().Max();

    /// <summary>The number of boxes in the largest diagram of a page.</summary>
    public int MostBoxesOf(Document document) =>
        document.Diagrams.Select(Of).OfType<RenderedDiagram>().Select(BoxesOf).DefaultIfEmpty().Max();

    /// <summary>The number of boxes in all diagrams of a page.</summary>
    public int BoxesIn(Document document) => document.Diagrams.Select(Of).OfType<RenderedDiagram>().Sum(BoxesOf);

    public static int BoxesOf(RenderedDiagram diagram) => diagram.Wide.AllBoxes.Count();

    /// <summary>
    /// The diagram of a request; null if it cannot be rendered, which is reported when the site is planned.
    /// </summary>
    public RenderedDiagram? Of(DiagramReference reference)
    {
        DiagramRequest figure = DiagramRequest.Parse(reference);
        return requested.GetValueOrDefault(KeyOf(reference, figure))
            ?? (figure is { Names: [var id], View: DiagramRequest.OwnView } ? topologies.GetValueOrDefault(id) : null);
    }

    /// <summary>The figure's id, and those of its boxes, which links may lead to.</summary>
    public IEnumerable<string> AnchorsOf(Document document)
    {
        foreach (DiagramReference reference in document.Diagrams)
        {
            DiagramRequest figure = DiagramRequest.Parse(reference);
            if (reference.Source is DiagramSource.Chart)
                yield return figure.IdFor(figure.Names);
            if (Of(reference) is not { } diagram)
                continue;
            string id = figure.IdFor(diagram.Topologies.Select(topology => topology.Id));
            yield return id;
            foreach (SceneBox box in figure.View == DiagramRequest.TextView ? [] : diagram.Wide.AllBoxes)
                yield return $"{id}-{box.Id}";
        }
    }

    /// <summary>
    /// The key of a figure. Figures with the same content have the same key: topologies by their ids, a fence by its
    /// text.
    /// </summary>
    public static string KeyOf(DiagramReference reference, DiagramRequest figure) =>
        figure.View
        + "\n"
        + (reference.Source is DiagramSource.Fence ? reference.Written : string.Join(',', figure.Names));
}
