using Strata.Engine.Content;
using Strata.Engine.Topology;

namespace Strata.Engine.Site;

/// <summary>All that is drawn in a site, found by what a page asks for.</summary>
/// <param name="stacks">The site's topologies in the default view, by id.</param>
/// <param name="asked">What pages ask for besides, by <see cref="KeyOf"/>.</param>
internal sealed class Drawings(IReadOnlyDictionary<string, Drawing> stacks, IReadOnlyDictionary<string, Drawing> asked)
{
    /// <summary>The topologies of <c>data/topologies</c>, in the default view, by id.</summary>
    public IReadOnlyDictionary<string, Drawing> Stacks => stacks;

    /// <summary>The topologies that are written in pages.</summary>
    public required IReadOnlyList<Stack> Fenced { get; init; }

    /// <summary>The topologies that pages show.</summary>
    public IEnumerable<Stack> Shown => asked.Values.SelectMany(drawing => drawing.Stacks).Distinct();

    /// <summary>How many boxes the largest drawing has.</summary>
    public int MostBoxes => stacks.Values.Concat(asked.Values).Select(BoxesOf).DefaultIfEmpty().Max();

    /// <summary>How many boxes the largest drawing of a page has.</summary>
    public int MostBoxesOf(ContentDocument document) => document.Diagrams.Select(Of).OfType<Drawing>().Select(BoxesOf).DefaultIfEmpty().Max();

    public static int BoxesOf(Drawing drawing) => drawing.Wide.AllBoxes.Count();

    /// <summary>What a page asks for; null where it cannot be drawn, which is reported when the site is planned.</summary>
    public Drawing? Of(DiagramReference diagram)
    {
        Figure figure = Figure.Parse(diagram);
        return asked.GetValueOrDefault(KeyOf(diagram, figure)) ?? (figure is { Names: [var id], View: Figure.DefaultView } ? stacks.GetValueOrDefault(id) : null);
    }

    /// <summary>The figure's id, and those of its boxes, which links may lead to.</summary>
    public IEnumerable<string> AnchorsOf(ContentDocument document)
    {
        foreach (DiagramReference diagram in document.Diagrams)
        {
            Figure figure = Figure.Parse(diagram);
            if (diagram.Source is DiagramSource.Chart)
                yield return figure.IdFor(figure.Names);
            if (Of(diagram) is not { } drawing)
                continue;
            string id = figure.IdFor(drawing.Stacks.Select(stack => stack.Id));
            yield return id;
            foreach (Diagrams.SceneBox box in figure.View == Figure.TextView ? [] : drawing.Wide.AllBoxes)
                yield return $"{id}-{box.Id}";
        }
    }

    /// <summary>Figures that show the same have the same key: topologies by their ids, a fence by what is written in it.</summary>
    public static string KeyOf(DiagramReference diagram, Figure figure) =>
        $"{figure.View}\n{(diagram.Source is DiagramSource.Fence ? diagram.Written : string.Join(',', figure.Names))}";
}
