using Strata.Tests.Host;
using Strata.Tests.Output;

namespace Strata.Tests.Trust;

/// <summary>Output folders that cannot take the site.</summary>
public sealed class DiskTests : IDisposable
{
    private const string LargeFile = "input/large.bin";

    private readonly string root = Directory.CreateTempSubdirectory("strata-disk-").FullName;

    public DiskTests()
    {
        Directory.CreateDirectory(Path.Combine(root, "input"));
        File.WriteAllText(Path.Combine(root, "input/index.md"), "# Home\n");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>A limit of the size of files fails in the middle of a file, as a full disk does.</summary>
    [Fact]
    public void A_write_that_fails_half_way_leaves_no_part_of_a_file_and_the_next_build_completes_the_site()
    {
        File.WriteAllText(Path.Combine(root, LargeFile), "small");
        Assert.Equal(0, Build("output").Code);
        File.WriteAllBytes(Path.Combine(root, LargeFile), new byte[3_000_000]);

        ProgramRun failed = Build("output", "trap '' XFSZ; ulimit -f 1000");
        Assert.Equal(2, failed.Code);
        Assert.Contains("strata: The site could not be written: The file 'large.bin", failed.Error);
        Assert.Equal("small", File.ReadAllText(Path.Combine(root, "output/large.bin")));
        Assert.DoesNotContain(
            FolderContent.Names(Path.Combine(root, "output")),
            name => name.Contains("unfinished", StringComparison.Ordinal)
        );

        Assert.Equal(0, Build("output").Code);
        Assert.Equal(0, Build("clean").Code);
        Assert.Equal(FolderContent.Of(Path.Combine(root, "clean")), FolderContent.Of(Path.Combine(root, "output")));
    }

    /// <summary>Nobody can write there, not even root.</summary>
    [Fact]
    public void A_folder_without_write_permission_is_reported()
    {
        ProgramRun run = Build("/sys/kernel/strata");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("strata: The site could not be written: ", run.Error);
        Assert.Contains("Check the permissions", run.Error);
    }

    private ProgramRun Build(string output, string before = "true") =>
        ProgramRun.Of(
            "bash",
            [
                "-c",
                $"{before}; exec dotnet exec \"$0\" build --quiet --root \"$1\" --output \"$2\"",
                Program,
                root,
                Path.Combine(root, output),
            ],
            // The runtime's own shared memory is a file to this limit.
            environment: ("DOTNET_EnableWriteXorExecute", "0")
        );

    private static string Program => Path.Combine(AppContext.BaseDirectory, "strata.dll");
}
