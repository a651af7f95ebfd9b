using System.Globalization;
using Strata.Engine.Data;
using Strata.Engine.Text;

namespace Strata.Engine.Topologies.Reading;

/// <summary>
/// The keys of a node of one kind: those of all nodes, those of machines, and those that the vocabulary declares.
/// </summary>
internal sealed class NodeKeys
{
    /// <summary>The key of the nodes inside a node.</summary>
    public const string HoldsName = "holds";

    private static readonly KeyType<string> IdType = new(
        "lower-case letters, digits and hyphens",
        node =>
            node is YamlScalar { IsNull: false } scalar
            && scalar.Value.Length > 0
            && Slug.Of(scalar.Value) == scalar.Value
                ? new(scalar.Value)
                : new(
                    null,
                    node.Span,
                    $"expected lower-case letters, digits and hyphens, found {node.Describe()}.",
                    IdFix(node)
                )
    )
    {
        Schema = """{"type":["string","integer","boolean"],"minimum":0,"pattern":"^[^\\sA-Z!-,./:-@\\[-`{-~]+$"}""",
    };

    private static readonly KeyType<string> BuildType = new(
        "a whole number",
        node =>
        {
            KeyReading<int> number = KeyTypes.Number.Read(node);
            return new(
                number.IsProblem ? null : number.Value.ToString(CultureInfo.InvariantCulture),
                number.ProblemAt,
                number.Problem,
                number.Fix
            );
        }
    )
    {
        Schema = KeyTypes.Number.Schema,
    };

    public static Key<string> Id { get; } =
        new("id", IdType, "The id in links and references.") { Default = "derived from its name" };

    /// <summary>The word after <c>on</c> and <c>controls</c> for no node.</summary>
    public const string None = "none";

    public static Key<IReadOnlyList<YamlScalar>> On { get; } =
        new("on", KeyTypes.TextList, "The nodes it stands on, by name or id, or 'none'.")
        {
            Default = "the nearest of a kind it needs",
        };

    public static Key<IReadOnlyList<YamlScalar>> Controls { get; } =
        new("controls", KeyTypes.TextList, "The nodes it controls, by name or id, or 'none'.")
        {
            Default = "the nearest of a kind it controls",
        };

    public static Key<int> Count { get; } =
        new("count", KeyTypes.AtLeast(2, "Write '2', or remove the key."), "The number of such nodes, drawn as a pile.")
        {
            Default = "one",
        };

    public static Key<string> Short { get; } =
        new("short", KeyTypes.Text, "The name in the narrow picture.") { Default = "its name" };

    public static Key<string> Description { get; } =
        new("description", KeyTypes.Text, "A sentence about it in the text.") { Default = "none" };

    public static Key<string> Link { get; } =
        new("link", KeyTypes.Text, "The page of the site, or the address, that its box and its name lead to.")
        {
            Default = "its kind in the glossary",
        };

    public static Key<string> Note { get; } =
        new("note", KeyTypes.Text, "A remark in the diagram.") { Default = "none" };

    public static Key<IReadOnlyList<YamlScalar>> Flags { get; } =
        new("flags", KeyTypes.TextList, "Marks such as rootless or privileged.") { Default = "none" };

    public static Key<IReadOnlyList<YamlScalar>> Expect { get; } =
        new(
            "expect",
            KeyTypes.TextList,
            "The codes of rules that this node must break, for diagrams of invalid setups."
        )
        {
            Default = "none",
        };

    private static readonly string[] MachineKeys = [PropertyNames.Os, PropertyNames.Build, PropertyNames.Architecture];

    private NodeKeys(Kind kind, IReadOnlyDictionary<string, string> systems)
    {
        Name = new Key<string>(kind.Name, KeyTypes.Text, $"Its name; the key selects the kind '{kind.Name}'.")
        {
            Required = true,
        };
        Parts = kind
            .Parts.Select(part => new Key<string>(part, KeyTypes.Text, $"The name of its part of the kind '{part}'."))
            .ToList();
        Properties =
        [
            .. kind.IsMachine ? Machine(systems) : [],
            .. kind
                .Properties.Where(property => !property.Value.IsList)
                .Select(property => new Key<string>(
                    property.Key,
                    property.Value.Words.Count == 0 ? KeyTypes.Text : KeyTypes.Choice(property.Value.Words),
                    $"The property '{property.Key}'."
                )),
        ];
        Lists = kind
            .Properties.Where(property => property.Value.IsList)
            .Select(property => new Key<IReadOnlyList<YamlScalar>>(
                property.Key,
                KeyTypes.TextList,
                $"The texts of '{property.Key}'."
            )
            {
                Default = "none",
            })
            .ToList();
        Holds = HoldsOf(kind);
        Table = new KeyTable(
            kind.Name,
            UnknownKeys.AreErrors,
            [Name, .. Parts, .. Properties, .. Lists, .. Common(kind)]
        );
    }

