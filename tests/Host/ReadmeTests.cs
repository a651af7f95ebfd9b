using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Strata.Tests.Host;

/// <summary>The commands in the README work.</summary>
public partial class ReadmeTests
{
    // `.ci/run` runs these itself: the first two would run this test again, the third takes minutes.
    private static readonly string[] RunByCi =
    [
        "dotnet test",
        "bash .ci/run",
        "dotnet publish site.csproj -c Release -r linux-x64 -p:PublishAot=true",
    ];

    /// <summary>This command runs until it is interrupted.</summary>
    private const string Preview = "dotnet run -- preview";

    private static List<string> Commands =>
        ShellBlock()
            .Matches(File.ReadAllText(Path.Combine(Folders.Repository, "README.md")))
            .SelectMany(block =>
                block
                    .Groups["commands"]
                    .Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            .Distinct()
            .ToList();

    [Fact]
    public void Every_command_of_the_README_works()
    {
        Assert.Contains("dotnet run", Commands);
        Assert.Contains("dotnet test", Commands);
        foreach (string command in Commands.Except(RunByCi).Except([Preview]))
        {
            ProgramRun run = ProgramRun.Of("bash", ["-c", command], Folders.Repository);
            Assert.True(run.Code == 0, $"'{command}' ends with {run.Code}:\n{run.Out}\n{run.Error}");
        }
    }

    [Fact]
    public async Task The_preview_command_of_the_README_prints_its_address_and_keeps_running()
    {
        Assert.Contains(Preview, Commands);
        using Process process = Process.Start(
            new ProcessStartInfo("bash", ["-c", $"exec {Preview}"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                WorkingDirectory = Folders.Repository,
            }
        )!;
        try
        {
            string? said;
            do said = await process
                .StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                .AsTask()
                .WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
            while (said is not null && !said.Contains("http://127.0.0.1:", StringComparison.Ordinal));
            Assert.NotNull(said);
            Assert.False(process.HasExited);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public void Every_command_that_CI_runs_is_in_its_script()
    {
        string[] scripts =
        [
            Path.Combine(Folders.Repository, ".ci/run"),
            .. Directory.GetFiles(Path.Combine(Folders.Repository, ".github/scripts")),
        ];
        string all = string.Concat(scripts.Select(File.ReadAllText));
        Assert.Contains("dotnet test", all);
        Assert.Contains("dotnet publish site.csproj -c Release -r linux-x64 -p:PublishAot=true", all);
    }

    [GeneratedRegex("^```sh\n(?<commands>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex ShellBlock();
}
