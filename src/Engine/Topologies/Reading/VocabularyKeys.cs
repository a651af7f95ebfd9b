using Strata.Engine.Data;

namespace Strata.Engine.Topologies.Reading;

/// <summary>The keys of a vocabulary and of its kinds.</summary>
internal static class VocabularyKeys
{
    private const string TextType = "text";
    private const string ListType = "list";

    private const string WordListSchema =
        """{"type":"array","minItems":1,"items":{"type":["string","number","boolean"]}}""";

    private const string PositivePattern = @"^\\s*\\+?0*[1-9][0-9]*\\s*$";

    /// <summary>The declaration of a property: the type of its values.</summary>
    public static KeyType<PropertyType> PropertyTypes { get; } =
        new(
            "a list of words, 'text' or 'list'",
            node =>
                node switch
                {
                    YamlScalar { Value: TextType } => new(PropertyType.Text),
                    YamlScalar { Value: ListType } => new(PropertyType.Texts),
                    YamlSequence { Items: [_, ..] items }
                        when items.All(item => item is YamlScalar { IsNull: false }) => new(
                        new PropertyType(items.Cast<YamlScalar>().Select(item => item.Value).ToList(), IsList: false)
                    ),
                    _ => new(
                        null,
                        node.Span,
                        $"expected a list of words, 'text' or 'list', found {node.Describe()}.",
                        "Write '[one, two]', 'text' or 'list'."
                    ),
                }
        )
        {
            Schema = $$"""{"anyOf":[{"enum":["{{TextType}}","{{ListType}}"]},{{WordListSchema}}]}""",
        };

    private static readonly KeyType<int> PositiveNumber = new(
        "a whole number of at least 1",
        node =>
            KeyTypes.Number.Read(node) is { IsProblem: false, Value: > 0 } number
                ? number
                : new(
                    0,
                    node.Span,
                    $"expected a whole number of at least 1, found {node.Describe()}.",
                    "Write '1', or remove the key."
                )
    )
    {
        Schema = $$"""{"type":["integer","string"],"minimum":1,"maximum":2147483647,"pattern":"{{PositivePattern}}"}""",
    };

    public static Key<string> Label { get; } = new("label", KeyTypes.Text, "The name for readers.") { Required = true };

    public static Key<string> Shape { get; } =
        new(
            "shape",
            KeyTypes.Choice("frame", "slab", "box"),
            "The shape: a frame contains others, a slab spans the nodes that stand on it, a box fills its space."
        )
        {
            Required = true,
        };

    public static Key<string> Token { get; } =
        new("token", KeyTypes.Text, "The colour, by its name in theme/tokens.yml.") { Default = "no colour" };

    public static Key<string> Flow { get; } =
        new("flow", KeyTypes.Choice("row", "column"), "The direction in which a frame places nodes.")
        {
            DefaultValue = "row",
        };

    public static Key<bool> Machine { get; } =
        new("machine", KeyTypes.Flag, "Whether it may have an os, a build and an architecture.")
        {
            DefaultValue = "false",
        };

    public static Key<IReadOnlyList<YamlScalar>> On { get; } =
        new("on", KeyTypes.TextList, "The kinds it needs, in order of preference; it stands on the nearest of them.")
        {
            Default = "it stands on nothing",
        };

    public static Key<IReadOnlyList<YamlScalar>> Controls { get; } =
        new("controls", KeyTypes.TextList, "The kinds it controls, in order of preference.") { Default = "none" };

    public static Key<IReadOnlyList<YamlScalar>> Holds { get; } =
        new("holds", KeyTypes.TextList, "The kinds it can contain.") { Default = "none" };

    public static Key<IReadOnlyList<YamlScalar>> Parts { get; } =
        new("parts", KeyTypes.TextList, "Keys whose values are drawn as nodes of the kind of that name, top to bottom.")
        {
            Default = "none",
        };

    public static Key<YamlMapping> Properties { get; } =
        new(
            "properties",
            KeyTypes.Mapping with
            {
                Schema = $$"""{"type":"object","additionalProperties":{{PropertyTypes.Schema}}}""",
            },
            "The other keys, each with the list of its words, 'text', or 'list' for a list of texts."
        )
        {
            Default = "none",
        };

    public static Key<IReadOnlyList<YamlScalar>> Detail { get; } =
        new("detail", KeyTypes.TextList, "The properties shown below the name.") { Default = "none" };

    public static Key<string> Empty { get; } =
        new("empty", KeyTypes.Text, "The name for an empty slot.") { Default = "no such name" };

    public static Key<IReadOnlyList<YamlScalar>> Required { get; } =
        new("required", KeyTypes.TextList, "The properties and parts that each node of it must have.")
        {
            Default = "none",
        };

    public static Key<int> AtMost { get; } =
        new("at_most", PositiveNumber, "The maximum number in one frame.") { Default = "any number" };

    public static Key<string> Catalogue { get; } =
        new(
            "catalogue",
            KeyTypes.Choice("base-images"),
            "The catalogue of its names; a name close to one of them is a warning."
        )
        {
            Default = "none",
        };

    public static Key<string> Matrix { get; } =
        new("matrix", KeyTypes.Text, "The table, by the name of its file in data/compatibility/.") { Required = true };

    public static Key<string> Row { get; } =
        new(
            "row",
            KeyTypes.Text,
            "The key that names the row: a property, a part, a kind that it stands on, or its own kind."
        )
        {
            Required = true,
        };

    public static Key<string> Column { get; } =
        new("column", KeyTypes.Text, "The key that names the column.") { Required = true };

    public static Key<string> Mode { get; } =
        new("mode", KeyTypes.Text, "The key that names the mode.")
        {
            Default = "the row's own mode, else the table's first",
        };

    public static KeyTable CompatibleTable { get; } =
        new("constraint", UnknownKeys.AreErrors, Matrix, Row, Column, Mode);

    public static Key<YamlMapping> Compatible { get; } =
        new("compatible", KeyTypes.MappingOf(CompatibleTable), "The compatibility table that it is checked against.")
        {
            Default = "none",
        };

    public static KeyTable KindTable { get; } =
        new(
            "kind",
            UnknownKeys.AreErrors,
            Label,
            Shape,
            Token,
            Flow,
            Machine,
            On,
            Controls,
            Holds,
            Parts,
            Properties,
            Detail,
            Empty,
            Required,
            AtMost,
            Catalogue,
            Compatible
        );

    public static Key<YamlMapping> Kinds { get; } =
        new(
            "kinds",
            KeyTypes.EntriesOf(KindTable) with
            {
                Schema = $$"""{"type":"object","minProperties":1,"additionalProperties":{{KindTable.Reference}}}""",
            },
            "The kinds of nodes, each by its key in topologies."
        )
        {
            Required = true,
        };

    public static Key<string> Rules { get; } =
        new("rules", KeyTypes.Choice("containers"), "The rules for its topologies, in addition to those of its kinds.")
        {
            Default = "none",
        };

    public static KeyTable Table { get; } = new("vocabulary", UnknownKeys.AreErrors, Rules, Kinds);
}
