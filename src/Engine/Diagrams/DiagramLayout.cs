using Strata.Engine.Diagnostics;
using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Diagrams;

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
    Func<IReadOnlyList<Stack>, string, WordList, FileReport, Scene> Lay,
    Func<IReadOnlyList<Stack>, WordList, TextVersion> Describe)
{
    /// <summary>The layout of charts, which draw a catalogue and no topology.</summary>
    public const string Bars = "bars";

    public static IReadOnlyList<DiagramLayout> All { get; } =
    [
        new("stack", 1, 1, (stacks, variant, words, report) => StackLayout.Lay(stacks[0], variant, words, report), (stacks, words) => StackProse.Describe(stacks[0], words)),
    ];

    /// <summary>The names that a template may give.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(layout => layout.Name).Append(Bars).Order(StringComparer.Ordinal)];

    /// <summary>The layout of a name; null for the one of charts.</summary>
    public static DiagramLayout? Of(string name) => All.FirstOrDefault(layout => layout.Name == name);
}
