using System.Text.Json;

namespace Strata.Engine.Diagrams.Scenes;

/// <summary>A field of a scene as JSON, from which both the schema and the output come.</summary>
/// <param name="Name">The name.</param>
/// <param name="Schema">The type of its value, as JSON Schema.</param>
/// <param name="Description">The description in the schema.</param>
/// <param name="Write">Writes the value.</param>
internal sealed record SceneField<T>(string Name, string Schema, string Description, Action<Utf8JsonWriter, T> Write);

/// <summary>A scene with its title and description, as programs that render scenes themselves receive it.</summary>
internal readonly record struct TitledScene(Scene Scene, string Title, string Description);

/// <summary>The fields of a scene as JSON, for programs that render scenes themselves.</summary>
internal static partial class SceneFields
{
    private const string TextSchema = """{"type":"string"}""";
    private const string NumberSchema = """{"type":"integer"}""";
    private const string FlagSchema = """{"type":"boolean"}""";

    public static IReadOnlyList<SceneField<TitledScene>> Scene { get; } =
    [
        Text<TitledScene>("title", "The topology's title.", titled => titled.Title),
        Text<TitledScene>("description", "What it shows, in a sentence.", titled => titled.Description),
        Text<TitledScene>("view", "The view.", titled => titled.Scene.View),
        Text<TitledScene>("variant", "The variant: 'wide' or 'narrow'.", titled => titled.Scene.Variant.Name),
        Number<TitledScene>("width", "The width in CSS pixels.", titled => titled.Scene.Width),
        Number<TitledScene>("height", "The height.", titled => titled.Scene.Height),
        List<TitledScene, SceneBox>(
            "boxes",
            "box",
            "The outermost boxes, in the order of reading and of painting.",
            titled => titled.Scene.Boxes,
            WriteBox
        ),
        List<TitledScene, SceneRow>(
            "rows",
            "row",
            "The names of rows of boxes.",
            titled => titled.Scene.Rows,
            WriteRow
        ),
        List<TitledScene, Rectangle>(
            "ledges",
            "ledge",
            "The bars between boxes of which each above stands on each below.",
            titled => titled.Scene.Ledges,
            WriteLedge
        ),
        List<TitledScene, Rectangle>(
            "faults",
            "ledge",
            "The breaks between what cannot run and what it is on.",
            titled => titled.Scene.Faults,
            WriteLedge
        ),
        List<TitledScene, SceneBoundary>(
            "boundaries",
            "boundary",
            "The dashed outlines around boxes.",
            titled => titled.Scene.Boundaries,
            WriteBoundary
        ),
        List<TitledScene, SceneArrow>("arrows", "arrow", "The arrows.", titled => titled.Scene.Arrows, WriteArrow),
    ];

