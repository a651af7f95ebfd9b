using Strata.Engine.Output;
using Strata.Engine.Sites.Routes;

namespace Strata.Tests.Output;

/// <summary>Tests that a build after a killed one leaves the same files as a build into an empty folder.</summary>
public sealed class KilledBuildTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("strata-killed-").FullName;

    private string Out => Path.Combine(root, "output");

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>Sites by their files, in the form <c>PATH=CONTENT</c>.</summary>
    private static readonly string[][] Sites =
    [
        [],
        ["/a/=1", "/b/c/=1", "/d.txt=1"],
        ["/a/=2", "/b=1", "/e/f/g.txt=1"],
        ["/a/=1", "/a/b/c/d.txt=2", "/d.txt/e/=3", "/e=1"],
    ];

    public static TheoryData<int, int, int, int> KillPoints()
    {
        TheoryData<int, int, int, int> points = [];
        for (int first = 0; first < Sites.Length; first++)
        for (int killed = 0; killed < Sites.Length; killed++)
        for (int after = 0; after < Sites[killed].Length; after++)
        for (int last = 0; last < Sites.Length; last++)
            points.Add(first, killed, after, last);
        return points;
    }

    [Theory]
    [MemberData(nameof(KillPoints))]
    public void Nothing_of_a_killed_build_stays(int first, int killed, int after, int last)
    {
        Directory.CreateDirectory(Path.Combine(Out, "mine"));
        File.WriteAllText(Path.Combine(Out, "mine/file.txt"), "mine");
        Write(Out, Sites[first]);
        Assert.Throws<OperationCanceledException>(() => Write(Out, Sites[killed], after));
        Write(Out, Sites[last]);

        string clean = Path.Combine(root, "clean");
        Directory.CreateDirectory(Path.Combine(clean, "mine"));
        File.WriteAllText(Path.Combine(clean, "mine/file.txt"), "mine");
        Write(clean, Sites[last]);
        Assert.Equal(FolderContent.Of(clean), FolderContent.Of(Out));
    }

    [Fact]
    public void Temporary_files_of_listed_files_are_removed()
    {
        Write(Out, ["/a/=1", "/b.txt=1"]);
        foreach (string file in new[] { "a/index.html", "b.txt", "mine.txt" })
            File.WriteAllText(Path.Combine(Out, file + ".strata-unfinished"), "half");
        Write(Out, ["/a/=1"]);
        Assert.Equal(
            [".strata-files", "a/", "a/index.html", "mine.txt.strata-unfinished"],
            FolderContent.Of(Out).Select(line => line.Split('=')[0])
        );
    }

    [Theory]
    [InlineData("/a/b=1", "a/mine.txt", "/a=2")]
    [InlineData("/a/b=1", "a/c/mine.txt", "/a=2")]
    [InlineData("/a=1", "a", "/a/b=2")]
    [InlineData("/b=1", "a", "/a/b/=2")]
    public void A_foreign_file_in_the_way_stops_the_build_before_it_writes(string before, string mine, string after)
    {
        Write(Out, [before]);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Out, mine))!);
        File.WriteAllText(Path.Combine(Out, mine), "mine");
        IReadOnlyList<string> content = FolderContent.Of(Out);
        Assert.Equal(mine, Assert.Throws<OutputConflictException>(() => Write(Out, ["/0=1", after])).File);
        Assert.Equal(content, FolderContent.Of(Out));
    }

    [Fact]
    public void An_entry_without_the_hash_of_a_file_removes_nothing()
    {
        Write(Out, ["/a=1"]);
        File.WriteAllText(Path.Combine(Out, "b.txt"), "mine");
        File.AppendAllText(Path.Combine(Out, ".strata-files"), "- b.txt\n");
        Write(Out, ["/a=1"]);
        Assert.Equal([".strata-files", "a", "b.txt"], FolderContent.Of(Out).Select(line => line.Split('=')[0]));
    }

    [Fact]
    public void A_build_into_a_folder_that_another_one_writes_changes_nothing()
    {
        Write(Out, ["/a=1"]);
        Route other = new(
            "/a",
            RouteKind.File,
            () =>
            {
                string[] before = [.. FolderContent.Names(Out)];
                Assert.Throws<OutputLockedException>(() => Write(Out, ["/a=3", "/b=3"]));
                Assert.Equal(before, FolderContent.Names(Out));
                return new RenderedFile("2"u8.ToArray(), []);
            }
        );
        OutputWriter.Write(Out, [other]);
        Assert.Equal("2", File.ReadAllText(Path.Combine(Out, "a")));
        Assert.Equal([".strata-files", "a"], FolderContent.Names(Out));
    }

    [Fact]
    public void A_foreign_file_with_the_name_of_the_lock_is_kept()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, ".strata-lock"), "mine");
        Assert.Throws<OutputConflictException>(() => Write(Out, ["/a=1"]));
        Assert.Equal([".strata-lock"], FolderContent.Names(Out));
    }

    /// <summary>Writes a site; throws after a number of rendered routes if it is set.</summary>
    private static void Write(string folder, IEnumerable<string> files, int? stopAfter = null)
    {
        int rendered = 0;
        OutputWriter.Write(
            folder,
            [.. files.Select(file => file.Split('=')).Select(file => RouteOf(file[0], file[1]))],
            () =>
            {
                if (Interlocked.Increment(ref rendered) > stopAfter)
                    throw new OperationCanceledException();
            }
        );
    }

    private static Route RouteOf(string path, string content) =>
        new(path, RouteKind.File, () => new RenderedFile(System.Text.Encoding.UTF8.GetBytes(content), []));
}
