using System.Text.Json;
using Strata.Engine.Building;
using Strata.Engine.Sources;

namespace Strata.Wasm;

/// <summary>The renderer of the files of the last call: the next call mostly has the same ones.</summary>
internal sealed class RendererCache
{
    private string? key;
    private TopologyRenderer? renderer;

    /// <param name="files">An object of texts by path; undefined for the defaults alone.</param>
    public TopologyRenderer For(JsonElement files)
    {
        string wanted = files.ValueKind is JsonValueKind.Object ? files.GetRawText() : "";
        if (renderer is null || key != wanted)
            (key, renderer) = (wanted, new TopologyRenderer(wanted.Length == 0 ? SiteFiles.Empty : Read(files)));
        return renderer;
    }

    private static SiteFiles Read(JsonElement files) =>
        SiteFiles.FromText(
            files
                .EnumerateObject()
                .ToDictionary(file => file.Name, file => file.Value.GetString() ?? "", StringComparer.Ordinal)
        );
}
