using System.Text;

namespace Strata.Tests.Diagnostics;

/// <summary>The format of <c>tests/cases/</c>.</summary>
public class CaseFileTests
{
    [Fact]
    public void A_case_without_a_run_line_checks_a_site_with_the_default_files()
    {
        var file = CaseFile.Parse("# A comment.\n-- input/a.md --\nText.\n-- expected --\na message\n");
        Assert.Equal("check", file.Command);
        Assert.Equal("a message\n", file.Expected);
        Assert.Equal(["input/a.md", "data/site.yml", "input/index.md"], file.Entries.Select(entry => entry.Path));
        Assert.Equal("Text.\n", Encoding.UTF8.GetString(file.Entries[0].Content));
    }

    [Fact]
    public void A_default_file_can_be_replaced_or_absent()
    {
        var file = CaseFile.Parse("-- data/site.yml (absent) --\n-- input/index.md --\n# Mine\n-- expected --\n");
        Assert.Equal("# Mine\n", Encoding.UTF8.GetString(Assert.Single(file.Entries).Content));
    }

    [Fact]
    public void The_default_files_are_those_in_the_documentation() =>
        Assert.Contains(
            string.Concat(CaseFile.DefaultFiles.Select(file => $"-- {file.Key} --\n{file.Value}")),
            File.ReadAllText(Path.Combine(Folders.Tests, "README.md"))
        );

    [Fact]
    public void An_import_has_no_default_files() =>
        Assert.Empty(CaseFile.Parse("run: import compose compose.yml\n-- expected --\n").Entries);

    [Fact]
    public void A_section_can_be_a_link()
    {
        CaseEntry link = CaseFile.Parse("-- input/a -> ../b --\n-- expected --\n").Entries[0];
        Assert.Equal(("input/a", "../b"), (link.Path, link.LinkTarget));
    }

    [Theory]
    [InlineData(@"\xEF\xBB\xBFé\r" + "\n" + @"\x00\t\\\x2D" + "\\\n", "\uFEFFé\r\n\0\t\\-")]
    [InlineData("one \\\nline\n", "one line\n")]
    public void An_escaped_section_can_contain_any_bytes(string written, string content) =>
        Assert.Equal(
            content,
            Encoding.UTF8.GetString(CaseFile.Parse($"-- a (escaped) --\n{written}-- expected --\n").Entries[0].Content)
        );

    [Theory]
    [InlineData("")]
    [InlineData("-- a --\n")]
    [InlineData("-- expected --\n-- a --\n")]
    [InlineData("-- expected (escaped) --\n")]
    [InlineData("-- a --\n-- a --\n-- expected --\n")]
    [InlineData("-- two words --\n-- expected --\n")]
    [InlineData("-- a (base64) --\n-- expected --\n")]
    [InlineData("-- a (escaped) --\n\\q\n-- expected --\n")]
    [InlineData("-- a (escaped) --\n\\xG0\n-- expected --\n")]
    [InlineData("-- a -> b --\ntext\n-- expected --\n")]
    [InlineData("-- a (absent) --\n-- expected --\n")]
    [InlineData("-- data/site.yml (absent) --\ntext\n-- expected --\n")]
    [InlineData("-- data/site.yml --\ntitle: Fixture\nurl: https://example.org/\n-- expected --\n")]
    [InlineData("options: --drafts\n-- expected --\n")]
    public void A_text_that_is_not_a_case_is_an_error(string text) =>
        Assert.Throws<FormatException>(() => CaseFile.Parse(text));

    [Theory]
    [InlineData("-- inputs/a.md --\nText.\n-- expected --\n")]
    [InlineData("run: import compose a.yml\n-- a.yml --\n-- b.yml --\n-- expected --\n")]
    [InlineData("run: import swarm a.yml\n-- a.yml --\n-- expected --\n")]
    [InlineData("run: build\n-- expected --\n")]
    [InlineData("run: check --draft\n-- expected --\n")]
    public void A_section_that_nothing_reads_and_an_unknown_command_are_errors(string text) =>
        Assert.Throws<FormatException>(() => CaseCommand.Run(CaseFile.Parse(text)));

    [Fact]
    public void The_expected_messages_are_replaced_in_place() =>
        Assert.Equal(
            "run: check\n-- a --\nold\n-- expected --\nnew\n",
            CaseFile.WithExpected("run: check\n-- a --\nold\n-- expected --\nold\n", "new\n")
        );

    [Fact]
    public void The_options_of_a_check_have_their_effect()
    {
        const string Draft = "-- input/a.md --\n---\ndraft: true\n---\n[dead](b.md)\n-- expected --\n";
        const string Future = "-- input/posts/2026-12-24-a.md --\n[dead](b.md)\n-- expected --\n";
        Assert.Empty(Run(Draft));
        Assert.Contains("error LINK002", Run("run: check --drafts\n" + Draft));
        Assert.Contains("note PAGE007", Run(Future));
        Assert.Contains("error LINK002", Run("run: check --future\n" + Future));
        Assert.Contains("error LINK002", Run("run: check --as-of 2026-12-24\n" + Future));

        const string Warning = "-- input/a.md --\n> [!WARN]\n> Text.\n-- expected --\n";
        Assert.Contains("warning MD001", Run(Warning));
        Assert.Contains("error MD001", Run("run: check --strict\n" + Warning));

        const string Site = "-- data/site.yml --\ntitle: Test\n-- expected --\n";
        Assert.Contains("SITE004", Run(Site));
        Assert.DoesNotContain("SITE004", Run("run: check --base-url https://example.org/\n" + Site));
    }

    private static string Run(string text) => string.Join('\n', CaseCommand.Run(CaseFile.Parse(text)));
}
