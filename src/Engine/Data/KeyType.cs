using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Data;

/// <summary>The type of a key's value: a name for messages and reference pages, and a reader of nodes.</summary>
/// <param name="Accepts">The accepted values, as in "takes a whole number".</param>
/// <param name="Read">Reads the value, or the problem of the node.</param>
internal sealed record KeyType<T>(string Accepts, Func<YamlNode, KeyReading<T>> Read)
{
    /// <summary>The JSON Schema of the accepted values, as JSON text.</summary>
    public required string Schema { get; init; }

    /// <summary>The table of the mappings inside the value, for reader and schema; null if there is none.</summary>
    public KeyTable? Inner { get; init; }
}

/// <summary>A value read from a node, or the position and the reason it could not be read.</summary>
internal readonly record struct KeyReading<T>(
    T? Value,
    SourceSpan? ProblemAt = null,
    string Problem = "",
    string Fix = ""
)
{
    public bool IsProblem => ProblemAt is not null;
}

/// <summary>The types that keys of several mappings share.</summary>
internal static class KeyTypes
{
    /// <summary>The most characters of a text, many of which other pages show too.</summary>
    private const int MaxText = 1000;

    /// <summary>
    /// A text of one line that is not empty; numbers and booleans are read as the text that was written.
    /// </summary>
    public static KeyType<string> Text { get; } = TextOfAtMost(MaxText);

    /// <summary>A text that the lists of all other pages can show.</summary>
    public static KeyType<string> Title { get; } = TextOfAtMost(ShortTitle.MaxLength);

    public static KeyType<bool> Flag { get; } =
        new(
            "true or false",
            node =>
                node is YamlScalar scalar
                    ? scalar.Value.ToLowerInvariant() switch
                    {
                        "true" or "yes" or "on" => new(true),
                        "false" or "no" or "off" => new(false),
                        _ => Unexpected<bool>(node, "true or false"),
                    }
                    : Unexpected<bool>(node, "true or false")
        )
        {
            Schema =
                """{"type":["boolean","string"],"pattern":"^([Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Oo][Nn]|"""
                + """[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]|[Oo][Ff][Ff])$"}""",
        };

    public static KeyType<int> Number { get; } =
        new(
            "a whole number",
            node =>
                node is YamlScalar scalar && int.TryParse(scalar.Value, out int number)
                    ? new(number)
                    : Unexpected<int>(node, "a whole number")
        )
        {
            Schema =
                """{"type":["integer","string"],"minimum":-2147483648,"maximum":"""
                + """2147483647,"pattern":"^\\s*[+-]?[0-9]+\\s*$"}""",
        };

    /// <summary>A whole number from 1 or 2 on.</summary>
    /// <param name="min">The least number: 1 or 2.</param>
    /// <param name="fix">The fix for any other value.</param>
    public static KeyType<int> AtLeast(int min, string fix)
    {
        string accepts = $"a whole number of at least {min}";
        string digits = min == 1 ? "[1-9][0-9]*" : "([2-9]|[1-9][0-9]+)";
        return new KeyType<int>(
            accepts,
            node =>
                Number.Read(node) is { IsProblem: false } number && number.Value >= min
                    ? number
                    : new(0, node.Span, $"expected {accepts}, found {node.Describe()}.", fix)
        )
        {
            Schema =
                $$"""{"type":["integer","string"],"minimum":{{min}},"maximum":2147483647,"""
                + $$""" "pattern":"^\\s*\\+?0*{{digits}}\\s*$"}""",
        };
    }

    /// <summary>One text, or a list of them.</summary>
    public static KeyType<IReadOnlyList<YamlScalar>> TextList { get; } =
        new(
            "text or a list of texts",
            node =>
                node switch
                {
                    YamlScalar { IsNull: true } => new([]),
                    YamlScalar { Value.Length: > MaxText } => TooLong<IReadOnlyList<YamlScalar>>(node, MaxText),
                    YamlScalar scalar => new([OnOneLine(scalar)]),
                    YamlSequence sequence => ReadTexts(sequence),
                    _ => Unexpected<IReadOnlyList<YamlScalar>>(node, "text or a list of texts"),
                }
        )
        {
            Schema =
                $$"""{"type":["string","number","boolean","null","array"],"maxLength":{{MaxText}},"items":"""
                + $$"""{"maxLength":{{MaxText}},"""
                + " \"type\":[\"string\",\"number\",\"boolean\"]}}",
        };

    /// <summary>One text, or a list of at least one.</summary>
    public static KeyType<IReadOnlyList<YamlScalar>> SomeTexts { get; } =
        new(
            "text or a list of at least one text",
            node =>
                TextList.Read(node) is { IsProblem: false, Value.Count: 0 }
                    ? Unexpected<IReadOnlyList<YamlScalar>>(node, "text or a list of at least one text")
                    : TextList.Read(node)
        )
        {
            Schema =
                $$"""{"type":["string","number","boolean","array"],"maxLength":{{MaxText}},"minItems":1,"items":"""
                + $$"""{"maxLength":{{MaxText}},"""
                + " \"type\":[\"string\",\"number\",\"boolean\"]}}",
        };

