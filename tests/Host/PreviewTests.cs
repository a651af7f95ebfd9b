using System.Net;
using System.Net.Sockets;
using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Tests.Host;

/// <summary><c>strata preview</c>, over HTTP.</summary>
public sealed class PreviewTests : IDisposable
{
    private const string Post = "input/posts/2026-01-02-kernel.md";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly string root = Directory.CreateTempSubdirectory("strata-preview-").FullName;

    public PreviewTests()
    {
        Write("data/site.yml", "title: Test\nurl: https://example.org/base/\n");
        Write(Post, "---\ntitle: Kernel\n---\nFirst.\n");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Preview_serves_the_bytes_that_a_build_writes()
    {
        // Outside of the repository, so that neither has the dates of the last changes.
        foreach (string folder in new[] { "input", "data", "theme" })
            await ProgramRun.OfAsync("cp", ["-R", Path.Combine(Folders.Repository, folder), root]);
        using RunningPreview preview = RunningPreview.Of(root, "--port", "0", "--base-path", "/repo/");
        Assert.Equal("/repo/", preview.Address.AbsolutePath);
        Site site = SiteBuilder.Plan(
            SiteFiles.FromFolder(root),
            new BuildOptions { AsOf = new LocalDate(2026, 11, 23) }
        );
        Assert.NotEmpty(site.Routes);
        foreach (Route route in site.Routes)
        {
            using HttpResponseMessage response = await preview.Client.GetAsync(
                new Uri(preview.Address, "." + string.Join('/', route.Path.Split('/').Select(Uri.EscapeDataString))),
                Stop
            );
            Assert.True(response.IsSuccessStatusCode, route.Path);
            byte[] served = await response.Content.ReadAsByteArrayAsync(Stop);
            bool isPage = route.File.EndsWith(".html", StringComparison.Ordinal);
            Assert.Equal(isPage, response.Content.Headers.ContentType?.MediaType == "text/html");
            if (isPage)
                Assert.Contains("/_strata/preview/preview.js", System.Text.Encoding.UTF8.GetString(served));
            Assert.True(
                (isPage ? RunningPreview.WithoutScript(served) : served).AsSpan().SequenceEqual(route.Render().Body),
                $"{route.Path} differs."
            );
        }
    }

    [Fact]
    public async Task Preview_answers_like_a_host_of_static_files()
    {
        using RunningPreview preview = RunningPreview.Of(root, "--port", "0");
        Assert.Equal(
            "/posts/kernel/",
            (await preview.Client.GetAsync("/posts/kernel", Stop)).RequestMessage!.RequestUri!.AbsolutePath
        );
        Assert.Contains("First.", await preview.Client.GetStringAsync("/posts/kernel/index.html", Stop));
        HttpResponseMessage missing = await preview.Client.GetAsync("/nowhere/", Stop);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        // The 404 page links to its files under the path of the site's own address.
        Assert.Contains("href=\"/base/_strata/site.css\"", await missing.Content.ReadAsStringAsync(Stop));
        Assert.Equal(
            "text/css",
            (await preview.Client.GetAsync("/base/_strata/site.css", Stop)).Content.Headers.ContentType!.MediaType
        );
    }

    [Fact]
    public async Task Only_GET_requests_from_this_machine_to_a_loopback_host_are_answered()
    {
        using RunningPreview preview = RunningPreview.Of(root, "--port", "0");
        var rebound = new HttpRequestMessage(HttpMethod.Get, "/")
        {
            Headers = { Host = $"evil.example:{preview.Address.Port}" },
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await preview.Client.SendAsync(rebound, Stop)).StatusCode);
        var named = new HttpRequestMessage(HttpMethod.Get, "/")
        {
            Headers = { Host = $"localhost:{preview.Address.Port}" },
        };
        Assert.Equal(HttpStatusCode.OK, (await preview.Client.SendAsync(named, Stop)).StatusCode);
        Assert.Equal(
            HttpStatusCode.MethodNotAllowed,
            (await preview.Client.PostAsync("/", new StringContent("x"), Stop)).StatusCode
        );
        using var outside = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.ThrowsAny<SocketException>(() => outside.Connect("127.0.0.2", preview.Address.Port));
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    [InlineData("none", HttpStatusCode.OK)]
    public async Task Pages_of_other_sites_cannot_load_anything(string site, HttpStatusCode status)
    {
        using RunningPreview preview = RunningPreview.Of(root, "--port", "0");
        foreach (string path in new[] { "/", "/_strata/site.css", "/_strata/preview/preview.js" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Sec-Fetch-Site", site } } };
            HttpResponseMessage answer = await preview.Client.SendAsync(request, Stop);
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
        }
    }

    [Fact]
    public async Task A_used_port_is_skipped_and_an_interrupt_stops_the_preview_within_a_second()
    {
        using RunningPreview first = RunningPreview.Of(root, "--port", "0");
        using RunningPreview second = RunningPreview.Of(root, "--port", $"{first.Address.Port}");
        Assert.InRange(second.Address.Port, first.Address.Port + 1, first.Address.Port + 20);
        Assert.Contains($"Port {first.Address.Port} is in use", await second.Errors());
        using Stream listening = await second.Client.GetStreamAsync("/_strata/preview/events?page=/", Stop);
        (TimeSpan time, int code) = second.Interrupt();
        Assert.Equal(0, code);
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task An_open_page_receives_its_new_content_and_diagnostics_and_their_end()
    {
        using RunningPreview preview = RunningPreview.Of(root, "--port", "0");
        using var events = new StreamReader(
            await preview.Client.GetStreamAsync("/_strata/preview/events?page=%2Fposts%2Fkernel%2F", Stop)
        );
        Assert.Contains("First.", await Event(events, "page"));
        Assert.Equal("[]", await Event(events, "diagnostics"));

        Write(Post, "---\ntitle: Kernel\n---\nSecond.\n");
        Assert.Contains("Second.", await Event(events, "page"));
        Assert.Equal("[]", await Event(events, "diagnostics"));

        Write(Post, "---\ntitle: Kernel\ntags: { a: b }\n---\nThird.\n");
        string diagnostic = await Event(events, "diagnostics");
        Assert.Contains("KEY003", diagnostic);
        Assert.Contains("(3,7)", diagnostic);
        Assert.Contains("    3 | tags: { a: b }", diagnostic);
        string beneath = await preview.Client.GetStringAsync("/posts/kernel/", Stop);
        Assert.Contains("Second.", beneath);

        Write(Post, "---\ntitle: Kernel\n---\nFourth.\n");
        Assert.Contains("Fourth.", await Event(events, "page"));
        Assert.Equal("[]", await Event(events, "diagnostics"));
    }

    [Fact]
    public async Task Pages_without_errors_are_shown_while_others_have_errors()
    {
        Write(Post, "---\ntitle: ''\n---\nFirst.\n");
        Write("input/other.md", "---\ntitle: Other\n---\nOne. [dead](/nowhere)\n");
        using RunningPreview preview = RunningPreview.Of(root, "--port", "0");
        Assert.Contains("One.", await preview.Client.GetStringAsync("/other/", Stop));
        Write("input/other.md", "---\ntitle: Other\n---\nTwo. [dead](/nowhere)\n");
        await preview.Until("/other/", text => text.Contains("Two."));
        HttpResponseMessage broken = await preview.Client.GetAsync("/posts/kernel/", Stop);
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Contains("/_strata/preview/preview.js", await broken.Content.ReadAsStringAsync(Stop));
        Write(Post, "---\ntitle: Kernel\n---\nFirst.\n");
        await preview.Until("/posts/kernel/", text => text.Contains("First."));
        Write(Post, "---\ntitle: ''\n---\nSecond.\n");
        Write("input/other.md", "---\ntitle: Other\n---\nThree.\n");
        await preview.Until("/other/", text => text.Contains("Three."));
        Assert.Contains("First.", await preview.Client.GetStringAsync("/posts/kernel/", Stop));
    }

    [Fact]
    public async Task An_error_in_the_settings_shows_no_page()
    {
        Write("data/site.yml", "title: [\n");
        using RunningPreview preview = RunningPreview.Of(root, "--port", "0");
        HttpResponseMessage broken = await preview.Client.GetAsync("/", Stop);
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
    }

    [Fact]
    public async Task An_error_in_a_template_is_reported_if_an_open_page_uses_it()
    {
        Write("theme/layouts/archive.html", "<h1>{{ page.feeds[9] }}</h1>\n");
        using RunningPreview preview = RunningPreview.Of(root, "--port", "0");
        using Stream listening = await preview.Client.GetStreamAsync("/_strata/preview/events?page=/archive/", Stop);
        string errors = await preview.Errors();
        Assert.Contains("theme/layouts/archive.html(1,19): error TPL008: 'page.feeds' has no item 9", errors);
    }

    [Fact]
    public async Task A_checkout_counts_as_one_change()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        using RunningPreview preview = RunningPreview.Of(root, "--port", "0");
        await preview.Until("/posts/kernel/", page => page.Contains("First.", StringComparison.Ordinal));
        Write(".git/index.lock", "");
        Write(Post, "---\ntitle: Kernel\n---\n[Later](2026-01-03-later.md)\n");
        await Task.Delay(TimeSpan.FromSeconds(1), Stop);
        Write("input/posts/2026-01-03-later.md", "---\ntitle: Later\n---\nText.\n");
        File.Delete(Path.Combine(root, ".git/index.lock"));
        await preview.Until("/posts/kernel/", page => page.Contains("later/", StringComparison.Ordinal));
        Assert.Equal("", preview.ErrorsSoFar);
    }

    [Fact]
    public async Task A_diagnostic_links_to_its_page_in_the_preview()
    {
        Write("input/codes.md", "---\ntitle: Codes\n---\n## LINK002 a dead link\n");
        Write(Post, "---\ntitle: Kernel\n---\n[x](/nowhere/)\n");
        using RunningPreview preview = RunningPreview.Of(root, "--port", "0", "--base-path", "/here/");
        Assert.Contains($"= {preview.Address}codes/#link002", await preview.Errors("= "));
    }

    [Fact]
    public async Task After_any_sequence_of_file_changes_the_preview_shows_the_files_on_disk()
    {
        using RunningPreview preview = RunningPreview.Of(root, "--port", "0");
        await preview.Until("/posts/kernel/", text => text.Contains("First."));

        // As an editor that writes a temporary file and renames it.
        Write(Post + ".tmp", "---\ntitle: Kernel\n---\nSecond.\n");
        File.Move(Path.Combine(root, Post + ".tmp"), Path.Combine(root, Post), overwrite: true);
        await preview.Until("/posts/kernel/", text => text.Contains("Second."));

        // A new folder with files, renamed as a whole and removed as a whole.
        for (int number = 0; number < 300; number++)
            Write($"input/notes/note-{number}.md", $"---\ntitle: Note {number}\n---\nNote.\n");
        await preview.Until("/notes/note-299/", text => text.Contains("Note 299"));
        Directory.Move(Path.Combine(root, "input/notes"), Path.Combine(root, "input/papers"));
        await preview.Until("/papers/note-299/", text => text.Contains("Note 299"));
        await preview.Until("/notes/note-299/", text => !text.Contains("Note 299"));
        Directory.Delete(Path.Combine(root, "input/papers"), recursive: true);
        await preview.Until("/papers/note-0/", text => !text.Contains("Note 0"));

        // A folder that did not exist at the start.
        Write("theme/assets/site.css", "main { color: red; }\n");
        await preview.Until("/_strata/site.css", text => text.EndsWith("main{color:red}", StringComparison.Ordinal));
        File.Delete(Path.Combine(root, Post));
        await preview.Until("/posts/kernel/", text => !text.Contains("Second."));
    }

    /// <summary>The data of the next event, which must have this name.</summary>
    private static async Task<string> Event(StreamReader events, string name)
    {
        string? line;
        do line = await events.ReadLineAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Stop);
        while (line is "");
        Assert.Equal($"event: {name}", line);
        return (await events.ReadLineAsync(Stop))!["data: ".Length..];
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
