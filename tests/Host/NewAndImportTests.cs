using Strata.Tests.Diagnostics;

namespace Strata.Tests.Host;

/// <summary>The verbs <c>new</c> and <c>import</c> as their users run them.</summary>
public sealed class NewAndImportTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("strata-new-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_new_site_builds_and_is_never_overwritten()
    {
        ProgramRun created = Strata("new", "site", "one");
        Assert.Equal(0, created.Code);
        Assert.EndsWith("preview --root one\n", created.Out);
        Assert.Equal((0, "one/input/docs/c.md\n"), Outcome(Strata("new", "doc", "C", "--root", "one")));
        Assert.Equal(
            (0, "one/input/posts/2026-12-01-c.md\n"),
            Outcome(Strata("new", "post", "C", "--root", "one", "--as-of", "2026-12-01"))
        );
        Assert.Equal(
            (0, "one/input/docs/home-and-away.md\n"),
            Outcome(Strata("new", "doc", "@home and away", "--root", "one"))
        );
        File.WriteAllText(Path.Combine(root, "one/input/docs/c.md"), "Mine.");
        Assert.Equal((2, ""), Outcome(Strata("new", "doc", "C", "--root", "one")));
        Assert.Equal((2, ""), Outcome(Strata("new", "site", "one")));
        Assert.Equal("Mine.", File.ReadAllText(Path.Combine(root, "one/input/docs/c.md")));
        Assert.Equal(0, Strata("build", "--root", "one", "--as-of", "2026-12-01").Code);
        Assert.True(File.Exists(Path.Combine(root, "one/output/posts/c/index.html")));
    }

    [Fact]
    public void A_new_site_fits_into_a_new_repository_and_keeps_its_files()
    {
        File.WriteAllText(Path.Combine(root, "README.md"), "Mine.");
        File.WriteAllText(Path.Combine(root, ".gitignore"), "bin/\n");
        Directory.CreateDirectory(Path.Combine(root, ".git"));
        ProgramRun created = Strata("new", "site", ".");
        Assert.Equal(0, created.Code);
        Assert.Contains("README.md exists and was kept.\n", created.Out);
        Assert.Contains(".gitignore exists and was kept. Add a line 'output/' to it.\n", created.Out);
        Assert.Equal("Mine.", File.ReadAllText(Path.Combine(root, "README.md")));
        Assert.True(File.Exists(Path.Combine(root, ".github/workflows/pages.yml")));
        ProgramRun built = Strata("build", "--strict", "--base-url", "https://example.org/site/");
        Assert.Equal((0, ""), (built.Code, built.Error));
        File.Delete(Path.Combine(root, "data/site.yml"));
        ProgramRun again = Strata("new", "site", ".");
        Assert.Equal(2, again.Code);
        Assert.False(File.Exists(Path.Combine(root, "data/site.yml")));
    }

    [Fact]
    public void Nothing_is_written_through_a_link_in_the_folder_of_a_new_site()
    {
        string elsewhere = Path.Combine(root, "elsewhere");
        string folder = Path.Combine(root, "site");
        Directory.CreateDirectory(elsewhere);
        Directory.CreateDirectory(folder);
        Directory.CreateDirectory(Path.Combine(root, "old/_posts"));
        File.WriteAllText(Path.Combine(root, "old/_config.yml"), "title: Old\n");
        File.WriteAllText(Path.Combine(root, "old/index.md"), "# Home\n");
        Directory.CreateSymbolicLink(Path.Combine(folder, "input"), elsewhere);

        foreach (
            string[] arguments in new string[][] { ["new", "site", folder], ["new", "site", folder, "--from", "old"] }
        )
        {
            ProgramRun run = Strata(arguments);
            Assert.Equal(2, run.Code);
            Assert.Contains("is reached by a symbolic link.", run.Error);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Fact]
    public void A_copy_that_was_interrupted_is_not_built_and_is_continued()
    {
        Directory.CreateDirectory(Path.Combine(root, "old/_posts"));
        File.WriteAllText(Path.Combine(root, "old/_config.yml"), "title: Old\n");
        File.WriteAllText(Path.Combine(root, "old/index.md"), "# Home\n");
        File.WriteAllText(Path.Combine(root, "old/_posts/2020-01-01-a.md"), "---\ntitle: A\n---\nText.\n");
        string folder = Path.Combine(root, "site");
        Assert.Equal(0, Strata("new", "site", folder, "--from", "old").Code);
        string post = Directory.EnumerateFiles(folder, "2020-01-01-a.md", SearchOption.AllDirectories).Single();
        File.WriteAllText(Path.Combine(folder, ".strata-unfinished"), "");
        File.WriteAllText(post, "---\ntit");
        ProgramRun check = Strata("check", "--root", folder);
        Assert.Equal(2, check.Code);
        Assert.Contains("is not complete", check.Error);

        Assert.Equal(0, Strata("new", "site", folder, "--from", "old").Code);
        Assert.Equal("---\ntitle: A\n---\nText.\n", File.ReadAllText(post));
        Assert.Equal(0, Strata("check", "--root", folder).Code);

        File.WriteAllText(Path.Combine(folder, ".strata-unfinished"), "");
        File.WriteAllText(post, "My own text.");
        Assert.Equal(2, Strata("new", "site", folder, "--from", "old").Code);
        Assert.Equal("My own text.", File.ReadAllText(post));
    }

    [Fact]
    public void Built_in_files_are_listed_printed_and_copied()
    {
        Assert.Contains("theme/partials/footer.html\n", Strata("theme", "list").Out);
        string shown = Strata("theme", "show", "partials/footer.html").Out;
        Assert.Equal((0, "theme/partials/footer.html\n"), Outcome(Strata("theme", "copy", "partials/footer.html")));
        Assert.Equal(shown, File.ReadAllText(Path.Combine(root, "theme/partials/footer.html")));
        Assert.Contains("theme/partials/footer.html  (replaced)\n", Strata("theme", "list").Out);
        ProgramRun again = Strata("theme", "copy", "theme/tokens.yml", "partials/footer.html");
        Assert.Equal((2, ""), Outcome(again));
        Assert.StartsWith("strata: 'theme/partials/footer.html' already exists.", again.Error);
        Assert.False(File.Exists(Path.Combine(root, "theme/tokens.yml")));
        Assert.Equal(
            "strata: Unknown file 'partials/fotter.html'. Did you mean 'theme/partials/footer.html'?\n",
            Strata("theme", "show", "partials/fotter.html").Error
        );
    }

    [Fact]
    public void A_link_below_the_current_folder_is_not_read()
    {
        string secret = Directory.CreateTempSubdirectory("strata-secret-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(secret, "token"), "TOKEN=SECRET123");
            File.CreateSymbolicLink(Path.Combine(root, "file.yml"), Path.Combine(secret, "token"));
            Directory.CreateSymbolicLink(Path.Combine(root, "folder"), secret);
            foreach (string path in (string[])["file.yml", "folder/token", Path.Combine(root, "file.yml")])
            {
                foreach (
                    string[] command in (string[][])
                        [
                            ["diagram", path],
                            ["import", "compose", path],
                        ]
                )
                {
                    ProgramRun run = Strata(command);
                    Assert.Equal(2, run.Code);
                    Assert.Contains("is reached by a symbolic link", run.Error);
                    Assert.DoesNotContain("SECRET123", run.Out + run.Error);
                }
            }
        }
        finally
        {
            Directory.Delete(secret, recursive: true);
        }
    }

    [Fact]
    public void A_code_is_explained_as_in_the_documentation()
    {
        string explained = Strata("explain", "krn001").Out;
        Assert.StartsWith("KRN001 a container on a kernel of another operating system\n\n", explained);
        Assert.Contains("\nWhy: ", explained);
        Assert.Contains("\nFix: ", explained);
        Assert.DoesNotContain("](", explained);
        Assert.DoesNotContain("###", explained);
        Assert.Contains("MD009    nesting that is too deep\n", Strata("explain").Out);
        Assert.Equal(
            (2, "strata: Unknown code 'KRN01'. Did you mean 'KRN001'?\n"),
            (Strata("explain", "KRN01").Code, Strata("explain", "KRN01").Error)
        );
    }

    [Fact]
    public void An_import_goes_to_the_standard_output_or_to_a_new_file()
    {
        string info = Fixture("linux/info.json"),
            inspect = Fixture("linux/inspect.json");
        ProgramRun shown = Strata("import", "docker", "--info", info, "--inspect", inspect);
        Assert.Equal(0, shown.Code);
        Assert.StartsWith("# yaml-language-server: ", shown.Out);
        Assert.EndsWith("- hardware: Hardware\n", shown.Out);
        Assert.Contains("(standard output)(", shown.Error);

        ProgramRun written = Strata("import", "docker", "--info", info, "--inspect", inspect, "-o", "data/linux.yml");
        Assert.Matches("^data/linux.yml: 4 containers, [0-9]+ items to complete\n$", written.Out);
        Assert.Contains("data/linux.yml(", written.Error);
        Assert.Equal(shown.Out, File.ReadAllText(Path.Combine(root, "data/linux.yml")));
        Assert.Equal((2, ""), Outcome(Strata("import", "docker", "--info", info, "-o", "data/linux.yml")));

        ProgramRun agrees = Strata(
            "import",
            "docker",
            "--info",
            info,
            "--inspect",
            inspect,
            "--verify",
            "data/linux.yml"
        );
        Assert.Equal((0, "data/linux.yml: 4 containers compared, no difference\n"), Outcome(agrees));
    }

    [Fact]
    public void A_difference_exits_with_1_and_the_position_in_the_topology()
    {
        var file = CaseFile.Parse(Cases.Read("VER007-other-engine"));
        using var folder = new CaseFolder(file);
        File.Copy(Path.Combine(folder.Root, "topology.yml"), Path.Combine(root, "topology.yml"));
        ProgramRun run = Strata(
            "import",
            "docker",
            "--info",
            Path.Combine(folder.Root, "info.json"),
            "--inspect",
            Path.Combine(folder.Root, "inspect.json"),
            "--verify",
            "topology.yml"
        );
        Assert.Equal((1, "topology.yml: 4 containers compared, 1 difference\n"), Outcome(run));
        Assert.StartsWith("topology.yml(8,18): error VER007: ", run.Error);
        Assert.Equal(["topology.yml"], Directory.GetFileSystemEntries(root).Select(path => Path.GetFileName(path)));
    }

    [Theory]
    [InlineData("import", "compose", "nowhere.yml")]
    [InlineData("import", "docker", "--info", ".")]
    [InlineData("import", "docker", "--verify", "a.yml", "-o", "b.yml")]
    [InlineData("import", "swarm", "a.yml")]
    [InlineData("new", "topology", "a", "--like", "b")]
    [InlineData("new", "post", "!")]
    public void Wrong_usage_exits_with_2_and_writes_nothing(params string[] arguments)
    {
        ProgramRun run = Strata(arguments);
        Assert.Equal((2, ""), Outcome(run));
        Assert.StartsWith("strata: ", run.Error);
        Assert.Empty(Directory.GetFileSystemEntries(root));
    }

    [Fact]
    public void A_missing_docker_is_an_error()
    {
        ProgramRun run = ProgramRun.Of(Dotnet(), [.. Arguments, "import", "docker"], root, ("PATH", root));
        Assert.Equal(2, run.Code);
        Assert.Equal(
            "strata: The program 'docker' was not found. Start the engine, or pass saved output with --info "
                + "and --inspect.\n",
            run.Error
        );
    }

    [Fact]
    public void Docker_is_run_if_no_file_is_given()
    {
        string docker = Path.Combine(root, "docker");
        string fixtures = Path.Combine(Folders.Tests, "Import/fixtures/linux");
        File.WriteAllText(
            docker,
            $"#!/bin/sh\ncase \"$1 $2\" in\n'version --format') cat '{fixtures}/version.json';;\n'info "
                + $"--format') cat '{fixtures}/info.json';;\n'ps --quiet') echo 1; echo 2;;\n'inspect --type') "
                + $"[ \"$4 $5\" = '1 2' ] && cat '{fixtures}/inspect.json';;\n'image ls') echo 3;;\n'image "
                + $"inspect') [ \"$3\" = 3 ] && cat '{fixtures}/images.json';;\n*) exit 9;;\nesac\n"
        );
        ProgramRun.Of("chmod", ["+x", docker]);
        ProgramRun run = ProgramRun.Of(
            "dotnet",
            [.. Arguments, "import", "docker"],
            root,
            ("PATH", $"{root}:{Environment.GetEnvironmentVariable("PATH")}")
        );
        Assert.Equal(File.ReadAllText(Path.Combine(Folders.Tests, "golden/import/linux.yml")), run.Out);
    }

    private static string[] Arguments => ["exec", Path.Combine(AppContext.BaseDirectory, "strata.dll")];

    private static string Dotnet() =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(':')
            .Select(folder => Path.Combine(folder, "dotnet"))
            .First(File.Exists);

    private static (int Code, string Out) Outcome(ProgramRun run) => (run.Code, run.Out);

    private static string Fixture(string name) => Path.Combine(Folders.Tests, "Import/fixtures", name);

    private ProgramRun Strata(params string[] arguments) => ProgramRun.Of("dotnet", [.. Arguments, .. arguments], root);
}
