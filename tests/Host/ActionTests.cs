using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Strata.Tests.Host;

/// <summary>The script of <c>action.yml</c>, with a folder of releases whose program prints its arguments.</summary>
public sealed partial class ActionTests : IDisposable
{
    private const string Archive = "strata-1.2.3-linux-x64.tar.gz";

    private readonly string root = Directory.CreateTempSubdirectory("strata-action-").FullName;

    public ActionTests()
    {
        Directory.CreateDirectory(At("temp"));
        Directory.CreateDirectory(At("releases/download/v1.2.3"));
        Write("strata-1.2.3-linux-x64/strata", "#!/bin/sh\nprintf '[%s]' \"$@\"\nexit 7\n");
        Run("chmod", "+x", At("strata-1.2.3-linux-x64/strata"));
        Run("tar", "-C", root, "-czf", At($"releases/download/v1.2.3/{Archive}"), "strata-1.2.3-linux-x64");
        string hash = Convert.ToHexStringLower(
            SHA256.HashData(File.ReadAllBytes(At($"releases/download/v1.2.3/{Archive}")))
        );
        Write(
            "releases/download/v1.2.3/SHA256SUMS",
            $"{new string('0', 64)}  strata-1.2.3-win-x64.zip\n{hash}  {Archive}\n"
        );
        Directory.CreateSymbolicLink(At("releases/latest"), ".");
        Directory.CreateDirectory(At("releases/download"));
        File.Copy(At("releases/download/v1.2.3/SHA256SUMS"), At("releases/download/SHA256SUMS"));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("1.2.3", "")]
    [InlineData("v1.2.3", "")]
    [InlineData("", "v1.2.3")]
    [InlineData("", "v1")]
    [InlineData("", "main")]
    public void A_release_is_found_by_version_tag_or_as_the_newest(string version, string tag)
    {
        ProgramRun run = Find(("STRATA_VERSION", version), ("STRATA_ACTION_REF", tag));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            ("1.2.3", Archive, $"file://{root}/releases/download/v1.2.3/{Archive}"),
            (Output("version"), Output("archive"), Output("address"))
        );
    }

    [Theory]
    [InlineData("build", "[build][--root=my site][--output=out][--strict][--as-of=2026-01-01]")]
    [InlineData("check", "[check][--root=my site][--output=out][--strict][--as-of=2026-01-01]")]
    [InlineData("diagram", "[diagram][--output=out][--strict][--as-of=2026-01-01][--][my site]")]
    public void The_program_runs_with_the_inputs_and_its_exit_code_is_kept(string command, string arguments)
    {
        Find();
        ProgramRun run = RunProgram(command);
        Assert.Equal((7, arguments, ""), (run.Code, run.Out, run.Error));
        // The second run needs no release: the archive is in the folder that is cached.
        Directory.Delete(At("releases"), recursive: true);
        Assert.Equal(7, RunProgram(command).Code);
    }

    [Fact]
    public void An_archive_with_another_checksum_is_not_run()
    {
        Find();
        File.AppendAllText(At($"releases/download/v1.2.3/{Archive}"), "more");
        ProgramRun run = RunProgram("build");
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Equal($"strata: The checksum of '{Archive}' is not that of the release.\n", run.Error);
        Assert.Empty(Directory.GetFiles(At("temp/strata")));
    }

    [Fact]
    public void A_wrong_input_or_an_unknown_release_is_an_error()
    {
        Assert.Equal(
            "strata: The version '1.2.3;x' is not one such as 1.2.3.\n",
            Find(("STRATA_VERSION", "1.2.3;x")).Error
        );
        Assert.Contains("Is there such a release?", Find(("STRATA_VERSION", "9.9.9")).Error);
        Assert.Equal("strata: The release has no program for linux-arm64.\n", Find(("RUNNER_ARCH", "ARM64")).Error);
        Assert.Equal("strata: There is no program for macOS on X64.\n", Find(("RUNNER_OS", "macOS")).Error);
        Find();
        Assert.Equal((2, ""), (RunProgram("preview").Code, RunProgram("preview").Out));
    }

    /// <summary>An expression in a script would let an input run commands.</summary>
    [Fact]
    public void No_script_of_the_action_or_of_a_workflow_contains_an_expression()
    {
        string[] files =
        [
            Path.Combine(Folders.Repository, "action.yml"),
            .. Directory.GetFiles(Path.Combine(Folders.Repository, ".github/workflows")),
            .. Directory.GetFiles(Path.Combine(Folders.Repository, "src/Starter/site/.github/workflows")),
        ];
        foreach (string file in files)
            Assert.All(Scripts().Matches(File.ReadAllText(file)), script => Assert.DoesNotContain("${{", script.Value));
        Assert.Equal(2, Scripts().Count(File.ReadAllText(files[0])));
    }

    [GeneratedRegex(
        @"^(?<indent> *)(?:- )?run:.*\n(?:\k<indent> +.*\n|\n)*",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Scripts();

    private ProgramRun Find(params (string, string)[] environment)
    {
        File.WriteAllText(At("output"), "");
        return Script(
            "find",
            [("GITHUB_OUTPUT", At("output")), ("STRATA_RELEASES", $"file://{root}/releases"), .. environment]
        );
    }

    private ProgramRun RunProgram(string command) =>
        Script(
            "run",
            [
                ("STRATA_RELEASES", $"file://{root}/releases"),
                ("STRATA_ADDRESS", Output("address")),
                ("STRATA_ARCHIVE", Output("archive")),
                ("STRATA_CHECKSUM", Output("checksum")),
                ("STRATA_FOLDER", Output("folder")),
                ("STRATA_COMMAND", command),
                ("STRATA_ROOT", "my site"),
                ("STRATA_OUTPUT", "out"),
                ("STRATA_ARGS", "--strict\r\n\n--as-of=2026-01-01\n"),
            ]
        );

    private ProgramRun Script(string step, (string, string)[] environment) =>
        ProgramRun.Of(
            "bash",
            [Path.Combine(Folders.Repository, "action/strata.sh"), step],
            root,
            [("RUNNER_OS", "Linux"), ("RUNNER_ARCH", "X64"), ("RUNNER_TEMP", At("temp")), .. environment]
        );

    private string Output(string name) =>
        File.ReadAllLines(At("output")).Single(line => line.StartsWith(name + "=", StringComparison.Ordinal))[
            (name.Length + 1)..
        ];

    private static void Run(string program, params string[] arguments) =>
        Assert.Equal(0, ProgramRun.Of(program, arguments).Code);

    private string At(string path) => Path.Combine(root, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }
}
