using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace Strata.Wasm;

/// <summary>The functions that JavaScript calls. Each takes and returns JSON.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Program
{
    private static readonly RendererCache Renderers = new();

    /// <summary>Nothing runs at the start: the runtime stays for calls.</summary>
    public static void Main()
    {
        // The runtime needs an entry point.
    }

    /// <summary>Draws a topology: <see cref="DrawRequest"/> as JSON.</summary>
    [JSExport]
    public static string Draw(string request) => DrawRequest.Parse(request).Run(Renderers);

    /// <summary>Imports a Compose file or Kubernetes manifests.</summary>
    [JSExport]
    public static string Import(string text, string path) => ImportedInput.Read(text, path);
}
