using System.Text.RegularExpressions;

namespace Strata.Tests.Host;

/// <summary>
/// The steps of the page "Getting started", in the order of the page: files are written, commands run, and what they
/// print is in the page.
/// </summary>
public sealed partial class GettingStartedTests : IDisposable
{
    /// <summary>Commands of other programs, and the one that runs until it is interrupted.</summary>
    private static readonly string[] NotRun = ["dotnet ", "mkdir ", "cd ", "git ", "strata preview"];

    private readonly string root = Directory.CreateTempSubdirectory("strata-start-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Every_step_works_and_prints_what_the_page_says()
    {
        string page = File.ReadAllText(Path.Combine(Folders.Repository, "input/docs/start/getting-started.md"));
        string printed = "";
        int outputs = 0;
        foreach (Match block in Block().Matches(page))
        {
            string content = block.Groups["content"].Value;
            if (block.Groups["file"] is { Success: true, Value: var file })
                File.WriteAllText(Path.Combine(root, file), content);
            else if (block.Groups["language"].Value == "sh")
                printed = string.Concat(content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Run));
            else if (block.Groups["language"].Value == "text")
            {
                Assert.Contains(content, printed, StringComparison.Ordinal);
                outputs++;
            }
        }

        Assert.Equal(4, outputs);
    }

    /// <summary>Runs a command on the day of the page, and returns what it prints.</summary>
    private string Run(string command)
    {
        if (NotRun.Any(start => command.StartsWith(start, StringComparison.Ordinal)))
            return "";
        string program = $"dotnet exec '{Path.Combine(AppContext.BaseDirectory, "strata.dll")}'";
        string line = command.StartsWith("strata ", StringComparison.Ordinal)
            ? $"{program} {command["strata ".Length..]} --as-of 2026-12-01 2>&1"
            : command;
        ProgramRun run = ProgramRun.Of("bash", ["-c", line], root);
        bool isCheck = command == "strata check";
        Assert.True(run.Code == (isCheck ? 1 : 0), $"'{command}' ends with {run.Code}:\n{run.Out}{run.Error}");
        return Seconds().Replace(run.Out, "in 0.21 s");
    }

    [GeneratedRegex(
        @"^```(?<language>[a-z]+)( title=""(?<file>[^""]+)"")?\n(?<content>[\s\S]*?)^```$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Block();

    [GeneratedRegex(@"in \d+\.\d+ s")]
    private static partial Regex Seconds();
}
