using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Strata.Host.Preview;

/// <summary>Answers a browser on this machine.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    public const string ScriptPath = "/_strata/preview.js";
    private const string EventsPath = "/_strata/events";
    private const int PortsTried = 20;

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly WebApplication application;
    private readonly PreviewState state;
    private readonly CancellationToken stop;

    private PreviewServer(PreviewState state, int port, string basePath, CancellationToken stop)
    {
        this.state = state;
        this.stop = stop;
        Port = port;
        BasePath = basePath;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(IPAddress.Loopback, port);
            });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        application = builder.Build();
        application.Run(Answer);
    }

    public int Port { get; private set; }

    /// <summary>The path that the site lies below, with a slash at both ends.</summary>
    public string BasePath { get; }

    public string Address => $"http://127.0.0.1:{Port}{BasePath}";

    /// <summary>Starts at a port, or the next free one after it. Null when all are taken.</summary>
    public static async Task<PreviewServer?> Start(
        PreviewState state,
        int port,
        string basePath,
        CancellationToken stop
    )
    {
        for (int tried = port; tried <= Math.Min(port + PortsTried, IPEndPoint.MaxPort); tried++)
        {
            var server = new PreviewServer(state, tried, basePath, stop);
            try
            {
                await server.application.StartAsync(CancellationToken.None);
                server.Port = new Uri(server.application.Urls.First()).Port;
                return server;
            }
            catch (IOException)
            {
                // The port is taken.
                await server.DisposeAsync();
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        try
        {
            await application.StopAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // A browser holds on to its connection.
        }

        await application.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        string host = context.Request.Host.Value ?? "";
        // A page of another site that resolves its own name to this machine must not read what is written here.
        if (host != $"127.0.0.1:{Port}" && host != $"localhost:{Port}")
            await Say(response, 403, $"This preview answers at {Address} only.");
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            await Say(response, 405, "A preview is for reading.");
        else if (context.Request.Path == EventsPath)
            await TellChanges(context);
        else if (context.Request.Path.StartsWithSegments("/_strata", out PathString own))
            await Own(response, own.Value!.TrimStart('/'));
        else
            await Page(context, context.Request.Path.Value ?? "/");
    }

    private async Task Page(HttpContext context, string path)
    {
        HttpResponse response = context.Response;
        await state.Planned.WaitAsync(context.RequestAborted);
        if (!path.StartsWith(BasePath, StringComparison.Ordinal))
        {
            if (path is "/" || path + "/" == BasePath)
                response.Redirect(BasePath);
            else
                await Say(response, 404, $"The site is at {Address}.");
            return;
        }

        PreviewAnswer? answer = state.Answer(path[(BasePath.Length - 1)..]);
        if (answer is { Location: { } location })
        {
            response.Redirect(BasePath + Uri.EscapeDataString(location[1..]).Replace("%2F", "/"));
            return;
        }

        string file = answer?.File ?? "index.html";
        byte[] body = answer?.Body ?? await ReadOwn("empty.html");
        bool isPage = file.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
        response.StatusCode = answer is null or { Body: null } ? 500 : answer.Status;
        response.ContentType =
            isPage ? "text/html; charset=utf-8"
            : Types.TryGetContentType(file, out string? type) ? type
            : "application/octet-stream";
        await Write(response, isPage ? ScriptTag.AddTo(body) : body);
    }

    /// <summary>Server-sent events, until the page is left or the preview ends.</summary>
    private async Task TellChanges(HttpContext context)
    {
        string page = Uri.UnescapeDataString(context.Request.Query["page"].ToString());
        if (!page.StartsWith(BasePath, StringComparison.Ordinal))
            page = BasePath;
        var viewer = new Viewer(page[(BasePath.Length - 1)..]);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        context.Response.ContentType = "text/event-stream";
        try
        {
            await state.Planned.WaitAsync(end.Token);
            state.Open(viewer);
            await foreach (ViewerEvent reported in viewer.Events(end.Token))
            {
                await context.Response.WriteAsync($"event: {reported.Name}\ndata: {reported.Data}\n\n", end.Token);
                await context.Response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            state.Close(viewer);
        }
    }

    /// <summary>The preview's own script and styles.</summary>
    private static async Task Own(HttpResponse response, string name)
    {
        if (name is not ("preview.js" or "preview.css"))
        {
            await Say(response, 404, "There is no such file.");
            return;
        }

        response.ContentType = name.EndsWith(".js", StringComparison.Ordinal)
            ? "text/javascript; charset=utf-8"
            : "text/css; charset=utf-8";
        await Write(response, await ReadOwn(name));
    }

    private static async Task<byte[]> ReadOwn(string name)
    {
        await using Stream stream = typeof(PreviewServer).Assembly.GetManifestResourceStream("preview/" + name)!;
        byte[] bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static Task Say(HttpResponse response, int status, string text)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        return Write(response, Encoding.UTF8.GetBytes(text + "\n"));
    }

    private static async Task Write(HttpResponse response, byte[] bytes)
    {
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted);
    }
}
