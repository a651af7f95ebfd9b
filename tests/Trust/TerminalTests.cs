using Strata.Tests.Host;

namespace Strata.Tests.Trust;

/// <summary>
/// What the program prints of texts, file names and arguments: no character that moves, hides or reorders what a
/// terminal shows.
/// </summary>
public sealed class TerminalTests : IDisposable
{
    /// <summary>
    /// A colour, BEL, a C1 control, marks of direction, without width and of byte order, an invisible operator, tags,
    /// and a selector of a variant.
    /// </summary>
    private const string Hostile =
        "a\e[31m\a\u009B\u200F\u202B\u202E\u2067\u200B\uFEFF\u00AD\u2062\U000E0001\U000E0041\U000E0101\U0001D173b";

    private static readonly string[] Refused =
    [
        .. Hostile.EnumerateRunes().Select(character => character.ToString()).Except(["a", "b", "[", "3", "1", "m"]),
    ];

    private readonly string root = Directory.CreateTempSubdirectory("strata-terminal-").FullName;

    public TerminalTests()
    {
        Write("data/site.yml", "title: Test\nurl: https://example.org/\n");
        Write("input/index.md", "# Home\n");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    public static TheoryData<string> Arguments =>
        [
            "X",
            "check|X",
            "check|--X",
            "check|--format|X",
            "check|--as-of|X",
            "check|--base-url|X",
            "check|--root|X",
            "build|--output|data/X",
            "build|--output|input/index.md/X",
            "preview|--root|X",
            "preview|--port|X",
            "preview|--base-path|X",
            "schema|X",
            "schema|input/index.md/X",
            "new|X",
            "new|post|X",
            "new|topology|X",
            "new|site|X",
            "new|site|input/index.md/X",
            "diagram|X",
            "diagram|input/index.md|--view|X",
            "diagram|input/index.md|--output|X/X/X",
            "import|X",
            "import|compose|X",
            "import|compose|input/index.md|-o|X/X",
            "import|compose|input/index.md|--verify|X",
        ];

    [Theory]
    [MemberData(nameof(Arguments))]
    public void An_argument_is_printed_without_control_characters(string arguments) =>
        AssertPrintable(Strata(arguments.Replace("X", Hostile, StringComparison.Ordinal).Split('|')));

    [Theory]
    [InlineData("human")]
    [InlineData("github")]
    [InlineData("json")]
    public void A_file_is_printed_without_control_characters(string format)
    {
        string folder = $"input/{Hostile}";
        Write($"{folder}/a.md", $"---\nlayout: \"{Hostile.Replace("\e", "\\e").Replace("\a", "\\a")}\"\n---\nText.\n");
        Write(
            $"{folder}/b.md",
            $"[x{Hostile}](/no{Hostile}where/) `{Hostile}`\n\n<b id='{Hostile}'></b><i id='{Hostile}'></i>\n"
        );
        Write($"{folder}/c.md", $"---\n{Hostile}: 1\n---\n<{Hostile}>\n\n![x](diagram:{Hostile})\n");
        Write("theme/layouts/page.html", $"{{{{ '{Hostile}' | url }}}}<p {{{{ x }}}}>{{{{ {Hostile} }}}}");
        Write("theme/i18n/en.yml", $"{Hostile}: x\n");
        ProgramRun run = Strata("check", "--root", root, "--format", format);
        Assert.Equal(1, run.Code);
        Assert.Contains("PAGE003", run.Out + run.Error);
        AssertPrintable(run);
    }

    [Fact]
    public void Joiners_accents_and_pictures_are_printed()
    {
        const string Shown = "नमस्\u200Dते می\u200Cخواهم e\u0301 👩\u200D💻 ✔\uFE0F 漢字";
        Assert.Contains(Shown, Strata("new", "post", "---" + Shown, "--root", "none").Error + Strata(Shown).Error);
    }

    [Fact]
    public void Only_one_class_writes_to_the_console() =>
        Assert.Equal(
            ["Terminal.cs"],
            Directory
                .EnumerateFiles(Path.Combine(Folders.Repository, "src", "Host"), "*.cs", SearchOption.AllDirectories)
                .Where(file => File.ReadAllText(file).Contains("Console.", StringComparison.Ordinal))
                .Select(Path.GetFileName)
        );

    private static void AssertPrintable(ProgramRun run)
    {
        string printed = run.Out + run.Error;
        Assert.NotEmpty(printed);
        Assert.All(Refused, character => Assert.DoesNotContain(character, printed, StringComparison.Ordinal));
    }

    private ProgramRun Strata(params string[] arguments) =>
        ProgramRun.Of(
            "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "strata.dll"), .. arguments],
            folder: root
        );

    private void Write(string path, string text)
    {
        string full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
