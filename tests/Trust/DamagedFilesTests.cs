using System.Text;
using Strata.Engine.Output;
using Strata.Engine.Sites.Routes;

namespace Strata.Tests.Trust;

/// <summary>
/// Damaged lists of files, failed writes and odd paths, which are errors of one sentence and no bugs.
/// </summary>
public sealed class DamagedFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("strata-damaged-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string> Paths =>
        ["../kept.txt", "a/../../kept.txt", "./../kept.txt", "..", ".", "", "a\0b", "\u0001", new string('x', 5000)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_damaged_manifest_removes_nothing_outside(string path)
    {
        string output = Path.Combine(folder, "output");
        string kept = Path.Combine(folder, "kept.txt");
        File.WriteAllText(kept, "kept");
        Directory.CreateDirectory(output);
        File.WriteAllText(
            Path.Combine(output, Manifest.Name),
            Manifest.LineOf(path, Manifest.EntryOf("kept"u8.ToArray(), null))
        );
        OutputWriter.Write(
            output,
            [new Route("/a.txt", RouteKind.File, () => new RenderedFile(Encoding.UTF8.GetBytes("a"), []))]
        );
        Assert.Equal("kept", File.ReadAllText(kept));
        Assert.Equal("a", File.ReadAllText(Path.Combine(output, "a.txt")));
    }

    [Theory]
    [InlineData(".git/config")]
    [InlineData("a/.GIT/config")]
    public void A_manifest_removes_nothing_of_a_repository(string path)
    {
        string output = Path.Combine(folder, "output");
        string kept = Path.Combine(output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.WriteAllText(kept, "kept");
        string entry = Manifest.EntryOf("kept"u8.ToArray(), inputHash: null);
        File.WriteAllText(Path.Combine(output, Manifest.Name), Manifest.LineOf(path, entry));
        OutputWriter.Write(output, []);
        Assert.Equal("kept", File.ReadAllText(kept));
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_nothing()
    {
        string path = Path.Combine(folder, "taken");
        Directory.CreateDirectory(path);
        Assert.ThrowsAny<SystemException>(() => FileWriter.Replace(path, [1]));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(folder));
    }
}
