using System.Globalization;
using System.Text.Json;
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
            AsOf = Text("asOf") is { } date
                ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
        };
        return new DrawRequest(topology, root.TryGetProperty("files", out JsonElement files) ? files : default);
    }

    public string Run(RendererCache renderers) => ResultJson.Write(renderers.For(Files).Render(Topology));
}
