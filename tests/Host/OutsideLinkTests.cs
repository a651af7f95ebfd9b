using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Strata.Tests.Host;

/// <summary>The check of external links, against a host on loopback.</summary>
public sealed class OutsideLinkTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("strata-outside-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Dead_links_are_reported_at_their_position_and_each_address_is_requested_once_one_at_a_time()
    {
        ConcurrentQueue<string> requests = [];
        int running = 0;
        int maxRunning = 0;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication application = builder.Build();
        application.Run(async context =>
        {
            maxRunning = Math.Max(maxRunning, Interlocked.Increment(ref running));
            requests.Enqueue($"{context.Request.Method} {context.Request.Path}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
            context.Response.StatusCode = context.Request.Path.Value switch
            {
                "/gone" => 404,
                "/broken" => 500,
                "/busy" => 429,
                "/no-head" when context.Request.Method == "HEAD" => 405,
                "/moved" => 301,
                _ => 200,
            };
            if (context.Request.Path == "/moved")
                context.Response.Headers.Location = "/gone";
            Interlocked.Decrement(ref running);
        });
        await application.StartAsync(TestContext.Current.CancellationToken);
        string host = application.Urls.Single();
        Write(
            "data/site.yml",
            $"title: Test\nurl: https://example.invalid/\nnavigation:\n  - title: Gone\n    url: {host}/gone#there\n"
        );
        Write(
            "input/index.md",
            $"# Home\n\n[a]({host}/fine) [b]({host}/fine#part) <{host}/gone> [c]({host}/no-head) "
                + $"[d]({host}/busy) [e]({host}/moved)\n\n<a href=\"{host}/broken\">f</a> "
                + "[g](http://nowhere.invalid/)\n"
        );

        ProgramRun run = await ProgramRun.OfAsync(
            "dotnet",
            [
                "exec",
                Path.Combine(AppContext.BaseDirectory, "strata.dll"),
                "check",
                "--external",
                "--private",
                "--root",
                root,
                "--quiet",
            ]
        );

        Assert.Equal(0, run.Code);
        string errors = run.Error.Replace(host, "HOST");
        Assert.Contains(
            "site.yml(5,10): warning LINK004: 'HOST/gone#there' answers 404. Update the link or remove it.",
            errors
        );
        Assert.Contains("warning LINK004: 'HOST/gone' answers 404", errors);
        Assert.Contains("warning LINK004: 'HOST/moved' answers 404", errors);
        Assert.Contains("warning LINK004: 'HOST/broken' answers 500", errors);
        Assert.Contains("warning LINK004: 'http://nowhere.invalid/' ", errors);
        Assert.Equal(5, errors.Split("LINK004: ").Length - 1);
        Assert.Equal(1, requests.Count(request => request.EndsWith("/fine", StringComparison.Ordinal)));
        Assert.Equal(1, maxRunning);
    }

    private void Write(string path, string text)
    {
        string file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
