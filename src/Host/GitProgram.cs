using System.Diagnostics;

namespace Strata.Host;

/// <summary>The result of a run of git.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Bytes">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal readonly record struct GitOutput(int Code, byte[] Bytes, string Error)
{
    /// <summary>Whether git had more to write than what was asked for, and was stopped.</summary>
    public bool IsCut { get; init; }
}

/// <summary>Runs git so that a repository of others starts no program of theirs, and nothing is fetched.</summary>
internal static class GitProgram
{
    private static readonly string[] Safety =
    [
        "--no-pager",
        "--no-optional-locks",
        "-c",
        "core.quotePath=off",
        "-c",
        "core.fsmonitor=false",
        "-c",
        "core.hooksPath=/dev/null",
        "-c",
        "protocol.allow=never",
    ];

    /// <summary>Runs git in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="maxBytes">The most bytes of output: a small repository can have a list of any length.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">Git is not installed.</exception>
    public static GitOutput Run(
        string folder,
        IEnumerable<string> arguments,
        byte[]? input = null,
        int maxBytes = 1_000_000_000
    )
    {
        var start = new ProcessStartInfo("git", [.. Safety, "-C", folder, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        start.Environment["GIT_LITERAL_PATHSPECS"] = "1";
        using var process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task written = Write(process, input ?? []);
        using var output = new MemoryStream();
        bool isCut = !TryCopy(process.StandardOutput.BaseStream, output, maxBytes);
        if (isCut)
            process.Kill();
        Task.WaitAll(error, written);
        process.WaitForExit();
        return new GitOutput(process.ExitCode, output.ToArray(), error.Result) { IsCut = isCut };
    }

    /// <summary>Copies all bytes; false, with some of them, if there are more than a number.</summary>
    private static bool TryCopy(Stream from, MemoryStream to, int maxBytes)
    {
        byte[] buffer = new byte[81_920];
        while (from.Read(buffer) is > 0 and var count)
        {
            if (to.Length + count > maxBytes)
                return false;
            to.Write(buffer, 0, count);
        }

        return true;
    }

    /// <summary>Writes the input while the output is read: git answers before it has read everything.</summary>
    private static async Task Write(Process process, byte[] input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git ended early; its exit code says so.
        }
    }
}
