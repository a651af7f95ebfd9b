using Strata.Engine.Data;

namespace Strata.Engine.Sites.Settings;

/// <summary>The smaller versions that pictures of pages get.</summary>
/// <param name="Widths">Their widths in pixels, smallest first.</param>
internal sealed record ImageSettings(IReadOnlyList<int> Widths)
{
    private const string Accepts = "a list of one to three whole numbers from 100 to 4000";

    private static readonly KeyType<IReadOnlyList<int>> WidthList = new(
        Accepts,
        node =>
            node is YamlSequence { Items.Count: >= 1 and <= 3 } list
            && list.Items.All(item => WidthOf(item) is not null)
                ? new([.. list.Items.Select(item => WidthOf(item)!.Value).Distinct().Order()])
                : Refused(node)
    )
    {
        Schema =
            """{"type":"array","minItems":1,"maxItems":3,"items":{"type":["integer","string"],"minimum":100,"""
            + """ "maximum":4000,"pattern":"^\\s*\\+?0*([1-9][0-9]{2}|[1-3][0-9]{3}|4000)\\s*$"}}""",
    };

    private static readonly Key<IReadOnlyList<int>> WidthsKey = new(
        "widths",
        WidthList,
        "The widths in pixels of the smaller versions."
    )
    {
        Required = true,
        NotEmpty = true,
    };

    public static KeyTable Keys { get; } = new("setting of smaller pictures", UnknownKeys.AreErrors, WidthsKey);

    /// <summary>The settings; null for none.</summary>
    public static ImageSettings? Of(KeyValues? values) =>
        values?.Get(WidthsKey) is { } widths ? new ImageSettings(widths) : null;

    /// <summary>The problem of a list, at the first item that is no width.</summary>
    private static KeyReading<IReadOnlyList<int>> Refused(YamlNode node)
    {
        YamlNode wrong = (node as YamlSequence)?.Items.FirstOrDefault(item => WidthOf(item) is null) ?? node;
        string found = wrong == node && node is YamlSequence list ? $"{list.Items.Count} items" : wrong.Describe();
        return new(null, wrong.Span, $"expected {Accepts}, found {found}.", "Write '[480, 960]'.");
    }

    private static int? WidthOf(YamlNode node) =>
        node is YamlScalar scalar && int.TryParse(scalar.Value, out int width) && width is >= 100 and <= 4000
            ? width
            : null;
}
