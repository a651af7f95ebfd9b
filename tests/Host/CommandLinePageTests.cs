using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using Strata.Host;

namespace Strata.Tests.Host;

/// <summary>
/// The tables of <c>input/docs/reference/command-line.md</c> are written from the definitions that the program parses
/// its arguments by: run with <c>UPDATE_GOLDEN=1</c> after one has changed. Each table is between two comments.
/// </summary>
public sealed partial class CommandLinePageTests
{
    private static readonly string Page = Path.Combine(Folders.Repository, "input/docs/reference/command-line.md");

    private static readonly RootCommand Root = CommandLine.Create();

    private static readonly IReadOnlyList<Command> Commands = Leaves(Root).ToList();

    [Fact]
    public void The_tables_match_the_program()
    {
        string text = File.ReadAllText(Page);
        Golden.MatchFile(
            Page,
            Marker()
                .Replace(
                    text,
                    match => $"{match.Groups["open"].Value}\n{Written(match.Groups["name"].Value)}<!-- end -->"
                )
        );
    }

    [Fact]
    public void Every_command_and_the_exit_codes_have_a_table() =>
        Assert.Equal(
            [
                "commands",
                "options",
                .. Commands.Select(command => $"command: {ShortNameOf(command)}").Order(StringComparer.Ordinal),
                "exit codes",
            ],
            Ordered(Marker().Matches(File.ReadAllText(Page)).Select(match => match.Groups["name"].Value))
        );

    [Fact]
    public void No_command_shows_an_option_twice() =>
        Assert.All(
            Commands.Append(Root),
            command =>
            {
                var usage = CommandUsage.Of(command);
                List<string> names = usage.Options.Concat(usage.SharedOptions).Select(LongName).ToList();
                Assert.Equal(names.Distinct(), names);
            }
        );

    [Fact]
    public void Every_argument_option_and_command_has_a_sentence() =>
        Assert.All(
            Commands
                .Append(Root)
                .Select(CommandUsage.Of)
                .SelectMany(usage =>
                    usage.Commands.Concat(usage.Arguments).Concat(usage.Options).Concat(usage.SharedOptions)
                ),
            entry => Assert.Matches("^[A-Z].*\\.$", entry.Description)
        );

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    public void The_help_fits_its_width_and_has_no_blanks_at_line_ends(int width) =>
        Assert.All(
            Commands.Append(Root).SelectMany(command => HelpText.Of(CommandUsage.Of(command), width).Split('\n')),
            line =>
            {
                Assert.Equal(line.TrimEnd(), line);
                // The examples of the introduction and the longest usages are not broken.
                if (
                    line.StartsWith("    ", StringComparison.Ordinal)
                    && !line.Contains("strata", StringComparison.Ordinal)
                )
                    Assert.InRange(line.Length, 0, width);
            }
        );

    private static string Written(string name) =>
        name switch
        {
            "commands" => Table(
                ["Command", "What it does"],
                Commands.Select(command => new[] { Code(TypedOf(command)), command.Description! })
            ),
            "options" => EntryTable("Option", CommandUsage.Of(Commands[0]).SharedOptions.Append(Version())),
            "exit codes" => Table(
                ["Code", "Meaning"],
                ExitCodes.All.Select(each => new[] { $"{each.Code}", each.Meaning })
            ),
            _ => Section(CommandUsage.Of(Commands.Single(command => name == $"command: {ShortNameOf(command)}"))),
        };

    private static string Section(CommandUsage usage)
    {
        List<UsageEntry> entries = [.. usage.Arguments, .. usage.Options];
        return $"```text\n{usage.Line}\n```\n\n"
            + (entries.Count > 0 ? EntryTable("Argument or option", entries) + "\n" : "");
    }

    private static UsageEntry Version() => CommandUsage.Of(Root).Options.Single(entry => entry.Name == "--version");

    private static string EntryTable(string title, IEnumerable<UsageEntry> entries) =>
        Table(
            [title, "Default", "Meaning"],
            entries.Select(entry =>
                new[]
                {
                    Code(entry.Name),
                    entry.Default.Length > 0 && !entry.Default.Contains(' ') ? Code(entry.Default) : entry.Default,
                    entry.Description,
                }
            )
        );

    private static string Table(string[] titles, IEnumerable<string[]> rows)
    {
        var table = new StringBuilder();
        table.Append($"| {string.Join(" | ", titles)} |\n|{string.Concat(titles.Select(_ => "---|"))}\n");
        foreach (string[] row in rows)
            table.Append($"| {string.Join(" | ", row)} |\n".Replace("|  |", "| |"));
        return table.ToString();
    }

    private static string Code(string text) => $"`{text.Replace("|", "\\|")}`";

    private static string TypedOf(Command command) =>
        CommandUsage.Of(command).Line.Replace(" [options]", "")["strata ".Length..];

    private static string ShortNameOf(Command command) => CommandUsage.NameOf(command)["strata ".Length..];

    private static string LongName(UsageEntry entry) => entry.Name.Split(" <")[0].Split(", ")[^1];

    /// <summary>The names with those of commands in order: the page has its own.</summary>
    private static IEnumerable<string> Ordered(IEnumerable<string> names)
    {
        ILookup<bool, string> parts = names.ToLookup(name => name.StartsWith("command: ", StringComparison.Ordinal));
        return [.. parts[false].Take(2), .. parts[true].Order(StringComparer.Ordinal), .. parts[false].Skip(2)];
    }

    private static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.SelectMany(verb => verb.Subcommands.Count == 0 ? [verb] : Leaves(verb));

    [GeneratedRegex(
        "(?<open><!-- (?<name>commands|options|exit codes|command: [^>]+?) -->)\\n.*?<!-- end -->",
        RegexOptions.Singleline
    )]
    private static partial Regex Marker();
}
