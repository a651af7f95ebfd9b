using NodaTime;
using Strata.Engine.Catalogues;
using Strata.Engine.Data;

namespace Strata.Engine.Topologies.Reading;

/// <summary>The keys of a topology.</summary>
internal static class TopologyKeys
{
    public const string DefaultVocabulary = "containers";

    /// <summary>The name of the definition of a node of any kind in the JSON Schema.</summary>
    public const string AnyNode = "any-node";

    private static readonly KeyType<LocalDate> DateType = new(
        "a day such as 2017-03-31",
        node =>
            node is YamlScalar scalar && IsoDate.Day(scalar.Value) is { } date
                ? new(date)
                : new(
                    default,
                    node.Span,
                    $"expected a day such as 2017-03-31, found {node.Describe()}.",
                    "Write a day that exists, as YYYY-MM-DD."
                )
    )
    {
        Schema = SchemaText.Date,
    };

    public static Key<string> Title { get; } =
        new("title", KeyTypes.Title, "The title of the stack.") { Required = true };

    public static Key<string> Description { get; } =
        new("description", KeyTypes.Text, "What it shows, in a sentence.") { Default = "generated from the stack" };

    public static Key<LocalDate> AsOf { get; } =
        new("as_of", DateType, "The day on which the stack is valid.") { Default = "today" };

    /// <summary>The views that a topology may have as its own.</summary>
    public static IReadOnlyList<string> Views { get; } = ["stack", "nested", "layers", "relations"];

    public static Key<string> View { get; } =
        new("view", KeyTypes.Choice(Views), "The view in which it is shown if a page does not name one.")
        {
            DefaultValue = "stack",
        };

    public static Key<string> Group { get; } =
        new("group", KeyTypes.Title, "The heading above it in the gallery.") { Default = "none" };

    public static Key<int> Order { get; } =
        new("order", KeyTypes.Number, "Its place in the gallery, and that of its group.")
        {
            Default = "after those with one, by title",
        };

    public static Key<string> Vocabulary { get; } =
        new("vocabulary", KeyTypes.Text, "The vocabulary that declares the kinds.")
        {
            DefaultValue = DefaultVocabulary,
        };

    public static Key<YamlSequence> Nodes { get; } =
        new("stack", KeyTypes.List, "The nodes of the stack, in reading order.") { Required = true };

    public static Key<YamlSequence> Boundaries { get; } =
        new("boundaries", KeyTypes.List, "Outlines around nodes, such as a namespace.") { Default = "none" };

    public static Key<YamlSequence> Relations { get; } =
        new("relations", KeyTypes.List, "Relations between nodes, such as a network connection.") { Default = "none" };

    public static KeyTable Table { get; } =
        new(
            "topology",
            UnknownKeys.AreErrors,
            Title,
            Description,
            AsOf,
            View,
            Group,
            Order,
            Vocabulary,
            Nodes,
            Boundaries,
            Relations
        );

    /// <summary>The same keys for the topologies of one vocabulary, whose kinds are known.</summary>
    public static KeyTable TableFor(Vocabulary vocabulary)
    {
        bool isDefault = vocabulary.Name == DefaultVocabulary;
        Key<string> vocabularyKey = Vocabulary with
        {
            Type = KeyTypes.Choice(vocabulary.Name),
            Required = !isDefault,
            DefaultValue = isDefault ? DefaultVocabulary : null,
        };
        Key<YamlSequence> nodes = Nodes with { Type = NodeKeys.ListOf(AnyNode, minItems: 1) };
        return Table with
        {
            Keys = Table
                .Keys.Select(key =>
                    key == Vocabulary ? vocabularyKey
                    : key == Nodes ? nodes
                    : key == Boundaries ? Boundaries with { Type = KeyTypes.ListOf(new BoundaryKeys(vocabulary).Table) }
                    : key == Relations ? Relations with { Type = KeyTypes.ListOf(new RelationKeys(vocabulary).Table) }
                    : key
                )
                .ToList(),
        };
    }
}
