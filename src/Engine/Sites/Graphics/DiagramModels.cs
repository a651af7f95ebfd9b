using Strata.Engine.Catalogues;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Templating;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.Graphics;

/// <summary>Diagrams as their templates receive them: scenes with the meanings of their boxes, and legends.</summary>
/// <param name="messages">The messages of the language.</param>
/// <param name="addressOf">The address of a link as written, for the function <c>url</c>.</param>
internal sealed class DiagramModels(MessageCatalog messages, Func<string, string> addressOf)
{
    private const int MaxMarks = 3;

    /// <summary>The terms that boxes lead to.</summary>
    public Glossary Glossary { get; init; } = Glossary.None;

    /// <summary>The path of the page that explains the terms; null without one.</summary>
    public string? GlossaryPath { get; init; }

    /// <summary>The models of a site's diagrams.</summary>
    public static DiagramModels Of(Edition site, Func<string, string> addressOf) =>
        new(site.Messages, addressOf) { Glossary = site.Catalogues.Glossary, GlossaryPath = site.GlossaryPath };

    /// <summary>
    /// The boxes of a diagram, numbered from 1 in the order of reading. A box has the same number on wide and narrow
    /// screens, so that a link to it works on both.
    /// </summary>
    public static IReadOnlyDictionary<string, int> Numbers(RenderedDiagram diagram)
    {
        OrderedDictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (SceneBox box in diagram.Wide.AllBoxes)
            numbers.TryAdd(box.Id, numbers.Count + 1);
        return numbers;
    }

    /// <summary>The model of a diagram template.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="scene">Its scene for wide or narrow screens.</param>
    /// <param name="figureId">The figure's id on its page.</param>
    /// <param name="numbers">The boxes' numbers; null for a picture whose boxes are not links.</param>
    public TemplateModel Scene(
        RenderedDiagram diagram,
        Scene scene,
        string figureId,
        IReadOnlyDictionary<string, int>? numbers
    )
    {
        BoxMeaning Meaning(SceneBox box) => MeaningOf(box, diagram, numbers);
        return SceneModels.Scene.Model(
            new TemplateScene
            {
                Scene = scene,
                FigureId = figureId,
                Title = diagram.Text.Title,
                Description = diagram.Text.PictureDescription,
                Boxes = scene.Boxes.SelectMany(box => TemplateBox.Of(box, Meaning)).ToList(),
            }
        );
    }

    /// <summary>
    /// The marks in a diagram that no word in it explains, at most three: relations, controls, ledges, slots, that
    /// slabs are as wide as what stands on them, and in a comparison the outlines of machines.
    /// </summary>
    public List<LegendEntry> Legend(RenderedDiagram diagram)
    {
        var text = new NodeText(diagram.Topology, messages);
        bool IsInNarrow(ArrowKind kind) => diagram.Narrow.Arrows.Any(arrow => arrow.Kind == kind);
        IEnumerable<LegendEntry> relations = diagram
            .Wide.Arrows.Where(arrow => arrow.Kind is ArrowKind.Relation)
            .Select(arrow =>
                diagram
                    .Topology.Relations.First(relation => relation.From.Id == arrow.From && relation.To.Id == arrow.To)
                    .Kind
            )
            .Distinct()
            .Select(kind =>
                Entry(SceneNames.Of(kind.Line), text.VerbOf(kind, 1), isWide: !IsInNarrow(ArrowKind.Relation))
            );
        bool Has(ArrowKind kind) => diagram.Wide.Arrows.Any(arrow => arrow.Kind == kind);
        LegendEntry Arrow(ArrowKind kind, string shape, string message) =>
            Mark(shape, message) with
            {
                IsWide = !IsInNarrow(kind),
            };
        return relations
            .Concat(Has(ArrowKind.Controls) ? [Arrow(ArrowKind.Controls, "dashed", "controls")] : [])
            .Concat(Has(ArrowKind.UsesKernel) ? [Arrow(ArrowKind.UsesKernel, "solid", "uses_kernel")] : [])
            .Concat(diagram.Wide.Ledges.Count > 0 ? [Mark("ledge", "ledge")] : [])
            .Concat(
                diagram.Wide.View is not ("compare" or "nested") && HasWideSlab(diagram.Wide)
                    ? [Mark("slab", "slab")]
                    : []
            )
            .Concat(diagram.Wide.View is "compare" ? Outlines(diagram.Wide) : [])
            .Take(MaxMarks)
            .ToList();
    }

