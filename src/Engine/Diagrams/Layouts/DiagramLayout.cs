using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Images;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>What a diagram shows, and what it is told with.</summary>
/// <param name="Topologies">The topologies.</param>
/// <param name="Images">What is known of base images, by each name that they are written by.</param>
/// <param name="Messages">The words of the language.</param>
internal sealed record DiagramInput(
    IReadOnlyList<Topology> Topologies,
    IReadOnlyDictionary<string, KnownImage> Images,
    MessageCatalog Messages
);

/// <summary>A way to lay topologies out, and to tell them. A view is a template that names one of these.</summary>
/// <param name="Name">Its name, as templates say it: <c>stack</c>.</param>
/// <param name="MinTopologies">How many topologies it needs.</param>
/// <param name="MaxTopologies">How many it takes.</param>
/// <param name="Compute">The scene for a variant, <c>wide</c> or <c>narrow</c>; labels that do not fit are
/// reported.</param>
/// <param name="Describe">The same in words.</param>
internal sealed record DiagramLayout(
    string Name,
    int MinTopologies,
    int MaxTopologies,
    Func<DiagramInput, string, FileReport, Scene> Compute,
    Func<DiagramInput, TextAlternative> Describe
)
{
    /// <summary>The layout of charts, which draw a catalogue and no topology.</summary>
    public const string Bars = "bars";

    /// <summary>The layout of files that stand alone, which draw a scene of any other.</summary>
    public const string File = "file";

    public static IReadOnlyList<DiagramLayout> All { get; } =
    [
        new(
            "stack",
            1,
            1,
            (of, variant, report) => StackLayout.Compute(of.Topologies[0], variant, of.Messages, report),
            of => StackProse.Describe(of.Topologies[0], of.Messages)
        ),
        new(
            "nested",
            1,
            1,
            (of, variant, report) => NestedLayout.Compute(of.Topologies[0], variant, of.Messages, report),
            of => StackProse.Describe(of.Topologies[0], of.Messages, "prose.order_nested")
        ),
        new(
            "layers",
            1,
            1,
            (of, variant, report) => LayersLayout.Compute(of.Topologies[0], of.Images, variant, of.Messages, report),
            of => LayersProse.Describe(of.Topologies[0], of.Images, of.Messages)
        ),
        new(
            "compare",
            2,
            4,
            (of, variant, report) => CompareLayout.Compute(of.Topologies, variant, of.Messages, report),
            of => CompareProse.Describe(of.Topologies, of.Messages)
        ),
    ];

    /// <summary>The names that a template may give.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. All.Select(layout => layout.Name).Concat([Bars, File]).Order(StringComparer.Ordinal)];

    /// <summary>The layout of a name; null for the one of charts.</summary>
    public static DiagramLayout? Of(string name) => All.FirstOrDefault(layout => layout.Name == name);
}
