using System.CommandLine;

namespace Strata.Host;

/// <summary>The command line of <c>strata diff</c>.</summary>
internal static class DiffCommand
{
    private const string Markdown = "markdown";

    private static readonly Argument<string> Before = new("REV")
    {
        Description = "The earlier revision: a branch, a tag or a commit.",
    };
    private static readonly Argument<string?> After = new("REV2")
    {
        Description = "The later revision. [default: the files as they are]",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<string> Format = new("--format")
    {
        Description = "The format of the words; markdown is for the summary of a workflow.",
        DefaultValueFactory = _ => "text",
        HelpName = "text|markdown",
    };
    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "An HTML file to write, with the diagrams before and after.",
        HelpName = "FILE",
    };

    public static Command Create(Func<ParseResult, RunSettings> settings)
    {
        Format.AcceptOnlyFromAmong("text", Markdown);
        var command = new Command("diff", "Say what changed in diagrams and pages since a revision of git.")
        {
            Before,
            After,
            Format,
            Output,
        };
        command.SetAction(parsed =>
            DiffVerb.Run(
                settings(parsed),
                new DiffSettings(
                    parsed.GetValue(Before)!,
                    parsed.GetValue(After),
                    parsed.GetValue(Format) == Markdown,
                    parsed.GetValue(Output)
                )
            )
        );
        return command;
    }
}