    private LegendEntry Mark(string shape, string message) => Entry(shape, messages.Get($"figure.marks.{message}"));

    private static LegendEntry Entry(string shape, string label, bool isWide = false) =>
        new()
        {
            Label = label,
            Shape = shape,
            IsWide = isWide,
        };

    /// <summary>The outlines around boxes, which have no words in a comparison.</summary>
    private IEnumerable<LegendEntry> Outlines(Scene scene) =>
        scene
            .AllBoxes.Where(box => box.Shape is BoxShape.Frame)
            .Select(box =>
                Entry($"slab {(box.IsDashed ? "dashed " : "")}t-{box.Token}", messages.LabelOf(box.Node!.Kind))
            )
            .Distinct();

    /// <summary>Whether several boxes of a frame stand on one slab.</summary>
    private static bool HasWideSlab(Scene scene) =>
        scene.AllBoxes.Any(box =>
            box.Children.Any(child => child.Shape is BoxShape.Slab)
            && box.Children.Count(child => child.Shape is not BoxShape.Slab) > 1
        );

    private BoxMeaning MeaningOf(SceneBox box, RenderedDiagram diagram, IReadOnlyDictionary<string, int>? numbers) =>
        new()
        {
            Number = numbers?.GetValueOrDefault(box.Id) ?? 0,
            AccessibleName = AccessibleNameOf(box),
            Url = numbers is not null && box.Node is { } shown ? UrlOf(shown) : "",
            HasOwnUrl = numbers is not null && box.Node?.Link is not null,
            IsMachine = box.Node?.Kind.IsMachine == true,
            IsKernel = box.Node is { } kernel && NodeQueries.IsKernel(kernel),
            UsesKernel =
                box.Node is { } node
                && UsesKernel(diagram, node)
                && (node.Parent is null || !UsesKernel(diagram, node.Parent)),
        };

    /// <summary>
    /// The visible label comes first, for readers who control the browser by voice: the name, or the meaning of an
    /// empty slot.
    /// </summary>
    private string AccessibleNameOf(SceneBox box) =>
        box.AccessibleDescription.Length == 0 ? box.Name
        : box.Node is { IsEmpty: true } ? messages.Get("figure.box", box.AccessibleDescription, box.Name)
        : messages.Get("figure.box", box.Name, box.AccessibleDescription);

    private static bool UsesKernel(RenderedDiagram diagram, Node node) =>
        diagram.Topologies.Any(topology => topology.SupportsOf(node).Any(NodeQueries.IsKernel));

    /// <summary>A text alternative whose names lead to the addresses of their nodes.</summary>
    public TextAlternative WithAddresses(TextAlternative text) =>
        text.Outline.Any(HasLink) ? text with { Outline = text.Outline.Select(WithAddresses).ToList() } : text;

    private OutlineItem WithAddresses(OutlineItem item) =>
        item with
        {
            Items = item.Items.Select(WithAddresses).ToList(),
            Link = item.Link is { } link ? addressOf(link) : null,
        };

    private static bool HasLink(OutlineItem item) => item.Link is not null || item.Items.Any(HasLink);

    private string UrlOf(Node node) => node.Link is { } link ? addressOf(link.Value) : GlossaryUrlOf(node.Kind);

    private string GlossaryUrlOf(Kind kind) =>
        GlossaryPath is not null && (Glossary.ForKind(kind.TextName) ?? Glossary.Find(kind.Label)) is { } term
            ? $"{GlossaryPath}#{term.Id}"
            : "";
}
