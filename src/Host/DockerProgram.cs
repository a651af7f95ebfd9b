using System.ComponentModel;
using System.Diagnostics;
using Strata.Engine.Import;

namespace Strata.Host;

/// <summary>Runs the program <c>docker</c> and keeps what it prints.</summary>
internal static class DockerProgram
{
    private const int IdsAtOnce = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What the engine says of itself, its running containers and all its images.</summary>
    /// <exception cref="DockerException">Docker cannot be asked.</exception>
    public static DockerOutput Ask()
    {
        ImportFile version = Run("version", "--format", "json");
        ImportFile info = Run("info", "--format", "json");
        return new DockerOutput
        {
            Version = version,
            Info = info,
            Containers = Inspect(["inspect", "--type", "container"], Lines(Run("ps", "--quiet", "--no-trunc"))),
            Images = Inspect(["image", "inspect"], Lines(Run("image", "ls", "--quiet", "--no-trunc"))),
        };
    }

    private static List<ImportFile> Inspect(string[] verb, IEnumerable<string> ids) =>
        ids.Chunk(IdsAtOnce).Select(some => Run([.. verb, .. some])).ToList();

    private static IEnumerable<string> Lines(ImportFile printed) =>
        System
            .Text.Encoding.UTF8.GetString(printed.Bytes)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct();

    private static ImportFile Run(params string[] arguments)
    {
        string shown = $"docker {string.Join(' ', arguments.Take(4))}";
        try
        {
            using Process process =
                Process.Start(
                    new ProcessStartInfo("docker", arguments)
                    {
                        UseShellExecute = false,
                        RedirectStandardInput = true,
                        RedirectStandardOutput = true,
                        RedirectStandardError = true,
                    }
                ) ?? throw new DockerException("'docker' could not be started.");
            process.StandardInput.Close();
            using var bytes = new MemoryStream();
            Task<string> error = process.StandardError.ReadToEndAsync();
            Task output = process.StandardOutput.BaseStream.CopyToAsync(bytes);
            if (!Task.WaitAll([error, output], Patience) || !process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new DockerException($"'{shown}' did not answer within {Patience.TotalSeconds:0} s.");
            }

            if (process.ExitCode != 0)
                throw new DockerException(
                    $"'{shown}' ended with {process.ExitCode}: {Terminal.Plain(error.Result.Trim())}"
                );
            return new ImportFile(Path.GetFullPath(shown), bytes.ToArray());
        }
        catch (Exception missing) when (missing is Win32Exception or FileNotFoundException)
        {
            throw new DockerException("The program 'docker' was not found.");
        }
    }
}

/// <summary>Docker cannot be asked; the message says why.</summary>
internal sealed class DockerException(string message) : Exception(message);
