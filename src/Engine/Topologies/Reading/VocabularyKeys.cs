using Strata.Engine.Data;

namespace Strata.Engine.Topologies.Reading;

/// <summary>The keys of a vocabulary and of its kinds.</summary>
internal static class VocabularyKeys
{
    /// <summary>The word after <c>holds</c> for all kinds of the vocabulary.</summary>
    public const string Any = "any";

    private const string TextType = "text";
    private const string ListType = "list";

    private const string WordListSchema =
        """{"type":"array","minItems":1,"items":{"type":["string","number","boolean"]}}""";

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

    private const string TextSchema = """{"type":["string","number","boolean"]}""";

    /// <summary>A list of alternatives, each a kind or a list of kinds.</summary>
    private static readonly KeyType<IReadOnlyList<IReadOnlyList<YamlScalar>>> Alternatives = new(
        "a kind or a list of kinds",
        node =>
        {
            List<IReadOnlyList<YamlScalar>> alternatives = [];
            foreach (YamlNode item in node is YamlSequence list ? list.Items : [node])
            {
                KeyReading<IReadOnlyList<YamlScalar>> kinds = KeyTypes.TextList.Read(item);
                if (kinds.IsProblem)
                    return new(null, kinds.ProblemAt, kinds.Problem, kinds.Fix);
                if (kinds.Value is [_, ..] some)
                    alternatives.Add(some);
            }

            return new(alternatives);
        }
    )
    {
        Schema =
            """{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","""
            + """ "null","array"],"items":{"type":["string","number","boolean"]}}}""",
    };

    private const string Inherited = "required";

    public static Key<string> Label { get; } =
        new("label", KeyTypes.Text, "The name for readers.") { Default = Inherited };

    public static Key<string> Shape { get; } =
        new(
            "shape",
            KeyTypes.Choice("frame", "slab", "box"),
            "The shape: a frame contains others, a slab spans the nodes that stand on it, a box fills its space."
        )
        {
            Default = Inherited,
        };

    public static Key<string> Token { get; } =
        new("token", KeyTypes.Text, "The colour, by its name in theme/tokens.yml.") { Default = "no colour" };

    public static Key<string> Flow { get; } =
        new("flow", KeyTypes.Choice("row", "column"), "The direction in which a frame places nodes.")
        {
            DefaultValue = "row",
        };

    public static Key<string> Plural { get; } =
        new("plural", KeyTypes.Text, "The name for several nodes in sentences.") { Default = "the label" };

    public static Key<string> Role { get; } =
        new(
            "role",
            KeyTypes.Choice("machine", "kernel", "hypervisor", "engine", "image", "process"),
            "The meaning for text and rules: a machine may have an os, a build and an architecture; processes use a "
                + "kernel."
        )
        {
            Default = "none",
        };

    public static Key<bool> Guest { get; } =
        new("guest", KeyTypes.Flag, "Whether the machine exists for its contents, and its kernel serves only them.")
        {
            DefaultValue = "false",
        };

    public static Key<IReadOnlyList<IReadOnlyList<YamlScalar>>> On { get; } =
        new(
            "on",
            Alternatives,
            "The kinds it needs, in order of preference; it stands on the nearest of them. An entry that is a list "
                + "means all of its kinds that exist."
        )
        {
            Default = "it stands on nothing",
        };

    public static KeyTable KnownTable { get; } = new("name", UnknownKeys.AreErrors, On with { Required = true });

    public static Key<YamlMapping> Known { get; } =
        new("known", KeyTypes.EntriesOf(KnownTable), "Other defaults for nodes of some names: 'KVM: { on: [kernel] }'.")
        {
            Default = "none",
        };

    public static Key<bool> Requires { get; } =
        new("requires", KeyTypes.Flag, "Whether a node with nothing to stand on is an error.")
        {
            Default = "true, and false for slabs",
        };

    public static Key<IReadOnlyList<YamlScalar>> Controls { get; } =
        new("controls", KeyTypes.TextList, "The kinds it controls, in order of preference.") { Default = "none" };

    public static Key<IReadOnlyList<YamlScalar>> Holds { get; } =
        new("holds", KeyTypes.TextList, "The kinds it can contain, or 'any'.") { Default = "none" };

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
        new("at_most", KeyTypes.AtLeast(1, "Write '1', or remove the key."), "The maximum number in one frame.")
        {
            Default = "any number",
        };

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
            Plural,
            Role,
            Guest,
            Flow,
            On,
            Known,
            Requires,
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
            Default = "those of the extended vocabulary",
        };

    public static Key<string> Rules { get; } =
        new("rules", KeyTypes.Choice("containers"), "The rules for its topologies, in addition to those of its kinds.")
        {
            Default = "none",
        };

    public static Key<string> Extends { get; } =
        new("extends", KeyTypes.Text, "The vocabulary whose kinds it adds to; its own keys of a kind win.")
        {
            Default = "none",
        };

    public static Key<YamlMapping> Systems { get; } =
        new(
            "os",
            KeyTypes.Mapping with
            {
                Schema = $$"""{"type":"object","additionalProperties":{{TextSchema}} }""",
            },
            "The operating systems of its machines: the word after 'os', with the name for readers."
        )
        {
            Default = "linux, windows and macos",
        };

    public static Key<YamlMapping> Boundaries { get; } =
        new(
            "boundaries",
            KeyTypes.Mapping with
            {
                Schema = $$"""{"type":"object","additionalProperties":{{TextSchema}} }""",
            },
            "The kinds of boundaries: the word after 'kind', with its colour, by its name in theme/tokens.yml."
        )
        {
            Default = "boundary, without a colour",
        };

    public static Key<string> Verb { get; } =
        new("label", KeyTypes.Text, "What one node does with another, such as 'reaches'.") { Required = true };

    public static Key<string> PluralVerb { get; } =
        new("plural", KeyTypes.Text, "The same of several nodes, such as 'reach'.") { Default = "the label" };

    public static Key<string> Line { get; } =
        new("line", KeyTypes.Choice("solid", "dashed", "dotted"), "The style of its line.") { DefaultValue = "solid" };

    public static KeyTable RelationTable { get; } =
        new("kind of relation", UnknownKeys.AreErrors, Verb, PluralVerb, Line);

    public static Key<YamlMapping> Relations { get; } =
        new("relations", KeyTypes.EntriesOf(RelationTable), "The kinds of relations: the word after 'kind'.")
        {
            Default = "relation, 'is connected with'",
        };

    public static KeyTable Table { get; } =
        new("vocabulary", UnknownKeys.AreErrors, Extends, Rules, Systems, Boundaries, Relations, Kinds);
}
