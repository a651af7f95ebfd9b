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

/// <summary>
/// The meaning of a kind for resolution, prose and rules. The names of kinds have none, so that any vocabulary can have
/// kernels and machines.
/// </summary>
internal enum Role
{
    None,

    /// <summary>
    /// A frame with a kernel of its own, and with the keys <c>os</c>, <c>build</c> and <c>architecture</c>.
    /// </summary>
    Machine,

    /// <summary>What processes call: one for all that stand on it.</summary>
    Kernel,

    /// <summary>Runs machines; below or on a kernel.</summary>
    Hypervisor,

    /// <summary>Controls processes, as part of its machine: an engine, a client or a daemon.</summary>
    Engine,

    /// <summary>The files of a process, for one operating system.</summary>
    Image,

    /// <summary>Uses a kernel and is counted among its users, such as a container or a program.</summary>
    Process,
}

/// <summary>A kind of node, as declared in a vocabulary.</summary>
internal sealed record Kind
{
    /// <summary>The key that begins a node of this kind, such as <c>container</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The name of its texts in the messages and in the glossary: its own, or VOCABULARY.NAME for a kind that only
    /// shares its name with a built-in one.
    /// </summary>
    public required string TextName { get; init; }

    /// <summary>The name for readers, such as "Base image".</summary>
    public required string Label { get; init; }

    public required Shape Shape { get; init; }

    /// <summary>The colour token of <c>theme/tokens.yml</c>; empty for none.</summary>
    public string Token { get; init; } = "";

    public Flow Flow { get; init; } = Flow.Row;

    /// <summary>The name for several nodes, such as "Base images"; null to count with the label.</summary>
    public string? Plural { get; init; }

    public Role Role { get; init; }

    public bool IsMachine => Role is Role.Machine;

    /// <summary>Whether it is a machine made for its contents, whose kernel serves only them.</summary>
    public bool IsGuest { get; init; }

    /// <summary>
    /// The kinds it stands on, as alternatives in order of preference. Of an alternative with several kinds, it stands
    /// on all that exist.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> On { get; init; } = [];

    /// <summary>The kinds of all alternatives of <see cref="On"/>, in order.</summary>
    public IEnumerable<string> OnKinds => On.SelectMany(alternative => alternative).Distinct();

    /// <summary>The alternatives that replace <see cref="On"/> for some names, such as KVM.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Known { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>();

    /// <summary>Whether a node of this kind without anything to stand on is an error.</summary>
    public bool RequiresSupport { get; init; }

    /// <summary>
    /// The kinds it controls, in order of preference: shown as dashed arrows, without effect on the structure.
    /// </summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>Whether it may contain every kind of the vocabulary, also of one that extends it.</summary>
    public bool HoldsAny { get; init; }

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

    /// <summary>The kinds of boundaries: the words after <c>kind</c>, each with its colour token or nothing.</summary>
    public IReadOnlyDictionary<string, string> Boundaries { get; init; } = new Dictionary<string, string>();

    /// <summary>The kinds of relations: the words after <c>kind</c>.</summary>
    public IReadOnlyDictionary<string, RelationKind> Relations { get; init; } = new Dictionary<string, RelationKind>();

    /// <summary>The operating systems of machines: the words after <c>os</c>, each with its name for readers.</summary>
    public IReadOnlyDictionary<string, string> Systems { get; init; } = new Dictionary<string, string>();
}
