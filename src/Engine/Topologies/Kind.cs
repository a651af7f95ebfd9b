namespace Strata.Engine.Topologies;

/// <summary>How a kind is drawn.</summary>
internal enum Shape
{
    /// <summary>Holds other nodes, with its name above them.</summary>
    Frame,

    /// <summary>Spans all that stands on it.</summary>
    Slab,

    /// <summary>Fills its place.</summary>
    Box,
}

/// <summary>How what stands side by side in a frame is placed.</summary>
internal enum Flow
{
    Row,
    Column,
}

/// <summary>A kind of node, declared in a vocabulary: data, not code.</summary>
internal sealed record Kind
{
    /// <summary>The key that opens a node of this kind, such as <c>container</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What readers call it, such as "Base image".</summary>
    public required string Label { get; init; }

    public required Shape Shape { get; init; }

    /// <summary>The colour token of <c>theme/tokens.yml</c>; empty for none.</summary>
    public string Token { get; init; } = "";

    public Flow Flow { get; init; } = Flow.Row;

    /// <summary>
    /// A frame with a kernel of its own, to which <c>os</c>, <c>build</c> and <c>architecture</c> belong.
    /// </summary>
    public bool Machine { get; init; }

    /// <summary>The kinds it needs, in order of preference: it stands on the nearest of them.</summary>
    public IReadOnlyList<string> On { get; init; } = [];

    /// <summary>The kinds it steers, in order of preference: dashed arrows, never structure.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>The kinds it may hold.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    /// <summary>The properties drawn as nodes of the kind of that name, top to bottom.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The properties and what each takes.</summary>
    public IReadOnlyDictionary<string, PropertyType> Properties { get; init; } = new Dictionary<string, PropertyType>();

    /// <summary>The properties shown below the name.</summary>
    public IReadOnlyList<string> Detail { get; init; } = [];

    /// <summary>The keys that each node of it must have.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>How many of it one frame may hold; null for any number.</summary>
    public int? AtMost { get; init; }

    /// <summary>The catalogue that its names are looked up in; null for none.</summary>
    public string? Catalogue { get; init; }

    /// <summary>What it must be compatible with; null for nothing.</summary>
    public Compatible? Compatible { get; init; }

    /// <summary>
    /// The name that means there is none, such as <c>scratch</c>: a dashed empty slot. Null for kinds that have none.
    /// </summary>
    public string? Empty { get; init; }
}

/// <summary>What a property takes.</summary>
/// <param name="Words">One of these; none for any text.</param>
/// <param name="IsList">A list of texts instead of one.</param>
internal sealed record PropertyType(IReadOnlyList<string> Words, bool IsList)
{
    public static PropertyType Text { get; } = new([], IsList: false);

    public static PropertyType Texts { get; } = new([], IsList: true);
}

/// <summary>
/// A compatibility table that a kind is held to. Row, column and mode each name a property of the node, a part of it, a
/// kind that
/// it stands on, or its own kind.
/// </summary>
internal sealed record Compatible(string Matrix, string Row, string Column, string? Mode);

/// <summary>The kinds of a set of topologies.</summary>
internal sealed record Vocabulary(string Name, IReadOnlyDictionary<string, Kind> Kinds)
{
    /// <summary>The rules, beyond what the kinds declare, that its topologies are held to; null for none.</summary>
    public string? Rules { get; init; }
}
