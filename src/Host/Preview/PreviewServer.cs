using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Strata.Host.Preview;

/// <summary>Serves the preview to browsers on this machine.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>The folder of the preview's own files, which are not part of the site.</summary>
    private const string Folder = "/_strata/preview";

    public const string ScriptPath = Folder + "/preview.js";
    private const string EventsPath = Folder + "/events";
    private const int MaxFurtherPorts = 20;

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
        application.Run(AnswerSafely);
    }

    public int Port { get; private set; }

    /// <summary>The path of the site's root, with a slash at both ends.</summary>
    public string BasePath { get; }

    public string Address => $"http://127.0.0.1:{Port}{BasePath}";

    /// <summary>Starts a server on a port, or on the next free one after it; null when all are in use.</summary>
    public static async Task<PreviewServer?> Start(
        PreviewState state,
        int port,
        string basePath,
        CancellationToken stop
    )
    {
        for (int next = port; next <= Math.Min(port + MaxFurtherPorts, IPEndPoint.MaxPort); next++)
        {
            var server = new PreviewServer(state, next, basePath, stop);
            try
            {
                await server.application.StartAsync(CancellationToken.None);
                server.Port = new Uri(server.application.Urls.First()).Port;
                return server;
            }
            catch (IOException)
            {
                // The port is in use.
                await server.DisposeAsync();
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        try
        {
            await application.StopAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            // A browser keeps its connection open.
        }

        await application.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "SAMEORIGIN";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        string host = context.Request.Host.Value ?? "";
        // Prevents DNS rebinding: the page of another host that resolves to this machine must not read the site.
        if (host != $"127.0.0.1:{Port}" && host != $"localhost:{Port}")
            await WriteText(response, 403, $"The preview answers only at {Address}.");
        // Drafts are private: a page of another site must not load the search index, scripts or pictures.
        else if (context.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
            await WriteText(response, 403, "The preview answers only requests of its own pages.");
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            await WriteText(response, 405, "The preview accepts only GET and HEAD requests.");
        else if (context.Request.Path == EventsPath)
            await SendEvents(context);
        else if (context.Request.Path.StartsWithSegments(Folder, out PathString asset))
            await WriteAsset(response, asset.Value!.TrimStart('/'));
        else
            await WritePage(context, context.Request.Path.Value ?? "/");
    }

    /// <summary>Answers a request; a bug ends the request, not the preview.</summary>
    private async Task AnswerSafely(HttpContext context)
    {
        try
        {
            await Answer(context);
        }
        catch (Exception error) when (error is not OperationCanceledException && !context.Response.HasStarted)
        {
            Reporter.FailWithBug(error);
            await WriteText(context.Response, 500, "Strata failed on this page. The terminal shows the details.");
        }
    }

    private async Task WritePage(HttpContext context, string path)
    {
        HttpResponse response = context.Response;
        await state.Planned.WaitAsync(context.RequestAborted);
        if (!path.StartsWith(BasePath, StringComparison.Ordinal))
        {
            if (path is "/" || path + "/" == BasePath)
                response.Redirect(BasePath);
            else
                await WriteText(response, 404, $"The site is at {Address}.");
            return;
        }

        PreviewAnswer? answer = state.Answer(path[(BasePath.Length - 1)..]);
        if (answer is { Location: { } location })
        {
            response.Redirect(BasePath + Uri.EscapeDataString(location[1..]).Replace("%2F", "/"));
            return;
        }

        string file = answer?.File ?? "index.html";
        byte[] body = answer?.Body ?? await ReadAsset("empty.html");
        bool isPage = file.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
        response.StatusCode = answer is null or { Body: null } ? 500 : answer.Status;
        response.ContentType =
            isPage ? "text/html; charset=utf-8"
            : Types.TryGetContentType(file, out string? type) ? type
            : "application/octet-stream";
        await Write(response, isPage ? ScriptTag.AddTo(body) : body);
    }

    /// <summary>Sends server-sent events until the page is closed or the preview ends.</summary>
    private async Task SendEvents(HttpContext context)
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
            await foreach (ViewerEvent sent in viewer.Events(end.Token))
            {
                await context.Response.WriteAsync($"event: {sent.Name}\ndata: {sent.Data}\n\n", end.Token);
                await context.Response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            state.Close(viewer);
        }
    }

    /// <summary>Writes the script or the style sheet of the preview itself.</summary>
    private static async Task WriteAsset(HttpResponse response, string name)
    {
        if (name is not ("preview.js" or "preview.css"))
        {
            await WriteText(response, 404, "File not found.");
            return;
        }

        response.ContentType = name.EndsWith(".js", StringComparison.Ordinal)
            ? "text/javascript; charset=utf-8"
            : "text/css; charset=utf-8";
        await Write(response, await ReadAsset(name));
    }

    private static async Task<byte[]> ReadAsset(string name)
    {
        await using Stream stream = typeof(PreviewServer).Assembly.GetManifestResourceStream("preview/" + name)!;
        byte[] bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static Task WriteText(HttpResponse response, int status, string text)
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
