using System.Text.Json;

namespace Strata.Tests.Host;

/// <summary>The program as its users run it.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("strata-host-").FullName;

    public CommandLineTests()
    {
        Write("data/site.yml", "title: Test\nurl: https://example.org/\n");
        Write("input/posts/2026-01-02-kernel.md", "---\ntitle: Kernel\n---\nText.\n");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Build_writes_the_site_and_prints_a_summary()
    {
        ProgramRun run = Strata("build", "--root", root);
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^6 pages, 0 diagrams, 0 errors, 0 warnings in \d+\.\d\d s\n$", run.Out);
        Assert.True(File.Exists(Path.Combine(root, "output/posts/kernel/index.html")));
    }

    [Fact]
    public void Without_a_verb_it_builds()
    {
        Assert.Equal(0, Strata("--root", root, "--output", Path.Combine(root, "public")).Code);
        Assert.True(File.Exists(Path.Combine(root, "public/index.html")));
    }

    [Fact]
    public void The_date_of_a_check_may_be_today()
    {
        Write("input/posts/2999-01-01-later.md", "---\ntitle: Later\n---\nText.\n");
        Assert.Contains("(1 future post left out)", Strata("check", "--root", root, "--as-of", "today").Out);
        ProgramRun run = Strata("check", "--root", root, "--as-of", "yesterday");
        Assert.Equal(2, run.Code);
        Assert.Contains("expects 'today' or a date", run.Error);
    }

    [Fact]
    public void Check_writes_nothing()
    {
        Assert.Equal(0, Strata("check", "--root", root).Code);
        Assert.False(Directory.Exists(Path.Combine(root, "output")));
    }

    [Fact]
    public void Schema_writes_the_schemas_of_the_site()
    {
        Write("data/vocabularies/gpu.yml", "kinds:\n  gpu: { label: GPU, shape: slab }\n");
        string folder = Path.Combine(root, "schemas");
        ProgramRun run = Strata("schema", folder, "--root", root);
        Assert.Equal((0, $"13 schemas in {folder}\n"), (run.Code, run.Out));
        Assert.True(
            File.Exists(Path.Combine(folder, "topology.json")) && File.Exists(Path.Combine(folder, "topology-gpu.json"))
        );
    }

    [Fact]
    public void Schema_writes_nothing_if_a_vocabulary_is_broken()
    {
        Write("data/vocabularies/gpu.yml", "kinds:\n  gpu: { label: GPU, shape: circle }\n");
        string folder = Path.Combine(root, "schemas");
        ProgramRun run = Strata("schema", folder, "--root", root);
        Assert.Equal(1, run.Code);
        Assert.Contains("data/vocabularies/gpu.yml(2,29): error KEY003: 'shape': expected 'frame'", run.Error);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void Quiet_prints_nothing_if_there_are_no_errors()
    {
        ProgramRun run = Strata("--root", root, "--quiet");
        Assert.Equal("", run.Out + run.Error);
    }

    [Fact]
    public void An_error_exits_with_1_and_writes_nothing()
    {
        Write("input/posts/2026-01-03-broken.md", "---\ntitle: B\ndate: yesterday\n---\n[x](/nowhere/)\n");
        ProgramRun run = Strata("--root", root);
        Assert.Equal(1, run.Code);
        Assert.Contains("input/posts/2026-01-03-broken.md(3,7): error KEY003: 'date': expected a date", run.Error);
        Assert.Contains("input/posts/2026-01-03-broken.md(5,5): error LINK002: ", run.Error);
        Assert.Contains("\n    3 | date: yesterday\n      |       ^^^^^^^^^\n", run.Error);
        Assert.Contains("2 errors", run.Out);
        Assert.False(Directory.Exists(Path.Combine(root, "output")));
    }

    [Fact]
    public void A_warning_fails_the_build_only_with_strict()
    {
        Write(
            "data/topologies/old.yml",
            "title: Old\nas_of: 2025-01-01\nstack:\n  - host: Ubuntu\n    os: linux\n    holds:\n      - "
                + "container: Web\n        image: centos:7\n      - kernel: Linux kernel\n      - hardware: Hardware\n"
        );
        ProgramRun strict = Strata("--root", root, "--strict");
        Assert.Equal(1, strict.Code);
        Assert.Contains("data/topologies/old.yml(8,16): error IMG001: ", strict.Error);
        Assert.Contains("1 error, 0 warnings", strict.Out);
        Assert.False(Directory.Exists(Path.Combine(root, "output")));

        ProgramRun lenient = Strata("--root", root);
        Assert.Equal(0, lenient.Code);
        Assert.Contains("data/topologies/old.yml(8,16): warning IMG001: ", lenient.Error);
        Assert.True(File.Exists(Path.Combine(root, "output/index.html")));
    }

    [Fact]
    public void An_excerpt_shows_tabs_and_replaces_control_characters()
    {
        Write("input/posts/2026-01-03-broken.md", "---\ntitle: \"A\u001b[2J\"\ntags:\n\t- one\n---\nText.\n");
        string errors = Strata("check", "--root", root).Error;
        Assert.Contains("| →- one\n      | ^", errors);
        Assert.DoesNotContain('\u001b', errors);
    }

    [Theory]
    [InlineData("human")]
    [InlineData("github")]
    public void Control_characters_in_text_and_file_names_are_replaced(string format)
    {
        Write("input/posts/2026-01-03-a\u001b]0;b.md", "---\ntitle: B\ndate: yester\u001b[2Jday\n---\nText.\n");
        ProgramRun run = Strata("check", "--root", root, "--format", format);
        Assert.Equal(1, run.Code);
        Assert.Contains("·]0;b", run.Error);
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public void An_excerpt_of_a_long_line_is_cut_around_the_error()
    {
        Write(
            "input/posts/2026-01-03-long.md",
            $"---\ntitle: B\n---\n{new string('a', 300)} [x](/nowhere/) {new string('b', 300)}\n"
        );
        string errors = Strata("check", "--root", root).Error;
        Assert.Contains(
            $" | …{new string('a', 35)} [x](/nowhere/) {new string('b', 59)}…\n      | "
                + $"{new string(' ', 41)}^^^^^^^^^\n",
            errors
        );
    }

    [Fact]
    public void A_broken_rule_prints_the_address_of_its_page()
    {
        Write("input/rules.md", "---\ntitle: Rules\nlayout: rules\n---\nText.\n");
        Write(
            "data/topologies/wrong.yml",
            File.ReadAllText(Path.Combine(Folders.Repository, "data/rules/WIN002/wrong.yml"))
        );
        ProgramRun run = Strata("check", "--root", root);
        Assert.Equal(1, run.Code);
        Assert.Contains("error WIN002: ", run.Error);
        Assert.Contains("\n      = https://example.org/rules/win002/\n", run.Error);
    }

    [Fact]
    public void The_format_github_prints_annotations()
    {
        Write("input/posts/2026-01-03-broken.md", "---\ntitle: B\n---\n[x](/a,b:c%/)\n");
        ProgramRun run = Strata("check", "--root", root, "--format", "github");
        Assert.Matches(
            @"^::error file=\S*input/posts/2026-01-03-broken\.md,line=4,col=5,endColumn=13,title=LINK002::"
                + @"The page or file '/a,b:c%25/' does not exist\.",
            run.Error
        );
    }

    [Fact]
    public void The_format_json_prints_one_document()
    {
        Write("input/posts/2026-01-03-broken.md", "---\ntitle: B\n---\n[x](/nowhere/)\n");
        ProgramRun run = Strata("check", "--root", root, "--format", "json");
        using JsonDocument json = JsonDocument.Parse(run.Out);
        JsonElement diagnostic = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("LINK002", diagnostic.GetProperty("code").GetString());
        Assert.Equal(4, diagnostic.GetProperty("line").GetInt32());
    }

    [Theory]
    [InlineData("bulid")]
    [InlineData("--rot", "x")]
    [InlineData("--format", "xml")]
    [InlineData("preview", "--port", "abc")]
    [InlineData("preview", "--port", "99999")]
    [InlineData("--as-of", "2026-13-01")]
    [InlineData("--base-url", "example.org")]
    [InlineData("--root", "/nowhere/at/all")]
    [InlineData("--root", "")]
    [InlineData("diagram", "")]
    [InlineData("schema", "")]
    [InlineData("import", "compose", "")]
    public void Wrong_usage_exits_with_2(params string[] arguments)
    {
        ProgramRun run = Strata(arguments);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("strata: ", run.Error);
        Assert.Equal("", run.Out);
    }

    [Theory]
    [InlineData("Did you mean 'build'? Run 'strata --help'", "bulid")]
    [InlineData("Did you mean '--root'? Run 'strata check --help'", "check", "--rot", "x")]
    [InlineData("'strata import' expects 'docker', 'compose' or 'kubernetes'.", "import")]
    [InlineData(
        "'strata new' expects 'post', 'doc', 'topology' or 'site', found 'pots'.\nstrata: Did you mean 'post'?",
        "new",
        "pots",
        "Title"
    )]
    [InlineData("Run 'strata new post --help'", "new", "post")]
    public void Wrong_usage_suggests_a_fix(string suggestion, params string[] arguments) =>
        Assert.Contains(suggestion, Strata(arguments).Error);

    [Fact]
    public void A_GitHub_workflow_gets_annotations_unless_another_format_is_given()
    {
        Write("input/posts/2026-01-03-broken.md", "---\ntitle: B\n---\n[x](/nowhere/)\n");
        Assert.StartsWith("::error file=", Strata([("GITHUB_ACTIONS", "true")], "check", "--root", root).Error);
        Assert.Contains(
            "2026-01-03-broken.md(4,5): error LINK002",
            Strata([("GITHUB_ACTIONS", "true")], "check", "--root", root, "--format", "human").Error
        );
        Assert.Contains(
            "2026-01-03-broken.md(4,5): error LINK002",
            Strata([("GITHUB_ACTIONS", "false")], "check", "--root", root).Error
        );
    }

    [Fact]
    public void Errors_on_a_terminal_are_coloured_unless_it_is_dumb_or_NO_COLOR_is_set()
    {
        Write("input/posts/2026-01-03-broken.md", "---\ntitle: B\n---\n[x](/nowhere/)\n");
        string coloured = OnTerminal(("TERM", "xterm"));
        Assert.Contains("\u001b[31m error LINK002\u001b[0m: The page or file", coloured);
        Assert.Contains(" |\u001b[31m     ^^^^^^^^^\u001b[0m", coloured);
        foreach (
            string plain in new[] { OnTerminal(("TERM", "xterm"), ("NO_COLOR", "1")), OnTerminal(("TERM", "dumb")) }
        )
        {
            Assert.Contains(" error LINK002: The page or file", plain);
            // .NET itself sets the keypad mode of a terminal.
            Assert.DoesNotContain('\u001b', plain.Replace("\u001b[?1h\u001b=", ""));
        }
    }

    [Fact]
    public void After_50_errors_in_a_file_the_rest_is_counted()
    {
        Write(
            "input/posts/2026-01-03-broken.md",
            "---\ntitle: B\n---\n"
                + string.Concat(Enumerable.Range(0, 53).Select(number => $"[x](/nowhere{number}/)\n"))
        );
        ProgramRun run = Strata("check", "--root", root);
        Assert.Equal(50, run.Error.Split(": error LINK002: ").Length - 1);
        Assert.Matches(@"\n3 more in \S*input/posts/2026-01-03-broken\.md\.\n$", run.Error);
        Assert.Contains("53 errors", run.Out);
    }

    [Fact]
    public void A_file_name_is_no_command_of_a_workflow()
    {
        string site = Path.Combine(root, "jekyll");
        Directory.CreateDirectory(site);
        File.WriteAllText(Path.Combine(site, "::stop-commands::x.md"), "[x](/nowhere/)\n");
        string program = Path.Combine(AppContext.BaseDirectory, "strata.dll");
        ProgramRun run = ProgramRun.Of("dotnet", ["exec", program, "check", "--format", "human"], site);
        Assert.Contains("./::stop-commands::x.md(1,5): error LINK002", run.Error);
        Assert.DoesNotMatch(@"(?m)^\s*::", run.Error + run.Out);
    }

    [Fact]
    public void An_output_folder_inside_the_sources_is_wrong_usage()
    {
        ProgramRun run = Strata("--root", root, "--output", Path.Combine(root, "input"));
        Assert.Equal(2, run.Code);
        Assert.Contains("is inside the source folder", run.Error);
    }

    [Fact]
    public void Time_zone_and_culture_do_not_change_the_output()
    {
        Write(
            "input/_posts/2026-03-29-Größe.md",
            "---\ntitle: Größe\ndate: 2026-03-29 02:30\ntags: [İstanbul]\n---\nText.\n"
        );
        Write("data/site.yml", "title: Test\nurl: https://example.org/\ntimezone: Europe/Zurich\n");
        Strata(
            [("TZ", "America/New_York"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")],
            "--root",
            root,
            "--output",
            Path.Combine(root, "a"),
            "--as-of",
            "2026-12-31"
        );
        Strata(
            [("TZ", "Asia/Tokyo"), ("LANG", "C"), ("LC_ALL", "C")],
            "--root",
            root,
            "--output",
            Path.Combine(root, "b"),
            "--as-of",
            "2026-12-31"
        );
        Assert.Equal(Tree(Path.Combine(root, "a")), Tree(Path.Combine(root, "b")));
        Assert.Contains("posts/größe/index.html", Tree(Path.Combine(root, "a")).Keys);
    }

    private static Dictionary<string, string> Tree(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllText);

    private void Write(string path, string text)
    {
        string full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>The output of a check on a terminal, which the program <c>script</c> provides.</summary>
    private string OnTerminal(params (string Name, string Value)[] environment) =>
        ProgramRun
            .Of(
                "script",
                [
                    "--quiet",
                    "--return",
                    "--command",
                    $"dotnet exec '{Program}' check --quiet --root '{root}'",
                    "/dev/null",
                ],
                environment: environment
            )
            .Out;

    private static ProgramRun Strata(params string[] arguments) => Strata([], arguments);

    private static ProgramRun Strata((string Name, string Value)[] environment, params string[] arguments) =>
        ProgramRun.Of("dotnet", ["exec", Program, .. arguments], environment: environment);

    private static string Program => Path.Combine(AppContext.BaseDirectory, "strata.dll");
}
