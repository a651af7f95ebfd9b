using System.Net;
using System.Net.Sockets;

namespace Strata.Tests.Browser;

/// <summary>Serves a folder on loopback below a path, as GitHub Pages serves a project, with a strict Content-Security-Policy.</summary>
internal sealed class SiteServer : IDisposable
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css",
        [".js"] = "text/javascript",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".xml"] = "application/xml",
        [".txt"] = "text/plain",
    };

    private readonly HttpListener listener = new();
    private readonly string folder;
    private readonly string below;

    public SiteServer(string folder, string below)
    {
        this.folder = folder;
        this.below = below;
        Address = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>The server without the path.</summary>
    public string Address { get; }

    /// <summary>The home page.</summary>
    public string Home => Address + below;

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await listener.GetContextAsync();
                Answer(context.Request.Url!.AbsolutePath, context.Response);
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(string asked, HttpListenerResponse response)
    {
        string path = Uri.UnescapeDataString(asked);
        string relative = path.StartsWith(below, StringComparison.Ordinal) ? path[below.Length..] : "404.html";
        string file = Path.Combine(folder, relative.Length == 0 || relative.EndsWith('/') ? relative + "index.html" : relative);
        bool found = File.Exists(file);
        response.StatusCode = found ? 200 : 404;
        response.Headers["Content-Security-Policy"] = Policy;
        byte[] body = found ? File.ReadAllBytes(file) : File.ReadAllBytes(Path.Combine(folder, "404.html"));
        response.ContentType = found ? Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream") : "text/html; charset=utf-8";
        response.OutputStream.Write(body);
        response.Close();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
