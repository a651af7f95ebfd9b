using System.Diagnostics;

namespace Strata.Tests.Host;

/// <summary>The exit code and the output of a program.</summary>
internal sealed record ProgramRun(int Code, string Out, string Error)
{
    public static ProgramRun Of(
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
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
