using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Strata.Tests.Host;

/// <summary><c>strata preview</c>, running.</summary>
internal sealed partial class RunningPreview : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private readonly List<string> said;

    private RunningPreview(Process process, Uri address, List<string> said)
    {
        this.process = process;
        this.said = said;
        Client = new HttpClient { BaseAddress = address, Timeout = Patience };
    }

    /// <summary>Knows the address.</summary>
    public HttpClient Client { get; }

    /// <summary>What it said on the error output so far.</summary>
    public string SaidUntilNow
    {
        get
        {
            lock (said)
                return string.Join('\n', said);
        }
    }

    /// <summary>What it said on the error output, when that holds what is waited for.</summary>
    public async Task<string> Said(string wanted = "")
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Patience)
        {
            if (SaidUntilNow is { Length: > 0 } now && now.Contains(wanted, StringComparison.Ordinal))
                return now;
            await Task.Delay(20);
        }

        return "";
    }

    public Uri Address => Client.BaseAddress!;

    public static RunningPreview Of(string root, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "exec",
                Path.Combine(AppContext.BaseDirectory, "strata.dll"),
                "preview",
                "--root",
                root,
                "--as-of",
                "2026-11-23",
                .. arguments,
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process started = Process.Start(start)!;
        List<string> errors = [];
        started.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
                errors.Add(line.Data ?? "");
        };
        started.BeginErrorReadLine();
        string? first = started.StandardOutput.ReadLine();
        _ = started.StandardOutput.ReadToEndAsync();
        if (first is null || !Found().IsMatch(first))
        {
            started.Kill();
            throw new InvalidOperationException($"The preview did not start: {first}");
        }

        return new RunningPreview(started, new Uri(Found().Match(first).Value), errors);
    }

    /// <summary>The page without the preview's own script.</summary>
    public static byte[] WithoutScript(byte[] page) =>
        System.Text.Encoding.Latin1.GetBytes(Script().Replace(System.Text.Encoding.Latin1.GetString(page), ""));

    /// <summary>Presses Ctrl-C; how long it took to end, and how.</summary>
    public (TimeSpan Time, int Code) Interrupt()
    {
        long start = Stopwatch.GetTimestamp();
        Assert.Equal(0, Kill(process.Id, 2));
        Assert.True(process.WaitForExit(Patience));
        return (Stopwatch.GetElapsedTime(start), process.ExitCode);
    }

    /// <summary>Asks until the answer is as wanted.</summary>
    public async Task Until(string path, Func<string, bool> wanted)
    {
        long start = Stopwatch.GetTimestamp();
        string text;
        do
        {
            text = await (await Client.GetAsync(path)).Content.ReadAsStringAsync();
            if (wanted(text))
                return;
            await Task.Delay(20);
        } while (Stopwatch.GetElapsedTime(start) < Patience);
        Assert.Fail($"{path} stayed as it was:\n{text}");
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    [GeneratedRegex("http://127.0.0.1:[0-9]+/[^ ]*")]
    private static partial Regex Found();

    [GeneratedRegex("<script src=\"/_strata/preview.js\" data-seen=\"[0-9a-f]{16}\"></script>")]
    private static partial Regex Script();
}
