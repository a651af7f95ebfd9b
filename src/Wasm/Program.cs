using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Wasm;

/// <summary>The functions that JavaScript calls. Each takes and returns JSON.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Program
{
    private static TopologyRenderer? renderer;

    /// <summary>Nothing runs at the start: the runtime stays for calls.</summary>
    public static void Main()
    {
        // The runtime needs an entry point.
    }

    /// <summary>Reads the files that replace defaults, for all drawings until the next call.</summary>
    /// <param name="files">An object of texts by path.</param>
    [JSExport]
    public static void Use(string files)
    {
        using JsonDocument document = JsonDocument.Parse(files);
        renderer = new TopologyRenderer(
            SiteFiles.FromText(
                document
                    .RootElement.EnumerateObject()
                    .ToDictionary(file => file.Name, file => file.Value.GetString() ?? "", StringComparer.Ordinal)
            )
        );
    }

    /// <summary>Draws a topology.</summary>
    /// <param name="request">See <see cref="DrawRequest"/>.</param>
    [JSExport]
    public static string Draw(string request)
    {
        renderer ??= new TopologyRenderer(SiteFiles.Empty);
        return ResultJson.Write(renderer.Render(DrawRequest.Parse(request)));
    }

    /// <summary>Imports a Compose file or Kubernetes manifests.</summary>
    [JSExport]
    public static string Import(string text, string path) => ImportedInput.Read(text, path);

    /// <summary>"Did you mean 'a'?" if a name is close to the word; otherwise empty.</summary>
    [JSExport]
    public static string Suggest(string word, string[] names) => Suggestions.For(word, names, fallback: "");
}
