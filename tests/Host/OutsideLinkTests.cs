using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Strata.Tests.Host;

/// <summary>The check of outside links, against a host on loopback.</summary>
public sealed class OutsideLinkTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("strata-outside-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Dead_addresses_are_told_where_they_stand_and_each_is_asked_once_one_at_a_time()
    {
        ConcurrentQueue<string> asked = [];
        int now = 0;
        int most = 0;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication application = builder.Build();
        application.Run(async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            asked.Enqueue($"{context.Request.Method} {context.Request.Path}");
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
            Interlocked.Decrement(ref now);
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

        ProgramRun run = ProgramRun.Of(
            "dotnet",
            [
                "exec",
                Path.Combine(AppContext.BaseDirectory, "strata.dll"),
                "check",
                "--external",
                "--root",
                root,
                "--quiet",
            ]
        );

        Assert.Equal(0, run.Code);
        string said = run.Error.Replace(host, "HOST");
        Assert.Contains(
            "site.yml(5,10): warning LINK004: 'HOST/gone#there' answers 404. Link to where it went, or remove the link.",
            said
        );
        Assert.Contains("warning LINK004: 'HOST/gone' answers 404", said);
        Assert.Contains("warning LINK004: 'HOST/moved' answers 404", said);
        Assert.Contains("warning LINK004: 'HOST/broken' answers 500", said);
        Assert.Contains("warning LINK004: 'http://nowhere.invalid/' ", said);
        Assert.Equal(5, said.Split("LINK004: ").Length - 1);
        Assert.Equal(1, asked.Count(request => request.EndsWith("/fine", StringComparison.Ordinal)));
        Assert.Equal(1, most);
    }

    private void Write(string path, string text)
    {
        string file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
