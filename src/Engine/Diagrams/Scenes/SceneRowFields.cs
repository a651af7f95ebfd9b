using System.Text.Json;

namespace Strata.Engine.Diagrams.Scenes;

/// <content>The fields of the names of rows.</content>
internal static partial class SceneFields
{
    public static IReadOnlyList<SceneField<SceneRow>> Row { get; } =
    [
        Text<SceneRow>(
            "token",
            "The name of its colours in 'theme/tokens.yml'; empty for a plain one.",
            row => row.Token
        ),
        List<SceneRow, SceneText>("lines", "line", "The lines of its name.", row => row.Lines, WriteLine),
        List<SceneRow, ScenePoint>(
            "leader",
            "point",
            "The two ends of the dotted line from the name to the row; empty for none.",
            row => row.Leader is { } leader ? [new(leader.X, leader.Y), new(leader.Right, leader.Y)] : [],
            WritePoint
        ),
        List<SceneRow, Rectangle>(
            "band",
            "ledge",
            "The band behind the row; empty for none.",
            row => row.Band is { } band ? [band] : [],
            WriteLedge
        ),
    ];

    private static void WriteRow(Utf8JsonWriter writer, SceneRow row) => Write(writer, Row, row);
}
