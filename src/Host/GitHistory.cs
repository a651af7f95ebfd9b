using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Strata.Host;

/// <summary>
/// Reads the time of each file's last change from git. The result is cached until the next commit, because a preview
/// requests it after every edit.
/// </summary>
/// <param name="root">The site root.</param>
internal sealed class GitHistory(string root)
{
    private string head = "";
    private IReadOnlyDictionary<string, DateTimeOffset>? changes;

    /// <summary>
    /// The time of the last commit of each file, by its path relative to the root; null without git, outside of a
    /// repository, and in a shallow clone.
    /// </summary>
    public IReadOnlyDictionary<string, DateTimeOffset>? LastChanges()
    {
        string currentHead = Run("rev-parse", "--is-shallow-repository", "HEAD") ?? "";
        if (currentHead != head)
            (head, changes) = (
                currentHead,
                currentHead.StartsWith("false", StringComparison.Ordinal)
                && Run("log", "--format=%x00%ct", "--name-only", "--no-renames", "--relative", "--", ".") is { } log
                    ? Read(log)
                    : null
            );
        return changes;
    }

    /// <summary>
    /// Reads a log, in which NUL begins the line of a commit, as no name of a file does. A time that is no date in .NET
    /// is left out: a commit may have any.
    /// </summary>
    private static Dictionary<string, DateTimeOffset> Read(string log)
    {
        Dictionary<string, DateTimeOffset> times = new(StringComparer.Ordinal);
        DateTimeOffset? time = null;
        foreach (string line in log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // The log is newest first, so the first mention of a file is its last change.
            if (line[0] == '\0')
                time = TimeOf(line.AsSpan(1));
            else if (time is { } known)
                times.TryAdd(line, known);
        }

        return times;
    }

    private static DateTimeOffset? TimeOf(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds)
        && seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds()
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>The output of git; null if it fails or is not installed.</summary>
    private string? Run(params string[] arguments)
    {
        try
        {
            GitOutput output = GitProgram.Run(root, ["-c", "log.showSignature=false", .. arguments]);
            // Git writes paths in UTF-8.
            return output.Code == 0 ? Encoding.UTF8.GetString(output.Bytes) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
