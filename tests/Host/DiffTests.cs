using Strata.Engine.Content;
using Strata.Engine.Data;
using Strata.Engine.Sources;

namespace Strata.Tests.Host;

/// <summary>The verb <c>diff</c>, in repositories of git.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Stack =
        "title: Linux\nstack:\n  - host: Ubuntu\n    os: linux\n    holds:\n      - container: Web\n        "
        + "image: scratch\n      - kernel: Linux kernel\n      - hardware: Hardware\n";

    private readonly string root = Directory.CreateTempSubdirectory("strata-diff-").FullName;

    public DiffTests()
    {
        Write("site/data/site.yml", "title: Test\n");
        Write("site/data/topologies/linux.yml", Stack);
        Write("site/input/about.md", "---\ntitle: About\n---\nText.\n");
        Write("outside.md", "Text.\n");
        File.CreateSymbolicLink(At("site/input/linked.md"), "about.md");
        File.CreateSymbolicLink(At("site/input/outside.md"), "../../outside.md");
        Git("init", "--quiet");
        Commit();
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_work_tree_is_compared_with_a_revision()
    {
        Assert.Equal("No diagram and no page has changed.\n", Strata("HEAD").Out);
        Write("site/data/topologies/linux.yml", Stack.Replace("Web", "Shop"));
        Write("site/input/new page.md", "---\ntitle: New\n---\nText.\n");
        ProgramRun run = Strata("HEAD");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            "Diagrams\n  changed  data/topologies/linux.yml  Linux\n    The container Web was renamed to 'Shop'.\n"
                + "Pages\n  added    /new-page/  New\n",
            run.Out
        );
    }

    [Fact]
    public void Two_revisions_are_compared_and_nothing_is_checked_out()
    {
        Write("site/input/about.md", "---\ntitle: About us\n---\nText.\n");
        Commit();
        Write("site/input/about.md", "---\ntitle: Draft\n---\nText.\n");
        Assert.Equal(
            "Pages\n  changed  /about/  About us\n    Its title was 'About'.\n"
                + "  changed  /linked/  About us\n    Its title was 'About'.\n",
            Strata("HEAD~1", "HEAD").Out
        );
        Assert.Contains("Draft", File.ReadAllText(At("site/input/about.md")));
    }

    [Fact]
    public void Names_that_are_not_UTF_8_are_left_out()
    {
        ProgramRun.Of("bash", ["-c", "touch $'\\xfe.png' $'\\xff.png'"], At("site/input"));
        Commit();
        ProgramRun run = Strata("HEAD~1", "HEAD");
        // .NET cannot delete them.
        ProgramRun.Of("bash", ["-c", "rm *.png"], At("site/input"));
        Assert.Equal((0, "No diagram and no page has changed.\n"), (run.Code, run.Out));
    }

    /// <summary>A build refuses a circle and follows a link to a link.</summary>
    [Theory]
    [InlineData("input/loop", "../input")]
    [InlineData("input/loop", ".")]
    [InlineData("input/loop", "loop")]
    [InlineData("input/loop", "../site/input/loop/.")]
    [InlineData("input/loop", "../../site")]
    [InlineData("input/settings", "../data")]
    [InlineData("input/copy.md", "copy2.md", "input/copy2.md", "about.md")]
    [InlineData("input/a", "b", "input/b", "folder")]
    [InlineData("input/a", "b/deep", "input/b", "folder")]
    [InlineData("input/folder/up", "../second", "input/second", "deep-folder")]
    [InlineData("input/one", "two/three", "input/two", "folder", "input/folder/three", "deep")]
    [InlineData("input/#a.md#", "about.md")]
    [InlineData("input/a", "folder/deep/..")]
    public void Links_in_a_revision_are_those_of_a_build(params string[] links)
    {
        Write("site/input/folder/deep/page.md", "---\ntitle: Deep\n---\nText.\n");
        Write("site/input/deep-folder/other.md", "---\ntitle: Other\n---\nText.\n");
        Commit();
        for (int i = 0; i < links.Length; i += 2)
            File.CreateSymbolicLink(At("site/" + links[i]), links[i + 1]);
        string onDisk = Strata("HEAD").Out;
        Commit();

        Assert.Equal("No diagram and no page has changed.\n", Strata("HEAD").Out);
        Assert.Equal(onDisk, Strata("HEAD~1", "HEAD").Out);
    }

    [Fact]
    public void A_text_that_no_build_reads_is_not_read_and_named()
    {
        Write("site/input/big.md", new string(' ', StoredFiles.MaxTextBytes + 1));
        Write("site/input/new.md", "---\ntitle: New\n---\nText.\n");
        Commit();
        ProgramRun run = Strata("HEAD~1", "HEAD");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            "Pages\n  added    /new/  New\nNot compared\n  'input/big.md' has 6000001 bytes in 'HEAD', more than the "
                + "6000000 of the longest text that a build reads.\n",
            run.Out
        );
        Assert.Contains(
            "### Not compared\n\n- ` 'input/big.md' has 6000001 bytes",
            Strata("HEAD~1", "HEAD", "--format", "markdown", "-o", At("changes.html")).Out
        );
        Assert.Contains("<h2 id=\"not-compared\">", File.ReadAllText(At("changes.html")));
        // The longest page that a build reads has characters of three bytes each.
        Assert.Equal(StoredFiles.MaxTextBytes, 3 * DocumentReader.MaxLength);
        Assert.Equal(StoredFiles.MaxTextBytes, 3 * YamlText.MaxLength);
    }

    [Fact]
    [Trait("System", "Linux")]
    public void A_current_folder_that_is_gone_is_told()
    {
        ProgramRun run = ProgramRun.Of(
            "bash",
            ["-c", $"mkdir gone; cd gone; rmdir ../gone; dotnet exec {AppContext.BaseDirectory}strata.dll diff HEAD"],
            root
        );
        Assert.Equal(
            (2, "strata: The current folder does not exist any more. Change to a folder that exists.\n"),
            (run.Code, run.Error)
        );
    }

    [Fact]
    public void The_layout_of_a_revision_is_that_of_its_settings()
    {
        Write("site/book.toml", "[book]\ntitle = \"Book\"\nsrc = \"text\"\n");
        Write("site/text/SUMMARY.md", "# Summary\n\n- [One](one.md)\n");
        Write("site/text/one.md", "# One\n");
        Directory.Delete(At("site/input"), recursive: true);
        Directory.Delete(At("site/data"), recursive: true);
        Commit();
        Assert.Equal("No diagram and no page has changed.\n", Strata("HEAD").Out);
    }

    [Fact]
    public void The_words_are_Markdown_and_the_diagrams_an_HTML_file()
    {
        Write("site/data/topologies/linux.yml", Stack.Replace("Web", "Shop"));
        Assert.StartsWith("### Diagrams\n", Strata("HEAD", "--format", "markdown", "-o", At("changes.html")).Out);
        Assert.StartsWith("<!doctype html>\n", File.ReadAllText(At("changes.html")));
    }

    /// <summary>The configuration of a repository of others can name programs, such as a file monitor.</summary>
    [Fact]
    public void The_configuration_of_the_repository_starts_no_program()
    {
        string ran = At("ran");
        Write("run.sh", $"#!/bin/sh\ntouch {ran}\nexit 1\n");
        Assert.Equal(0, ProgramRun.Of("chmod", ["+x", At("run.sh")]).Code);
        Write("site/.gitattributes", "*.md diff=run filter=run\n");
        foreach (
            string key in new[]
            {
                "core.fsmonitor",
                "diff.external",
                "diff.run.textconv",
                "filter.run.smudge",
                "core.pager",
            }
        )
            Git("config", key, At("run.sh"));
        Write("site/input/about.md", "---\ntitle: About us\n---\nText.\n");
        Assert.Contains("Its title was 'About'.", Strata("HEAD").Out);
        Assert.False(File.Exists(ran));
    }

    [Theory]
    [InlineData("There is no revision 'nothing'", "nothing")]
    [InlineData("'--output=x' is not a revision", "--", "--output=x")]
    [InlineData("There is no revision 'HEAD:site'", "HEAD:site")]
    [InlineData("Required argument 'REV'")]
    [InlineData("is not an HTML file", "HEAD", "-o", "data/site.yml")]
    [InlineData("is reached by a symbolic link", "HEAD", "-o", "link.html")]
    public void Wrong_usage_exits_with_2(string reason, params string[] arguments)
    {
        File.CreateSymbolicLink(At("site/link.html"), "data/site.yml");
        ProgramRun run = Strata(arguments);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(reason, run.Error);
    }

    [Fact]
    public void A_folder_outside_a_repository_and_a_missing_git_are_errors()
    {
        Git("clone", "--quiet", "--bare", root, At("bare"));
        Assert.Contains("is not in the work tree", Strata("HEAD", "--root", At("bare")).Error);
        Directory.Delete(At(".git"), recursive: true);
        Assert.Contains("not a git repository", Strata("HEAD").Error);
        ProgramRun run = ProgramRun.Of(
            DotNet,
            ["exec", Path.Combine(AppContext.BaseDirectory, "strata.dll"), "diff", "HEAD"],
            At("site"),
            ("PATH", root)
        );
        Assert.Equal((2, "strata: The program 'git' was not found. Install git.\n"), (run.Code, run.Error));
    }

    /// <summary>The program <c>dotnet</c>, which is on the path of these tests.</summary>
    private static string DotNet =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "dotnet"))
            .First(File.Exists);

    private string At(string path) => Path.Combine(root, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    private void Commit()
    {
        Git("add", "--all");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "Change");
    }

    private void Git(params string[] arguments) => Assert.Equal(0, ProgramRun.Of("git", arguments, root).Code);

    private ProgramRun Strata(params string[] arguments) =>
        ProgramRun.Of(
            "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "strata.dll"), "diff", .. arguments],
            At("site")
        );
}
