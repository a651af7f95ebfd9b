using Strata.Engine.Diagnostics;
using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Diagrams;

/// <summary>What a diagram shows, and what it is told with.</summary>
/// <param name="Stacks">The topologies.</param>
/// <param name="Images">What is known of base images, by each name that they are written by.</param>
/// <param name="Words">The words of the language.</param>
internal sealed record DiagramSubject(IReadOnlyList<Stack> Stacks, IReadOnlyDictionary<string, KnownImage> Images, WordList Words);

/// <summary>A way to lay topologies out, and to tell them. A view is a template that names one of these.</summary>
/// <param name="Name">Its name, as templates say it: <c>stack</c>.</param>
/// <param name="Least">How many topologies it needs.</param>
/// <param name="Most">How many it takes.</param>
/// <param name="Lay">The scene for a variant, <c>wide</c> or <c>narrow</c>; labels that do not fit are reported.</param>
/// <param name="Describe">The same in words.</param>
internal sealed record DiagramLayout(
    string Name,
    int Least,
    int Most,
    Func<DiagramSubject, string, FileReport, Scene> Lay,
    Func<DiagramSubject, TextVersion> Describe)
{
    /// <summary>The layout of charts, which draw a catalogue and no topology.</summary>
    public const string Bars = "bars";

    /// <summary>The layout of files that stand alone, which draw a scene of any other.</summary>
    public const string File = "file";

    public static IReadOnlyList<DiagramLayout> All { get; } =
    [
        new("stack", 1, 1, (of, variant, report) => StackLayout.Lay(of.Stacks[0], variant, of.Words, report), of => StackProse.Describe(of.Stacks[0], of.Words)),
        new("nested", 1, 1, (of, variant, report) => NestedLayout.Lay(of.Stacks[0], variant, of.Words, report), of => StackProse.Describe(of.Stacks[0], of.Words, "prose.order_nested")),
        new("layers", 1, 1, (of, variant, report) => LayersLayout.Lay(of.Stacks[0], of.Images, variant, of.Words, report), of => LayersProse.Describe(of.Stacks[0], of.Images, of.Words)),
        new("compare", 2, 4, (of, variant, report) => CompareLayout.Lay(of.Stacks, variant, of.Words, report), of => CompareProse.Describe(of.Stacks, of.Words)),
    ];

    /// <summary>The names that a template may give.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(layout => layout.Name).Concat([Bars, File]).Order(StringComparer.Ordinal)];

    /// <summary>The layout of a name; null for the one of charts.</summary>
    public static DiagramLayout? Of(string name) => All.FirstOrDefault(layout => layout.Name == name);
}
