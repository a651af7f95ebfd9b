using System.ComponentModel;
using System.Diagnostics;
using Strata.Engine.Import;

namespace Strata.Host;

/// <summary>Runs the program <c>docker</c> and captures its output.</summary>
internal static class DockerProgram
{
    private const int MaxIdsPerCall = 100;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>The engine's information about itself, its running containers and all its images.</summary>
    /// <exception cref="DockerException">Docker does not run or fails.</exception>
    public static DockerOutput Inspect()
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
        ids.Chunk(MaxIdsPerCall).Select(chunk => Run([.. verb, .. chunk])).ToList();

    private static IEnumerable<string> Lines(ImportFile output) =>
        System
            .Text.Encoding.UTF8.GetString(output.Bytes)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct();

    private static ImportFile Run(params string[] arguments)
    {
        string command = $"docker {string.Join(' ', arguments.Take(4))}";
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
            if (!Task.WaitAll([error, output], Timeout) || !process.WaitForExit(Timeout))
            {
                process.Kill(entireProcessTree: true);
                throw new DockerException($"'{command}' did not finish within {Timeout.TotalSeconds:0} s.");
            }

            if (process.ExitCode != 0)
                throw new DockerException($"'{command}' exited with code {process.ExitCode}: {error.Result.Trim()}");
            return new ImportFile(Path.GetFullPath(command), bytes.ToArray());
        }
        catch (Exception exception) when (exception is Win32Exception or FileNotFoundException)
        {
            throw new DockerException("The program 'docker' was not found.");
        }
    }
}

/// <summary>Docker does not run or fails; the message gives the reason.</summary>
internal sealed class DockerException(string message) : Exception(message);
