using System.Globalization;
using System.Text.Json;
using NodaTime;
using Strata.Engine.Building;

namespace Strata.Wasm;

/// <summary>Reads the JSON of a call to draw a topology.</summary>
internal static class DrawRequest
{
    public static TopologyRequest Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        string? Text(string name) =>
            root.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String
                ? value.GetString()
                : null;
        bool Flag(string name, bool otherwise) =>
            root.TryGetProperty(name, out JsonElement value) ? value.ValueKind is JsonValueKind.True : otherwise;
        int Number(string name) =>
            root.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.Number
                ? value.GetInt32()
                : 1;
        return new TopologyRequest
        {
            Path = Text("path") ?? "topology.yml",
            Text = Text("yaml") ?? "",
            Line = Number("line"),
            Column = Number("column"),
            IsFence = Flag("fence", otherwise: false),
            View = Text("view"),
            Id = Text("id"),
            Caption = Text("caption"),
            Language = Text("language") ?? "en",
            Dark = Text("theme") == "dark",
            Strict = Flag("strict", otherwise: false),
            WithFigure = Flag("figure", otherwise: true),
            AsOf = Text("asOf") is { } date ? DateOf(date) : null,
        };
    }

    /// <summary>A date such as 2026-11-30, which the caller has checked.</summary>
    private static LocalDate DateOf(string date)
    {
        int Part(Range range) => int.Parse(date.AsSpan()[range], CultureInfo.InvariantCulture);
        return new LocalDate(Part(..4), Part(5..7), Part(8..));
    }
}