    public static IReadOnlyList<SceneField<SceneBox>> Box { get; } =
    [
        Text<SceneBox>("id", "The node's id.", box => box.Id),
        Text<SceneBox>("kind", "The name of its kind.", box => box.Kind),
        Text<SceneBox>("name", "Its name, on one line.", box => box.Name),
        Text<SceneBox>(
            "label",
            "Its description for screen readers: kind, details and remarks.",
            box => box.AccessibleDescription
        ),
        new(
            "shape",
            """{"enum":["frame","slab","box","cell"]}""",
            "A frame contains others, a slab spans the nodes that stand on it, a box keeps its size, "
                + "a cell has no outline.",
            (writer, box) => writer.WriteStringValue(SceneNames.Of(box.Shape))
        ),
        Text<SceneBox>(
            "token",
            "The name of its colours in 'theme/tokens.yml'; empty for a plain one.",
            box => box.Token
        ),
        Flag<SceneBox>(
            "dashed",
            "Whether its outline is dashed: an empty slot, or a sandbox in a comparison.",
            box => box.IsDashed
        ),
        Flag<SceneBox>(
            "pile",
            $"Whether it stands for several: two more behind it, {SceneBox.PileDepth} higher and further right in all.",
            box => box.IsPile
        ),
        Flag<SceneBox>("failing", "Whether it shows what cannot run.", box => box.IsFailing),
        Number<SceneBox>("x", "Its left side.", box => box.Bounds.X),
        Number<SceneBox>("y", "Its top.", box => box.Bounds.Y),
        Number<SceneBox>("width", "Its width.", box => box.Bounds.Width),
        Number<SceneBox>("height", "Its height.", box => box.Bounds.Height),
        new(
            "rail_top",
            """{"type":["integer","null"]}""",
            $"The top of a slab's rail: an arm, {SceneBox.RailWidth} wide, at the left of the rows that stand on it; "
                + "null for a plain rectangle.",
            WriteRail
        ),
        new(
            "slot",
            """{"anyOf":[{"$ref":"#/$defs/slot"},{"type":"null"}]}""",
            "A dotted slot in it for a node that it uses from elsewhere, such as a container's kernel; null for none.",
            WriteSlot
        ),
        List<SceneBox, SceneText>("lines", "line", "The lines of text on the box itself.", box => box.Lines, WriteLine),
        List<SceneBox, SceneBox>("boxes", "box", "The boxes inside.", box => box.Children, WriteBox),
    ];

    public static IReadOnlyList<SceneField<SceneSlot>> Slot { get; } =
    [
        Number<SceneSlot>("x", "Its left side.", slot => slot.Bounds.X),
        Number<SceneSlot>("y", "Its top.", slot => slot.Bounds.Y),
        Number<SceneSlot>("width", "Its width.", slot => slot.Bounds.Width),
        Number<SceneSlot>("height", "Its height.", slot => slot.Bounds.Height),
        List<SceneSlot, SceneText>("lines", "line", "The lines of text in it.", slot => slot.Lines, WriteLine),
    ];

    public static IReadOnlyList<SceneField<SceneText>> Line { get; } =
    [
        new(
            "role",
            """{"enum":["name","detail","heading","note","failure"]}""",
            "The style, which determines size and weight.",
            (writer, line) => writer.WriteStringValue(SceneNames.Of(line.Style))
        ),
        Text<SceneText>("text", "The text.", line => line.Text),
        Number<SceneText>(
            "x",
            "The middle of a centred line, otherwise its start: the right end of one that runs from right to left.",
            line => line.X
        ),
        Number<SceneText>("y", "The baseline.", line => line.Y),
        Flag<SceneText>("centred", "Whether it is anchored at its middle.", line => line.IsCentred),
        Flag<SceneText>("right_to_left", "Whether it runs from right to left.", line => line.IsRightToLeft),
    ];

    public static IReadOnlyList<SceneField<Rectangle>> Ledge { get; } =
    [
        Number<Rectangle>("x", "Its left side.", ledge => ledge.X),
        Number<Rectangle>("y", "Its top.", ledge => ledge.Y),
        Number<Rectangle>("width", "Its width.", ledge => ledge.Width),
        Number<Rectangle>("height", "Its height.", ledge => ledge.Height),
    ];

    public static IReadOnlyList<SceneField<SceneBoundary>> Boundary { get; } =
    [
        Text<SceneBoundary>(
            "token",
            "The name of its colours in 'theme/tokens.yml'; empty for a plain one.",
            boundary => boundary.Token
        ),
        Number<SceneBoundary>("x", "Its left side.", boundary => boundary.Bounds.X),
        Number<SceneBoundary>("y", "Its top.", boundary => boundary.Bounds.Y),
        Number<SceneBoundary>("width", "Its width.", boundary => boundary.Bounds.Width),
        Number<SceneBoundary>("height", "Its height.", boundary => boundary.Bounds.Height),
        List<SceneBoundary, SceneText>("lines", "line", "The lines of its label.", each => each.Lines, WriteLine),
    ];

