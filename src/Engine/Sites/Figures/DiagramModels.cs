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
        return SceneModels.Scene(
            scene,
            figureId,
            diagram.Text.Title,
            diagram.Text.PictureDescription,
            box => new BoxMeaning
            {
                Number = numbers?.GetValueOrDefault(box.Id) ?? 0,
                AccessibleName = AccessibleNameOf(box),
                GlossaryUrl = numbers is not null && box.Node is { } shown ? GlossaryUrlOf(shown.Kind) : "",
                IsMachine = box.Node?.Kind.Machine == true,
                IsKernel = box.Node is { } kernel && NodeQueries.IsKernel(kernel),
                UsesKernel =
                    box.Node is { } node
                    && UsesKernel(diagram, node)
                    && (node.Parent is null || !UsesKernel(diagram, node.Parent)),
            }
        );
    }

    /// <summary>The kinds that are drawn, in reading order, each with where it is explained.</summary>
    public List<TemplateModel> Legend(RenderedDiagram diagram)
    {
        return diagram
            .Wide.AllBoxes.Where(box => box.Node is not null)
            .Select(box => (Box: box, box.Node!.Kind))
            .DistinctBy(pair => (pair.Kind, pair.Box.IsDashed))
            .Select(pair => new TemplateModel
            {
                ["label"] = pair.Box.IsDashed
                    ? site.Messages.Get("figure.empty", site.Messages.LabelOf(pair.Kind))
                    : site.Messages.LabelOf(pair.Kind),
                ["url"] = GlossaryUrlOf(pair.Kind),
                ["token"] = pair.Box.Token,
                ["shape"] = SceneNames.Of(pair.Box.Shape),
                ["dashed"] = pair.Box.IsDashed,
            })
            .ToList();
    }

    /// <summary>
    /// The accessible name. The visible text comes first, so that users of speech input can say it: the name, or the text
    /// of an empty slot.
    /// </summary>
    private string AccessibleNameOf(SceneBox box) =>
        box.AccessibleDescription.Length == 0 ? box.Name
        : box.IsDashed ? site.Messages.Get("figure.box", box.AccessibleDescription, box.Name)
        : site.Messages.Get("figure.box", box.Name, box.AccessibleDescription);

    private static bool UsesKernel(RenderedDiagram diagram, Node node) =>
        diagram.Topologies.Any(topology =>
            topology.StandsOn.TryGetValue(node, out Node? below) && NodeQueries.IsKernel(below)
        );

    private string GlossaryUrlOf(Kind kind) =>
        glossary is not null
        && (site.Catalogues.Glossary.ForKind(kind.Name) ?? site.Catalogues.Glossary.Find(kind.Label)) is { } term
            ? $"{glossary}#{term.Id}"
            : "";
}
