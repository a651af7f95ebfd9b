using System.Globalization;
using System.Text.Json;
using NodaTime;
using Strata.Engine.Building;

namespace Strata.Wasm;

/// <summary>A call to draw a topology.</summary>
/// <param name="Topology">The topology.</param>
/// <param name="Files">The files that replace defaults.</param>
internal sealed record DrawRequest(TopologyRequest Topology, JsonElement Files)
{
    public static DrawRequest Parse(string json)
    {
        JsonElement root = JsonDocument.Parse(json).RootElement;
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
        var topology = new TopologyRequest
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
        return new DrawRequest(topology, root.TryGetProperty("files", out JsonElement files) ? files : default);
    }

    /// <summary>A date such as 2026-11-30, which the caller has checked.</summary>
    private static LocalDate DateOf(string date)
    {
        int Part(Range range) => int.Parse(date.AsSpan()[range], CultureInfo.InvariantCulture);
        return new LocalDate(Part(..4), Part(5..7), Part(8..));
    }

    public string Run(RendererCache renderers) => ResultJson.Write(renderers.For(Files).Render(Topology));
}
