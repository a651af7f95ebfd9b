using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Strata.Tests.Browser;

/// <summary>
/// Serves a folder on loopback under a path, as GitHub Pages serves a project: with no header for the content
/// security policy, so only the policy in each page applies.
/// </summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css",
        [".js"] = "text/javascript",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".xml"] = "application/xml",
        [".txt"] = "text/plain",
        [".md"] = "text/markdown; charset=utf-8",
        [".json"] = "application/json",
        [".wasm"] = "application/wasm",
        [".webmanifest"] = "application/manifest+json",
    };

    private readonly WebApplication application;
    private readonly string folder;
    private readonly string below;

    private SiteServer(WebApplication application, string folder, string below)
    {
        this.application = application;
        this.folder = folder;
        this.below = below;
    }

    /// <summary>The home page.</summary>
    public string Home => application.Urls.Single() + below;

    public static async Task<SiteServer> Start(string folder, string below)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new SiteServer(builder.Build(), folder, below);
        server.application.Run(server.Answer);
        await server.application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "/";
        string relative = path.StartsWith(below, StringComparison.Ordinal) ? path[below.Length..] : "404.html";
        string file = Path.Combine(
            folder,
            relative.Length == 0 || relative.EndsWith('/') ? relative + "index.html" : relative
        );
        bool found = path.StartsWith(below, StringComparison.Ordinal) && File.Exists(file);
        HttpResponse response = context.Response;
        response.StatusCode = found ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        response.ContentType = Types.GetValueOrDefault(
            found ? Path.GetExtension(file) : ".html",
            "application/octet-stream"
        );
        await response.Body.WriteAsync(
            await File.ReadAllBytesAsync(found ? file : Path.Combine(folder, "404.html"), context.RequestAborted),
            context.RequestAborted
        );
    }
}
