using System.Net;

namespace Strata.Bench;

/// <summary>Serves a folder on loopback.</summary>
internal sealed class StaticServer : IDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html",
        [".js"] = "text/javascript",
        [".css"] = "text/css",
        [".svg"] = "image/svg+xml",
    };

    private readonly HttpListener listener = new();

    public StaticServer(string folder, int port)
    {
        Home = $"http://127.0.0.1:{port}/";
        listener.Prefixes.Add(Home);
        listener.Start();
        _ = Task.Run(() => Answer(folder));
    }

    public string Home { get; }

    public void Dispose() => listener.Close();

    private async Task Answer(string folder)
    {
        while (listener.IsListening)
        {
            HttpListenerContext context = await listener.GetContextAsync();
            string path = context.Request.Url!.AbsolutePath;
            string file = Path.Combine(folder, path[1..] + (path.EndsWith('/') ? "index.html" : ""));
            context.Response.StatusCode = File.Exists(file) ? 200 : 404;
            context.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
            if (File.Exists(file))
                await context.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
            context.Response.Close();
        }
    }
}
