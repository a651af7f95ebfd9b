using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.Figures;

/// <summary>
/// Drawings as diagram templates receive them: scenes whose boxes know what they mean, and their legend.
/// </summary>
internal sealed class DiagramModels(Edition site)
{
    private readonly string? glossary = site.GlossaryPath;

    /// <summary>
    /// The boxes of a drawing, numbered from 1 in reading order: the same number on wide and narrow screens, so that a
    /// link to a box finds
    /// it on both.
    /// </summary>
    public static IReadOnlyDictionary<string, int> Numbers(RenderedDiagram diagram)
    {
        OrderedDictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (SceneBox box in diagram.Wide.AllBoxes)
            numbers.TryAdd(box.Id, numbers.Count + 1);
        return numbers;
    }

    /// <summary>A scene for a diagram template.</summary>
    /// <param name="diagram">What is drawn.</param>
    /// <param name="scene">Its scene for wide or narrow screens.</param>
    /// <param name="figureId">The figure's id on its page.</param>
    /// <param name="numbers">The boxes' numbers; null for a picture that is only looked at, whose boxes are no
    /// links.</param>
    public TemplateModel Scene(
        RenderedDiagram diagram,
        Scene scene,
        string figureId,
        IReadOnlyDictionary<string, int>? numbers
    )
    {
        Dictionary<string, Node> nodes = NodesOf(diagram);
        TemplateModel model = SceneModels.Scene(
            scene,
            figureId,
            diagram.Text.Title,
            diagram.Text.PictureDescription,
            box =>
            {
                Node? node = nodes.GetValueOrDefault(box.Id);
                return new BoxMeaning
                {
                    Number = numbers?.GetValueOrDefault(box.Id) ?? 0,
                    AccessibleName = HeardOf(box),
                    GlossaryUrl = numbers is not null && node is not null ? ExplainedAt(node.Kind) : "",
                    IsMachine = node?.Kind.Machine == true,
                    IsKernel = node is not null && NodeQueries.IsKernel(node),
                    UsesKernel =
                        node is not null
                        && UsesKernel(diagram, node)
                        && (node.Parent is null || !UsesKernel(diagram, node.Parent)),
                };
            }
        );
        return model;
    }

    /// <summary>The kinds that are drawn, in reading order, each with where it is explained.</summary>
    public List<TemplateModel> Legend(RenderedDiagram diagram)
    {
        Dictionary<string, Node> nodes = NodesOf(diagram);
        return diagram
            .Wide.AllBoxes.Select(box => (box, node: nodes.GetValueOrDefault(box.Id)))
            .Where(pair => pair.node is not null)
            .DistinctBy(pair => (pair.node!.Kind, pair.box.Dashed))
            .Select(pair => new TemplateModel
            {
                ["label"] = pair.box.Dashed
                    ? site.Messages.Get("figure.empty", site.Messages.LabelOf(pair.node!.Kind))
                    : site.Messages.LabelOf(pair.node!.Kind),
                ["url"] = ExplainedAt(pair.node.Kind),
                ["token"] = pair.box.Token,
                ["shape"] = pair.box.Shape,
                ["dashed"] = pair.box.Dashed,
            })
            .ToList();
    }

    /// <summary>
    /// What is drawn comes first, for those who speak to the picture: the name, and of an empty slot what it means.
    /// </summary>
    private string HeardOf(SceneBox box) =>
        box.Label.Length == 0 ? box.Name
        : box.Dashed ? site.Messages.Get("figure.box", box.Label, box.Name)
        : site.Messages.Get("figure.box", box.Name, box.Label);

    private static bool UsesKernel(RenderedDiagram diagram, Node node) =>
        diagram.Topologies.Any(topology =>
            topology.StandsOn.TryGetValue(node, out Node? below) && NodeQueries.IsKernel(below)
        );

    private string ExplainedAt(Kind kind) =>
        glossary is not null
        && (site.Catalogues.Glossary.ForKind(kind.Name) ?? site.Catalogues.Glossary.Find(kind.Label)) is { } term
            ? $"{glossary}#{term.Id}"
            : "";

    /// <summary>
    /// The nodes by the ids of their boxes; where several topologies are drawn, those begin with the topology's.
    /// </summary>
    private static Dictionary<string, Node> NodesOf(RenderedDiagram diagram)
    {
        Dictionary<string, Node> nodes = new(StringComparer.Ordinal);
        foreach (Topology topology in diagram.Topologies)
        {
            foreach (Node node in topology.Nodes)
                nodes[diagram.Topologies.Count > 1 ? $"{topology.Id}-{node.Id}" : node.Id] = node;
        }

        return nodes;
    }
}
