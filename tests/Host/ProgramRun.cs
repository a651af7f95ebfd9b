using System.Diagnostics;

namespace Strata.Tests.Host;

/// <summary>The exit code and the output of a program.</summary>
internal sealed record ProgramRun(int Code, string Out, string Error)
{
    /// <summary>Runs a program and blocks until it ends.</summary>
    public static ProgramRun Of(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        params (string Name, string Value)[] environment
    ) => OfAsync(program, arguments, folder, environment).GetAwaiter().GetResult();

    /// <summary>
    /// Runs a program without blocking a thread: required if the test itself answers the program's requests, which
    /// needs the threads that a blocking test would hold.
    /// </summary>
    public static async Task<ProgramRun> OfAsync(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        // The program behaves the same if these tests run in a workflow.
        start.Environment.Remove("GITHUB_ACTIONS");
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return new ProgramRun(process.ExitCode, output, await error.ConfigureAwait(false));
    }
}