    public static IReadOnlyList<SceneField<SceneArrow>> Arrow { get; } =
    [
        Text<SceneArrow>("from", "The id of the node it leaves.", arrow => arrow.From),
        Text<SceneArrow>("to", "The id of the node it ends on.", arrow => arrow.To),
        new(
            "kind",
            """{"enum":["controls","uses_kernel","stands_on","relation"]}""",
            "Whether the one controls the other, uses it as its kernel, stands on it without being adjacent, or has "
                + "another relation to it.",
            (writer, arrow) => writer.WriteStringValue(SceneNames.Of(arrow.Kind))
        ),
        new(
            "line",
            """{"enum":["solid","dashed","dotted"]}""",
            "The style of its line.",
            (writer, arrow) => writer.WriteStringValue(SceneNames.LineOf(arrow))
        ),
        List<SceneArrow, SceneText>(
            "lines",
            "line",
            "The label of a relation; empty for none.",
            arrow => arrow.Label is { } label ? [label] : [],
            WriteLine
        ),
        List<SceneArrow, ScenePoint>(
            "points",
            "point",
            "The corners of its path, at least two; its head is at the last, but 'stands_on' has none.",
            arrow => arrow.Points,
            WritePoint
        ),
    ];

    public static IReadOnlyList<SceneField<ScenePoint>> Point { get; } =
    [
        Number<ScenePoint>("x", "From the left.", point => point.X),
        Number<ScenePoint>("y", "From the top.", point => point.Y),
    ];

    /// <summary>Writes a value as a JSON object.</summary>
    public static void Write<T>(Utf8JsonWriter writer, IReadOnlyList<SceneField<T>> fields, T value)
    {
        writer.WriteStartObject();
        foreach (SceneField<T> field in fields)
        {
            writer.WritePropertyName(field.Name);
            field.Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteBox(Utf8JsonWriter writer, SceneBox box) => Write(writer, Box, box);

    private static void WriteLine(Utf8JsonWriter writer, SceneText line) => Write(writer, Line, line);

    private static void WriteArrow(Utf8JsonWriter writer, SceneArrow arrow) => Write(writer, Arrow, arrow);

    private static void WriteBoundary(Utf8JsonWriter writer, SceneBoundary boundary) =>
        Write(writer, Boundary, boundary);

    private static void WriteLedge(Utf8JsonWriter writer, Rectangle ledge) => Write(writer, Ledge, ledge);

    private static void WritePoint(Utf8JsonWriter writer, ScenePoint point) => Write(writer, Point, point);

    private static void WriteRail(Utf8JsonWriter writer, SceneBox box)
    {
        if (box.RailTop is { } top)
            writer.WriteNumberValue(top);
        else
            writer.WriteNullValue();
    }

    private static void WriteSlot(Utf8JsonWriter writer, SceneBox box)
    {
        if (box.Slot is { } slot)
            Write(writer, Slot, slot);
        else
            writer.WriteNullValue();
    }

    private static SceneField<T> Text<T>(string name, string description, Func<T, string> value) =>
        new(name, TextSchema, description, (writer, item) => writer.WriteStringValue(value(item)));

    private static SceneField<T> Number<T>(string name, string description, Func<T, int> value) =>
        new(name, NumberSchema, description, (writer, item) => writer.WriteNumberValue(value(item)));

    private static SceneField<T> Flag<T>(string name, string description, Func<T, bool> value) =>
        new(name, FlagSchema, description, (writer, item) => writer.WriteBooleanValue(value(item)));

    private static SceneField<T> List<T, TItem>(
        string name,
        string definition,
        string description,
        Func<T, IReadOnlyList<TItem>> items,
        Action<Utf8JsonWriter, TItem> write
    ) =>
        new(
            name,
            $$$"""{"type":"array","items":{"$ref":"#/$defs/{{{definition}}}"}}""",
            description,
            (writer, item) =>
            {
                writer.WriteStartArray();
                foreach (TItem inner in items(item))
                    write(writer, inner);
                writer.WriteEndArray();
            }
        );
}
