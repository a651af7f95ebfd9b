using System.Diagnostics;
using System.Text;
using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Output;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Tests.Output;

/// <summary>Tests writing a site into its output folder.</summary>
public sealed class OutputWriterTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("strata-tests-").FullName;

    private string Out => Path.Combine(root, "output");

    public void Dispose() => Directory.Delete(root, recursive: true);

    private OutputResult Build(params (string Path, string Text)[] files)
    {
        Dictionary<string, string> texts = files.ToDictionary(file => file.Path, file => file.Text);
        return OutputWriter.Write(
            Out,
            SiteBuilder.Plan(SiteFiles.FromText(texts), new BuildOptions { AsOf = new LocalDate(2026, 1, 1) }).Routes
        );
    }

    private string PathOf(string file) => Path.Combine(Out, file);

    [Fact]
    public void A_second_build_writes_nothing()
    {
        Assert.True(Build(("a.md", "Text.")).Written > 5);
        DateTime before = File.GetLastWriteTimeUtc(PathOf("a/index.html"));
        OutputResult again = Build(("a.md", "Text."));
        Assert.Equal((0, 0), (again.Written, again.Removed));
        Assert.Equal(before, File.GetLastWriteTimeUtc(PathOf("a/index.html")));
    }

    [Fact]
    public void A_file_of_someone_else_with_the_same_content_stays_when_its_page_is_removed()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(PathOf("b.txt"), "same");
        Build(("b.txt", "same"));
        Build(("a.md", "Text."));
        Assert.Equal("same", File.ReadAllText(PathOf("b.txt")));
    }

    [Theory]
    [InlineData(".strata-files")]
    [InlineData(".strata-lock")]
    [InlineData("b.txt")]
    public void A_pipe_in_the_output_folder_is_reported_not_opened(string file)
    {
        Directory.CreateDirectory(Out);
        using (Process pipe = Process.Start("mkfifo", [PathOf(file)]))
            pipe.WaitForExit();
        OutputConflictException error = Assert.Throws<OutputConflictException>(() => Build(("b.txt", "x")));
        Assert.Contains(file, error.Message);
    }

    [Fact]
    public void A_list_of_files_that_is_a_link_to_a_device_is_reported_not_read()
    {
        Directory.CreateDirectory(Out);
        File.CreateSymbolicLink(PathOf(".strata-files"), "/dev/zero");
        Assert.Throws<OutputConflictException>(() => Build(("b.txt", "x")));
    }

    [Fact]
    public void Files_that_no_build_wrote_are_named()
    {
        Directory.CreateDirectory(PathOf("deep"));
        Directory.CreateDirectory(PathOf(".git"));
        File.WriteAllText(PathOf("deep/foreign.html"), "<script>");
        File.WriteAllText(PathOf("CNAME"), "example.org");
        File.WriteAllText(PathOf(".git/config"), "");
        Assert.Equal(["CNAME", "deep/foreign.html"], Build(("a.md", "Text.")).Foreign);
    }

    [Fact]
    public void Only_changed_files_are_written()
    {
        Build(("a.md", "Text."), ("b.txt", "one"));
        Assert.Equal(1, Build(("a.md", "Text."), ("b.txt", "two")).Written);
        Assert.Equal("two", File.ReadAllText(PathOf("b.txt")));
    }

    [Fact]
    public void A_file_with_the_same_inputs_is_not_rendered_again()
    {
        int renderings = 0;
        Route Card(string inputHash) =>
            new("/cards/a.png", RouteKind.File, () => new RenderedFile([(byte)++renderings], []))
            {
                InputHash = inputHash,
            };
        Route card = Card("abc");
        Assert.Equal(1, OutputWriter.Write(Out, [card]).Written);
        Assert.Equal((0, 0), (OutputWriter.Write(Out, [card]) is var again ? again.Written : -1, again.Removed));
        Assert.Equal(1, renderings);
        File.WriteAllText(PathOf("cards/a.png"), "changed by hand");
        OutputWriter.Write(Out, [card]);
        Assert.Equal([2], File.ReadAllBytes(PathOf("cards/a.png")));
        OutputWriter.Write(Out, [Card("bc")]);
        Assert.Equal([3], File.ReadAllBytes(PathOf("cards/a.png")));
        Assert.Equal(1, OutputWriter.Write(Out, []).Removed);
    }

    [Fact]
    public void Stale_files_are_removed_with_their_empty_folders()
    {
        Build(("deep/er/a.md", "Text."), ("b.txt", "one"));
        // The page, its Markdown, llms.txt, the search page and its three shards, and the file.
        Assert.Equal(8, Build().Removed);
        Assert.False(Directory.Exists(PathOf("deep")));
        Assert.False(File.Exists(PathOf("b.txt")));
    }

    [Fact]
    public void Foreign_files_are_never_removed()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(PathOf("CNAME"), "example.org");
        Build(("folder/b.txt", "one"));
        File.WriteAllText(PathOf("folder/mine.txt"), "mine");
        Build();
        Assert.Equal("example.org", File.ReadAllText(PathOf("CNAME")));
        Assert.Equal("mine", File.ReadAllText(PathOf("folder/mine.txt")));
        Assert.False(File.Exists(PathOf("folder/b.txt")));
    }

    [Fact]
    public void Files_changed_by_hand_are_not_removed()
    {
        Build(("b.txt", "one"));
        File.WriteAllText(PathOf("b.txt"), "changed by hand");
        Build();
        Assert.True(File.Exists(PathOf("b.txt")));
    }

    [Fact]
    public void A_foreign_file_is_not_overwritten()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(PathOf("b.txt"), "mine");
        Assert.Equal("b.txt", Assert.Throws<OutputConflictException>(() => Build(("b.txt", "one"))).File);
        Assert.Equal("mine", File.ReadAllText(PathOf("b.txt")));
        Assert.Equal(["b.txt"], Directory.GetFileSystemEntries(Out).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("a", "/a/b", "a")]
    [InlineData("a/mine.txt", "/a", "a/mine.txt")]
    [InlineData("b.txt", "/b.txt", "b.txt")]
    public void A_foreign_file_that_appears_during_the_build_is_not_removed(string mine, string path, string file)
    {
        Route route = new(
            path,
            RouteKind.File,
            () =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(PathOf(mine))!);
                File.WriteAllText(PathOf(mine), "mine");
                return new RenderedFile("one"u8.ToArray(), []);
            }
        );
        Assert.Equal(file, Assert.Throws<OutputConflictException>(() => OutputWriter.Write(Out, [route])).File);
        Assert.Equal(file, Assert.Throws<OutputConflictException>(() => OutputWriter.Write(Out, [route])).File);
        Assert.Equal("mine", File.ReadAllText(PathOf(mine)));
    }

    [Theory]
    [InlineData("a/index.html.strata-unfinished")]
    [InlineData("_strata/site.css.strata-unfinished")]
    [InlineData(".strata-files")]
    [InlineData(".strata-files.strata-unfinished")]
    [InlineData(".strata-lock")]
    public void A_folder_with_the_name_of_a_file_of_the_build_is_named(string name)
    {
        Build(("a.md", "Text."));
        File.Delete(PathOf(name));
        Directory.CreateDirectory(PathOf(name));
        Assert.Equal(name, Assert.Throws<OutputConflictException>(() => Build(("a.md", "New."))).File);
        Assert.Contains("Text.", File.ReadAllText(PathOf("a/index.html")));
    }

    [Fact]
    public void A_file_behind_a_link_to_another_folder_is_not_removed()
    {
        string elsewhere = Directory.CreateDirectory(Path.Combine(root, "elsewhere")).FullName;
        string[] precious = ["b.txt", "b.txt.strata-unfinished"];
        foreach (string name in precious)
            File.WriteAllText(Path.Combine(elsewhere, name), "one");
        Build(("folder/b.txt", "one"));
        Directory.Delete(PathOf("folder"), recursive: true);
        Directory.CreateSymbolicLink(PathOf("folder"), elsewhere);
        Build();
        Assert.Equal(precious, FolderContent.Names(elsewhere));
    }

    [Fact]
    public void A_link_with_the_name_of_a_temporary_file_is_not_written_through()
    {
        string precious = Path.Combine(root, "precious.txt");
        File.WriteAllText(precious, "precious");
        Directory.CreateDirectory(Out);
        File.CreateSymbolicLink(PathOf("b.txt.strata-unfinished"), precious);
        Build(("b.txt", "one"));
        Assert.Equal("precious", File.ReadAllText(precious));
        Assert.Equal("one", File.ReadAllText(PathOf("b.txt")));
    }

    [Fact]
    public void A_link_to_a_file_with_the_same_content_is_replaced_by_a_file()
    {
        Build(("b.txt", "one"));
        File.Move(PathOf("b.txt"), Path.Combine(root, "moved.txt"));
        File.CreateSymbolicLink(PathOf("b.txt"), Path.Combine(root, "moved.txt"));
        Build(("b.txt", "one"));
        Assert.Null(new FileInfo(PathOf("b.txt")).LinkTarget);
        Assert.Equal("one", File.ReadAllText(PathOf("b.txt")));
    }

    [Fact]
    public void Files_that_make_room_for_others_count_as_removed()
    {
        Route RouteOf(string path) => new(path, RouteKind.File, () => new RenderedFile("one"u8.ToArray(), []));
        OutputWriter.Write(Out, [RouteOf("/a"), RouteOf("/b/c"), RouteOf("/b/d/e")]);
        OutputResult result = OutputWriter.Write(Out, [RouteOf("/a/f"), RouteOf("/b")]);
        Assert.Equal((2, 3), (result.Written, result.Removed));
    }

    [Theory]
    [InlineData("b.txt")]
    [InlineData(" b.txt")]
    public void A_line_without_a_hash_lists_no_file(string line)
    {
        Build(("a.txt", "one"));
        File.AppendAllText(PathOf(".strata-files"), line + "\n");
        File.WriteAllText(PathOf("b.txt"), "mine");
        Assert.Throws<OutputConflictException>(() => Build(("a.txt", "one"), ("b.txt", "two")));
        Assert.Equal("mine", File.ReadAllText(PathOf("b.txt")));
    }

    [Fact]
    public void A_file_whose_name_has_spaces_is_removed()
    {
        Build(("a b c.txt", "one"));
        Build();
        Assert.False(File.Exists(PathOf("a b c.txt")));
    }

    [Fact]
    public void A_file_is_rendered_again_if_a_killed_build_did_not_replace_it()
    {
        static Route Card(string inputHash, string content) =>
            new("/a.png", RouteKind.File, () => new RenderedFile(Encoding.UTF8.GetBytes(content), []))
            {
                InputHash = inputHash,
            };
        OutputWriter.Write(Out, [Card("1", "old")]);
        File.AppendAllText(PathOf(".strata-files"), $"{new string('0', 64)}:2 a.png\n");
        OutputWriter.Write(Out, [Card("2", "new")]);
        Assert.Equal("new", File.ReadAllText(PathOf("a.png")));
    }

    [Fact]
    public void The_list_of_written_files_is_in_order()
    {
        string[] names = [.. Enumerable.Range(10, 40).Select(number => $"{number}.txt")];
        OutputWriter.Write(
            Out,
            [
                .. names.Select(name => new Route(
                    "/" + name,
                    RouteKind.File,
                    () => new RenderedFile(Encoding.UTF8.GetBytes(name), [])
                )),
            ]
        );
        Assert.Equal(names, File.ReadLines(PathOf(".strata-files")).Select(line => line.Split(' ')[1]));
    }

    [Fact]
    public void Links_in_the_output_folder_are_not_followed()
    {
        string elsewhere = Directory.CreateDirectory(Path.Combine(root, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, "precious.txt"), "one");
        Build(("b.txt", "one"));
        File.Delete(PathOf("b.txt"));
        File.CreateSymbolicLink(PathOf("b.txt"), Path.Combine(elsewhere, "precious.txt"));
        Build(("b.txt", "two"));
        Assert.Equal("one", File.ReadAllText(Path.Combine(elsewhere, "precious.txt")));
        Directory.CreateSymbolicLink(PathOf("folder"), elsewhere);
        Assert.Throws<OutputConflictException>(() => Build(("folder/new.txt", "x")));
        Assert.Equal(["precious.txt"], Directory.GetFiles(elsewhere).Select(Path.GetFileName));
    }

    [Fact]
    public void A_manifest_with_paths_outside_the_folder_removes_nothing_there()
    {
        string precious = Path.Combine(root, "precious.txt");
        File.WriteAllText(precious, "x");
        Build(("b.txt", "one"));
        string hash = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("x"))
        );
        File.AppendAllText(PathOf(".strata-files"), $"{hash} ../precious.txt\n{hash} {precious}\n");
        Build();
        Assert.True(File.Exists(precious));
    }

    [Theory]
    [InlineData(".git/config")]
    [InlineData("deep/.GIT/config")]
    public void A_manifest_with_the_files_of_a_repository_removes_none(string file)
    {
        Build(("b.txt", "one"));
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.Copy(PathOf("b.txt"), PathOf(file));
        string hash = File.ReadLines(PathOf(".strata-files")).Single(line => line.EndsWith(" b.txt")).Split(' ')[0];
        File.AppendAllText(PathOf(".strata-files"), $"{hash} {file}\n");
        Build();
        Assert.True(File.Exists(PathOf(file)));
    }

    [Fact]
    public void A_list_of_files_that_is_a_link_is_not_written_through()
    {
        string precious = Path.Combine(root, "precious.txt");
        File.WriteAllText(precious, "precious");
        Directory.CreateDirectory(Out);
        File.CreateSymbolicLink(PathOf(".strata-files"), precious);
        Build(("b.txt", "one"));
        Assert.Equal("precious", File.ReadAllText(precious));
    }

    [Fact]
    public void A_name_at_the_limit_of_file_systems_is_written()
    {
        string name = string.Concat(Enumerable.Repeat("長", 83)) + "12.txt";
        Assert.Equal(255, Encoding.UTF8.GetByteCount(name));
        Build((name, "one"));
        Assert.Equal("one", File.ReadAllText(PathOf(name)));
        Build();
        Assert.False(File.Exists(PathOf(name)));
    }

    [Fact]
    public void A_failing_template_leaves_the_old_site_unchanged()
    {
        Build(("input/a.md", "Text."), ("input/b.txt", "one"));
        OutputResult failed = Build(
            ("input/a.md", "Other text."),
            ("theme/layouts/page.html", "<p>{{ page.toc[9] }}</p>\n")
        );
        Assert.Contains("theme/layouts/page.html(1,16): error TPL", Assert.Single(failed.Diagnostics).ToString());
        Assert.Equal(0, failed.Removed);
        Assert.Contains("<p>Text.</p>", File.ReadAllText(PathOf("a/index.html")));
        Assert.True(File.Exists(PathOf("b.txt")));
        // The old files are still known to be of a build.
        Build(("input/a.md", "Text."));
        Assert.False(File.Exists(PathOf("b.txt")));
    }
}
