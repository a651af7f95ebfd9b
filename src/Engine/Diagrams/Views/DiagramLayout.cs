using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Images;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Views;

/// <summary>The input of a layout.</summary>
/// <param name="Topologies">The topologies to show.</param>
/// <param name="Images">The known base images, by each of their names.</param>
/// <param name="Messages">The messages of the language.</param>
internal sealed record DiagramInput(
    IReadOnlyList<Topology> Topologies,
    IReadOnlyDictionary<string, KnownImage> Images,
    MessageCatalog Messages
)
{
    /// <summary>The first topology, the only one of most layouts.</summary>
    public Topology Topology => Topologies[0];
}

/// <summary>A layout of topologies, with their text alternative. A view is a template that names a layout.</summary>
/// <param name="Name">The name in templates, such as <c>stack</c>.</param>
/// <param name="MinTopologies">The minimum number of topologies.</param>
/// <param name="MaxTopologies">The maximum number of topologies.</param>
/// <param name="Compute">Computes the scene of a variant, and reports labels that do not fit.</param>
/// <param name="Describe">Writes the text alternative.</param>
internal sealed record DiagramLayout(
    string Name,
    int MinTopologies,
    int MaxTopologies,
    Func<DiagramInput, Variant, FileReport, Scene> Compute,
    Func<DiagramInput, TextAlternative> Describe
)
{
    /// <summary>The layout of charts, which show a catalogue instead of a topology.</summary>
    public const string Bars = "bars";

    /// <summary>The layout of standalone files, which show a scene of any other layout.</summary>
    public const string File = "file";

    /// <summary>The layouts of topologies; the default one is first.</summary>
    public static IReadOnlyList<DiagramLayout> All { get; } =
    [
        new(
            "stack",
            1,
            1,
            (input, variant, report) => StackLayout.Compute(input.Topology, variant, input.Messages, report),
            input => StackProse.Describe(input.Topology, input.Messages)
        ),
        new(
            "nested",
            1,
            1,
            (input, variant, report) => NestedLayout.Compute(input.Topology, variant, input.Messages, report),
            input => StackProse.Describe(input.Topology, input.Messages, "prose.order_nested")
        ),
        new(
            "relations",
            1,
            1,
            (input, variant, report) => StackLayout.ComputeRelations(input.Topology, variant, input.Messages, report),
            input => StackProse.Describe(input.Topology, input.Messages, "prose.order_relations")
        ),
        new(
            "layers",
            1,
            1,
            (input, variant, report) =>
                LayersLayout.Compute(ImageStores.Of(input.Topology, input.Images), variant, input.Messages, report),
            input => LayersProse.Describe(input.Topology, input.Images, input.Messages)
        ),
        new(
            "compare",
            2,
            4,
            (input, variant, _) => CompareLayout.Compute(input.Topologies, variant, input.Messages),
            input => CompareProse.Describe(input.Topologies, input.Messages)
        ),
    ];

    /// <summary>The names that a template may give, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. All.Select(layout => layout.Name).Concat([Bars, File]).Order(StringComparer.Ordinal)];

    /// <summary>The layout of topologies with a name; null if there is none.</summary>
    public static DiagramLayout? Of(string name) => All.FirstOrDefault(layout => layout.Name == name);
}
