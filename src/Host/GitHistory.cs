using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Strata.Host;

/// <summary>
/// When each file last changed, as git has it. A preview asks after every edit: only a commit makes the history be read
/// again.
/// </summary>
/// <param name="root">The site root.</param>
internal sealed class GitHistory(string root)
{
    private string head = "";
    private IReadOnlyDictionary<string, DateTimeOffset>? known;

    /// <summary>
    /// The moment of the last commit of each file, by its path from the root; null without git, outside of a
    /// repository, and in a clone without its past.
    /// </summary>
    public IReadOnlyDictionary<string, DateTimeOffset>? LastChanges()
    {
        string now = Run("rev-parse", "--is-shallow-repository", "HEAD") ?? "";
        if (now != head)
            (head, known) = (
                now,
                now.StartsWith("false", StringComparison.Ordinal)
                && Run("log", "--format=@%ct", "--name-only", "--no-renames", "--relative", "--", ".") is { } log
                    ? Read(log)
                    : null
            );
        return known;
    }

    private static Dictionary<string, DateTimeOffset> Read(string log)
    {
        Dictionary<string, DateTimeOffset> changes = new(StringComparer.Ordinal);
        DateTimeOffset moment = default;
        foreach (string line in log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // Newest first, so the first time that a file is named is its last change.
            if (
                line[0] == '@'
                && long.TryParse(line.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            )
                moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
            else
                changes.TryAdd(line, moment);
        }

        return changes;
    }

    /// <summary>
    /// What git says; null where it fails or is not installed. The repository's own settings may not start programs.
    /// </summary>
    private string? Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "git",
            [
                "-C",
                root,
                "-c",
                "core.quotePath=off",
                "-c",
                "core.fsmonitor=false",
                "-c",
                "log.showSignature=false",
                "--no-pager",
                .. arguments,
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? said : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