    /// <summary>The key that names the kind; its value is the name of the node.</summary>
    public Key<string> Name { get; }

    public IReadOnlyList<Key<string>> Parts { get; }

    /// <summary>The keys of the node's properties, those of machines first.</summary>
    public IReadOnlyList<Key<string>> Properties { get; }

    /// <summary>The keys of the properties that are lists of texts.</summary>
    public IReadOnlyList<Key<IReadOnlyList<YamlScalar>>> Lists { get; }

    /// <summary>The key of the nodes inside the node; part of the table only if the kind may contain nodes.</summary>
    public Key<YamlSequence> Holds { get; }

    public KeyTable Table { get; }

    /// <summary>The keys of nodes of a kind of a vocabulary.</summary>
    public static NodeKeys For(Kind kind, Vocabulary vocabulary) => new(kind, vocabulary.Systems);

    /// <summary>The names that no kind can have: nodes of other kinds have keys of these names.</summary>
    public static IReadOnlyList<string> ReservedNames { get; } =
    [
        Id.Name,
        On.Name,
        Controls.Name,
        HoldsName,
        Count.Name,
        Short.Name,
        Description.Name,
        Link.Name,
        Note.Name,
        Flags.Name,
        Expect.Name,
    ];

    /// <summary>The names of the keys of a kind that do not come from the vocabulary.</summary>
    public static IEnumerable<string> NamesFor(Kind kind) =>
        Common(kind).Select(key => key.Name).Concat(MachineNames(kind.IsMachine));

    /// <summary>The names of the keys of machines if the kind is a machine; otherwise none.</summary>
    public static IEnumerable<string> MachineNames(bool machine) => machine ? MachineKeys : [];

    /// <summary>The type of a list of nodes, which <see cref="NodeReader"/> reads.</summary>
    /// <param name="definition">The name of the definition of such a node in the JSON Schema.</param>
    /// <param name="minItems">The minimum number of nodes, for the JSON Schema.</param>
    public static KeyType<YamlSequence> ListOf(string definition, int minItems = 0) =>
        KeyTypes.List with
        {
            Schema = $$"""{"type":"array","minItems":{{minItems}},"items":{{SchemaText.Reference(definition)}} }""",
        };

    /// <summary>The name of the definition of the nodes inside a kind in the JSON Schema.</summary>
    public static string InsideOf(Kind kind) => $"inside-{kind.Name}";

    private static Key<string>[] Machine(IReadOnlyDictionary<string, string> systems) =>
        [
            new(PropertyNames.Os, KeyTypes.Choice([.. systems.Keys]), "The operating system of the machine."),
            new(PropertyNames.Build, BuildType, "The build of the operating system, such as 20348."),
            new(
                PropertyNames.Architecture,
                KeyTypes.Choice("386", "amd64", "arm", "arm64", "loong64", "ppc64le", "riscv64", "s390x"),
                "The processor architecture, inherited by all nodes inside."
            ),
        ];

    private static Key<YamlSequence> HoldsOf(Kind kind) =>
        new(HoldsName, ListOf(InsideOf(kind)), "The nodes inside it, in reading order.") { Default = "none" };

    private static IEnumerable<Key> Common(Kind kind) =>
        [
            Id,
            On,
            .. kind.Controls.Count > 0 ? [Controls] : Array.Empty<Key>(),
            .. kind.Holds.Count > 0 ? [HoldsOf(kind)] : Array.Empty<Key>(),
            Count,
            Short,
            Description,
            Link,
            Note,
            Flags,
            Expect,
        ];

    private static string IdFix(YamlNode node) =>
        node is YamlScalar scalar && Slug.Of(scalar.Value) is { Length: > 0 } slug
            ? $"Write '{slug}'."
            : "Write an id such as 'web-shop'.";
}
