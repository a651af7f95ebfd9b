using System.Diagnostics;

namespace Strata.Tests.Host;

/// <summary>A program that ran to its end.</summary>
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
        // Where these tests run in a workflow, the program is not to know.
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
