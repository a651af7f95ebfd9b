namespace Strata.Engine.Topologies;

/// <summary>The shape of a kind in diagrams.</summary>
internal enum Shape
{
    /// <summary>Contains other nodes, with its name above them.</summary>
    Frame,

    /// <summary>Extends over the width of all nodes that stand on it.</summary>
    Slab,

    /// <summary>Fills its cell.</summary>
    Box,
}

/// <summary>The direction in which a frame arranges the nodes that do not stand on each other.</summary>
internal enum Flow
{
    Row,
    Column,
}

/// <summary>A kind of node, as declared in a vocabulary.</summary>
internal sealed record Kind
{
    /// <summary>The key that begins a node of this kind, such as <c>container</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name for readers, such as "Base image".</summary>
    public required string Label { get; init; }

    public required Shape Shape { get; init; }

    /// <summary>The colour token of <c>theme/tokens.yml</c>; empty for none.</summary>
    public string Token { get; init; } = "";

    public Flow Flow { get; init; } = Flow.Row;

    /// <summary>
    /// Whether it is a machine: a frame with its own kernel, and with the keys <c>os</c>, <c>build</c> and
    /// <c>architecture</c>.
    /// </summary>
    public bool Machine { get; init; }

    /// <summary>The kinds it needs, in order of preference: it stands on the nearest of them.</summary>
    public IReadOnlyList<string> On { get; init; } = [];

    /// <summary>
    /// The kinds it controls, in order of preference: shown as dashed arrows, without effect on the structure.
    /// </summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>The kinds it may contain.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    /// <summary>
    /// The keys whose values become child nodes of the kind of the same name, from top to bottom.
    /// </summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The properties, by name.</summary>
    public IReadOnlyDictionary<string, PropertyType> Properties { get; init; } = new Dictionary<string, PropertyType>();

    /// <summary>The properties shown below the name.</summary>
    public IReadOnlyList<string> Detail { get; init; } = [];

    /// <summary>The properties and parts that every node of this kind must have.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The maximum number of nodes of this kind in one frame; null for no limit.</summary>
    public int? AtMost { get; init; }

    /// <summary>The catalogue that contains the names of its nodes; null for none.</summary>
    public string? Catalogue { get; init; }

    /// <summary>The compatibility table that its nodes are checked against; null for none.</summary>
    public CompatibilityConstraint? Compatible { get; init; }

    /// <summary>
    /// The name that means "none", such as <c>scratch</c>, and is shown as an empty dashed slot. Null if the kind has
    /// no such name.
    /// </summary>
    public string? Empty { get; init; }
}

/// <summary>The type of a property.</summary>
/// <param name="Words">The allowed values; empty if any text is allowed.</param>
/// <param name="IsList">Whether the value is a list of texts.</param>
internal sealed record PropertyType(IReadOnlyList<string> Words, bool IsList)
{
    public static PropertyType Text { get; } = new([], IsList: false);

    public static PropertyType Texts { get; } = new([], IsList: true);
}

/// <summary>
/// A compatibility table that nodes of a kind are checked against. Row, column and mode each name a property of the
/// node, a part of it, a kind that it stands on, or its own kind.
/// </summary>
internal sealed record CompatibilityConstraint(string Matrix, string Row, string Column, string? Mode);

/// <summary>The kinds that a topology may consist of.</summary>
internal sealed record Vocabulary(string Name, IReadOnlyDictionary<string, Kind> Kinds)
{
    /// <summary>
    /// The name of the rules that its topologies must satisfy, in addition to those that the kinds declare; null for
    /// none.
    /// </summary>
    public string? Rules { get; init; }
}