    /// <summary>As <see cref="TextList"/>, with a maximum number of texts.</summary>
    public static KeyType<IReadOnlyList<YamlScalar>> TextListOfAtMost(int max) =>
        new(
            TextList.Accepts,
            node =>
                node is YamlSequence sequence && sequence.Items.Count > max
                    ? new(
                        default,
                        sequence.Items[max].Span,
                        $"expected at most {max} texts, found {sequence.Items.Count}.",
                        "Remove the others."
                    )
                    : TextList.Read(node)
        )
        {
            Schema = TextList.Schema.Replace("\"items\"", $"\"maxItems\":{max},\"items\"", StringComparison.Ordinal),
        };

    /// <summary>A list whose items are read by their own key tables.</summary>
    public static KeyType<YamlSequence> List { get; } =
        new("a list", node => node is YamlSequence sequence ? new(sequence) : Unexpected<YamlSequence>(node, "a list"))
        {
            Schema = """{"type":"array"}""",
        };

    /// <summary>A mapping whose keys are read by its own key table.</summary>
    public static KeyType<YamlMapping> Mapping { get; } =
        new(
            "a mapping",
            node => node is YamlMapping mapping ? new(mapping) : Unexpected<YamlMapping>(node, "a mapping")
        )
        {
            Schema = """{"type":"object"}""",
        };

    /// <summary>A mapping with the keys of a table.</summary>
    public static KeyType<YamlMapping> MappingOf(KeyTable table) =>
        Mapping with
        {
            Inner = table,
            Schema = table.Reference,
        };

    /// <summary>A mapping from names that the author chooses to mappings with the keys of a table.</summary>
    public static KeyType<YamlMapping> EntriesOf(KeyTable table) =>
        Mapping with
        {
            Inner = table,
            Schema = $$"""{"type":"object","additionalProperties":{{table.Reference}}}""",
        };

    /// <summary>A list of mappings with the keys of a table.</summary>
    public static KeyType<YamlSequence> ListOf(KeyTable table) =>
        List with
        {
            Inner = table,
            Schema = $$"""{"type":"array","items":{{table.Reference}}}""",
        };

    /// <summary>As <see cref="ListOf"/>, with a maximum number of items.</summary>
    public static KeyType<YamlSequence> ListOfAtMost(int max, KeyTable table)
    {
        KeyType<YamlSequence> list = ListOf(table);
        return list with
        {
            Read = node =>
                node is YamlSequence sequence && sequence.Items.Count > max
                    ? new(
                        default,
                        sequence.Items[max].Span,
                        $"expected at most {max} items, found {sequence.Items.Count}.",
                        "Remove the others."
                    )
                    : list.Read(node),
            Schema = list.Schema.Replace("\"items\"", $"\"maxItems\":{max},\"items\"", StringComparison.Ordinal),
        };
    }

    /// <summary>One of a few words.</summary>
    public static KeyType<string> Choice(params IReadOnlyList<string> choices) =>
        new(
            QuotedList.Of(choices, "or"),
            node =>
                node is YamlScalar scalar && choices.Contains(scalar.Value)
                    ? new(scalar.Value)
                    : new(
                        null,
                        node.Span,
                        $"expected {QuotedList.Of(choices, "or")}, found {node.Describe()}.",
                        Suggestions.OrChoice((node as YamlScalar)?.Value ?? "", choices, "Write")
                    )
        )
        {
            Schema = SchemaText.Enum(choices),
        };

    private static KeyReading<IReadOnlyList<YamlScalar>> ReadTexts(YamlSequence sequence) =>
        sequence.Items.FirstOrDefault(item => item is not YamlScalar { IsNull: false }) is { } notText
            ? Unexpected<IReadOnlyList<YamlScalar>>(notText, "text")
        : sequence.Items.FirstOrDefault(item => item is YamlScalar { Value.Length: > MaxText }) is { } tooLong
            ? TooLong<IReadOnlyList<YamlScalar>>(tooLong, MaxText)
        : new(sequence.Items.Cast<YamlScalar>().Select(OnOneLine).ToList());

    private static KeyType<string> TextOfAtMost(int max) =>
        new(
            "text",
            node =>
                node is not YamlScalar { IsNull: false } scalar || string.IsNullOrWhiteSpace(scalar.Value)
                    ? Unexpected<string>(node, "text")
                : scalar.Value.Length > max ? TooLong<string>(node, max)
                : new(LineEndings.ToSpaces(scalar.Value))
        )
        {
            Schema = $$"""{"type":["string","number","boolean"],"maxLength":{{max}},"pattern":"\\S"}""",
        };

    private static KeyReading<T> TooLong<T>(YamlNode node, int max) =>
        new(
            default,
            node.Span,
            $"expected a text of at most {max} characters, found {((YamlScalar)node).Value.Length}.",
            "Shorten it."
        );

    private static YamlScalar OnOneLine(YamlScalar text) => text with { Value = LineEndings.ToSpaces(text.Value) };

    private static KeyReading<T> Unexpected<T>(YamlNode node, string accepts) =>
        new(default, node.Span, $"expected {accepts}, found {node.Describe()}.", $"Write {accepts}.");
}
