namespace Strata.Tests.Host;

/// <summary>The date of a page's last change, from git.</summary>
public sealed class GitHistoryTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("strata-git-").FullName;

    public GitHistoryTests()
    {
        Write("site/data/site.yml", "title: Test\nurl: https://example.org/\nlast_updated: true\n");
        Write("site/input/guide/index.md", "---\ntitle: Guide\nlayout: documentation\n---\nText.\n");
        Write("site/input/guide/ä b.md", "# Second\n");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_page_shows_the_date_of_its_last_commit()
    {
        Git("init", "-q");
        Commit("2026-01-02T12:00:00Z");
        Write("site/input/guide/index.md", "---\ntitle: Guide\nlayout: documentation\n---\nMore text.\n");
        Commit("2026-03-04T12:00:00Z");
        Write("site/input/guide/new.md", "# Not committed\n");

        Assert.Equal(0, Build().Code);
        Assert.Contains("Last updated 4 March 2026", Read("guide/index.html"));
        Assert.Contains("Last updated 2 January 2026", Read("guide/ä-b/index.html"));
        Assert.DoesNotContain("Last updated", Read("guide/new/index.html"));
    }

    [Fact]
    public void Outside_a_repository_there_is_a_note_and_no_date()
    {
        ProgramRun run = Build();
        Assert.Equal(0, run.Code);
        Assert.Contains("note SITE005", run.Out + run.Error);
        Assert.DoesNotContain("Last updated", Read("guide/index.html"));
    }

    [Fact]
    public void A_commit_of_a_year_that_is_no_date_is_ignored()
    {
        Write("site/@99999999999999", "A file whose name looks like a date\n");
        Git("init", "-q");
        Commit("2026-01-02T12:00:00Z");
        Write("site/input/guide/index.md", "---\ntitle: Guide\nlayout: documentation\n---\nMore text.\n");
        Commit("@999999999999 +0000");

        Assert.Equal(0, Build().Code);
        Assert.Contains("Last updated 2 January 2026", Read("guide/index.html"));
        Assert.Contains("Last updated 2 January 2026", Read("guide/ä-b/index.html"));
    }

    private void Commit(string moment)
    {
        Git("add", "-A");
        Git(
            [("GIT_COMMITTER_DATE", moment)],
            "-c",
            "user.name=A",
            "-c",
            "user.email=a@example.org",
            "-c",
            "commit.gpgsign=false",
            "commit",
            "-q",
            "-m",
            "Change"
        );
    }

    private void Git(params string[] arguments) => Git([], arguments);

    private void Git((string, string)[] environment, params string[] arguments)
    {
        ProgramRun run = ProgramRun.Of("git", arguments, root, environment);
        Assert.True(run.Code == 0, run.Error);
    }

    private ProgramRun Build() =>
        ProgramRun.Of(
            "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "strata.dll"), "--root", Path.Combine(root, "site")],
            environment: ("GIT_CEILING_DIRECTORIES", Path.GetDirectoryName(root)!)
        );

    private string Read(string path) => File.ReadAllText(Path.Combine(root, "site/output", path));

    private void Write(string path, string text)
    {
        string file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
