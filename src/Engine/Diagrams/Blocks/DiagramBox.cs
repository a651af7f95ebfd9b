using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>The content of a box before layout: its text and its look. Equal only to itself.</summary>
internal sealed class DiagramBox
{
    /// <summary>The id, unique in the diagram.</summary>
    public required string Id { get; init; }

    /// <summary>The node that the box shows; null for headings, groups and placeholders.</summary>
    public Node? Node { get; init; }

    /// <summary>The name of the kind; empty for none.</summary>
    public string Kind { get; init; } = "";

    public required string Name { get; init; }

    /// <summary>The text on the box.</summary>
    public required Label Label { get; init; }

    /// <summary>The description for assistive technology, read after the name.</summary>
    public required string AccessibleDescription { get; init; }

    public required BoxShape Shape { get; init; }

    /// <summary>The colour token; empty for none.</summary>
    public string Token { get; init; } = "";

    /// <summary>Whether the outline is dashed: an empty slot.</summary>
    public bool IsDashed { get; init; }

    /// <summary>Whether the box stands for several, drawn as a pile.</summary>
    public bool IsPile { get; init; }

    /// <summary>Whether the box shows what cannot run.</summary>
    public bool IsFailing { get; init; }

    /// <summary>Whether no other box contains it.</summary>
    public bool IsOutermost { get; init; }

    /// <summary>Whether it is no box but free space, through which a line leads to a box below.</summary>
    public bool IsPassage { get; init; }

    /// <summary>The arrangement of the boxes inside.</summary>
    public Flow Flow { get; init; } = Flow.Row;

    /// <summary>The boxes inside, in reading order.</summary>
    public IReadOnlyList<DiagramBox> Children { get; init; } = [];

    /// <summary>The position that a label which does not fit is reported at.</summary>
    public SourceSpan Span { get; init; } = SourceSpan.Start;

    /// <summary>A passage to a box.</summary>
    public static DiagramBox Passage(DiagramBox below) =>
        new()
        {
            Id = below.Id,
            Name = "",
            Label = new Label([]),
            AccessibleDescription = "",
            Shape = BoxShape.Box,
            IsPassage = true,
        };

    /// <summary>The box and all boxes inside it, in reading order.</summary>
    public IEnumerable<DiagramBox> SelfAndDescendants() =>
        Children.SelectMany(box => box.SelfAndDescendants()).Prepend(this);

    /// <summary>The shape of a kind's boxes.</summary>
    public static BoxShape ShapeOf(Kind kind) =>
        kind.Shape switch
        {
            Topologies.Shape.Frame => BoxShape.Frame,
            Topologies.Shape.Slab => BoxShape.Slab,
            _ => BoxShape.Box,
        };
}
