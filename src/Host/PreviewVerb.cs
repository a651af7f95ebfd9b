using System.Diagnostics;
using System.Runtime.InteropServices;
using Strata.Host.Preview;

namespace Strata.Host;

/// <summary>The options of <c>strata preview</c>.</summary>
/// <param name="Port">The first port to try.</param>
/// <param name="BasePath">The path of the site's root, with a slash at both ends.</param>
/// <param name="Open">Whether to open the browser.</param>
internal sealed record PreviewSettings(int Port, string BasePath, bool Open);

/// <summary>
/// <c>strata preview</c>: serves the site to a browser on this machine and keeps open pages up to date.
/// </summary>
internal static class PreviewVerb
{
    /// <summary>Up to this number changed files are named; more are only counted.</summary>
    private const int MaxNamedFiles = 3;

    public static async Task<int> Run(RunSettings settings, PreviewSettings preview)
    {
        if (!Directory.Exists(settings.Root))
            return Reporter.Fail($"The folder '{settings.Root}' does not exist.", "Set the site root with --root.");
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        var state = new PreviewState(
            diagnostics => BrowserText.Of(diagnostics, settings.Root),
            diagnostics => Reporter.ReportToStandardError(settings, diagnostics)
        );
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task planning = Task.Run(
            () => new PreviewLoop(settings, state, address.Task, report => Print(settings, report)).Run(stop.Token),
            stop.Token
        );
        await using PreviewServer? server = await PreviewServer.Start(
            state,
            preview.Port,
            preview.BasePath,
            stop.Token
        );
        if (server is null)
            return Reporter.Fail(
                $"Port {preview.Port} and the ports after it are in use.",
                "Choose another port with --port."
            );
        if (preview.Port != 0 && server.Port != preview.Port)
            Terminal.PrintError($"strata: Port {preview.Port} is in use; using port {server.Port}.");
        Terminal.Print($"Serving the site at {server.Address}. Press Ctrl-C to stop.");
        address.SetResult(server.Address);
        if (preview.Open)
            OpenBrowser(server.Address);
        try
        {
            await planning;
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C.
        }

        return ExitCodes.Success;
    }

    /// <summary>
    /// Prints a report. An editor discards the diagnostics of the previous report at its first line.
    /// </summary>
    private static void Print(RunSettings settings, PlanReport report)
    {
        if (settings is { Quiet: false, Format: not "json" })
            Terminal.Print(
                report switch
                {
                    { IsFirst: true } => "Reading the site.",
                    { Changed: { Count: <= MaxNamedFiles } few } =>
                        $"{string.Join(", ", few.Order(StringComparer.Ordinal))} changed.",
                    _ => $"{report.Changed.Count} files changed.",
                }
            );
        Reporter.Report(settings, report.Site, report.Diagnostics, output: null, report.Time);
    }

    private static void OpenBrowser(string address)
    {
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception error)
            when (error
                    is System.ComponentModel.Win32Exception
                        or InvalidOperationException
                        or PlatformNotSupportedException
            )
        {
            Terminal.PrintError($"strata: The browser could not be opened. Open {address} yourself.");
        }
    }
}
