using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Strata.Tests.Host;

/// <summary>A running <c>strata preview</c>.</summary>
internal sealed partial class RunningPreview : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private readonly List<string> errors;

    private RunningPreview(Process process, Uri address, List<string> errors)
    {
        this.process = process;
        this.errors = errors;
        Client = new HttpClient { BaseAddress = address, Timeout = RunningPreview.Timeout };
    }

    /// <summary>A client whose base address is that of the preview.</summary>
    public HttpClient Client { get; }

    /// <summary>The error output so far.</summary>
    public string ErrorsSoFar
    {
        get
        {
            lock (errors)
                return string.Join('\n', errors);
        }
    }

    /// <summary>Waits for a text in the error output; returns the output, or nothing after a minute.</summary>
    public async Task<string> Errors(string expected = "")
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Timeout)
        {
            if (ErrorsSoFar is { Length: > 0 } now && now.Contains(expected, StringComparison.Ordinal))
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
        List<string> errorLines = [];
        started.ErrorDataReceived += (_, line) =>
        {
            lock (errorLines)
                errorLines.Add(line.Data ?? "");
        };
        started.BeginErrorReadLine();
        string? first = started.StandardOutput.ReadLine();
        _ = started.StandardOutput.ReadToEndAsync();
        if (first is null || !Found().IsMatch(first))
        {
            started.Kill();
            throw new InvalidOperationException($"The preview did not start: {first}");
        }

        return new RunningPreview(started, new Uri(Found().Match(first).Value), errorLines);
    }

    /// <summary>A page without the script that the preview adds.</summary>
    public static byte[] WithoutScript(byte[] page) =>
        System.Text.Encoding.Latin1.GetBytes(Script().Replace(System.Text.Encoding.Latin1.GetString(page), ""));

    /// <summary>Interrupts the preview like Ctrl-C; the time until its end and its exit code.</summary>
    public (TimeSpan Time, int Code) Interrupt()
    {
        long start = Stopwatch.GetTimestamp();
        Assert.Equal(0, Kill(process.Id, 2));
        Assert.True(process.WaitForExit(Timeout));
        return (Stopwatch.GetElapsedTime(start), process.ExitCode);
    }

    /// <summary>Requests a page until its text meets a condition; fails after a minute.</summary>
    public async Task Until(string path, Func<string, bool> condition)
    {
        long start = Stopwatch.GetTimestamp();
        string text;
        do
        {
            text = await (await Client.GetAsync(path)).Content.ReadAsStringAsync();
            if (condition(text))
                return;
            await Task.Delay(20);
        } while (Stopwatch.GetElapsedTime(start) < Timeout);
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

    [GeneratedRegex("<script src=\"/_strata/preview/preview.js\" data-hash=\"[0-9a-f]{16}\"></script>")]
    private static partial Regex Script();
}
