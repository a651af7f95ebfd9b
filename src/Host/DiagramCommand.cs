using System.CommandLine;
using System.CommandLine.Parsing;
using Strata.Engine.Building;

namespace Strata.Host;

/// <summary>The words of <c>strata diagram</c>.</summary>
internal static class DiagramCommand
{
    private static readonly Argument<string> Topology = new("FILE") { Description = "The topology, a YAML file." };

    private static readonly (Option<bool> Option, DiagramFormat Format)[] Formats =
    [
        (new("--svg") { Description = "Write SVG that stands alone (the default)." }, DiagramFormat.Svg),
        (new("--png") { Description = "Write a PNG picture." }, DiagramFormat.Png),
        (new("--text") { Description = "Tell it in words." }, DiagramFormat.Text),
        (
            new("--json")
            {
                Description = "Write the scene, for programs: all boxes, lines of text and arrows at coordinates.",
            },
            DiagramFormat.Json
        ),
    ];

    private static readonly Option<string?> View = new("--view")
    {
        Description = "How to draw it: one of the views that pages have. [default: stack]",
        HelpName = "VIEW",
    };
    private static readonly Option<bool> Dark = new("--dark") { Description = "Draw in the dark colours." };
    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The file to write. [default: the standard output]",
        HelpName = "FILE",
    };

    /// <param name="root">The option that names a site.</param>
    /// <param name="settings">Reads what all verbs share.</param>
    public static Command Create(Option<string> root, Func<ParseResult, RunSettings> settings)
    {
        var command = new Command("diagram", "Draw a topology outside any site, with the same checks.")
        {
            Topology,
            View,
            Dark,
            Output,
        };
        foreach ((Option<bool> option, _) in Formats)
            command.Options.Add(option);
        command.Validators.Add(Validate);
        command.SetAction(parsed =>
            DiagramVerb.Run(
                settings(parsed),
                new DiagramSettings(
                    parsed.GetValue(Topology)!,
                    Formats.FirstOrDefault(format => parsed.GetValue(format.Option)).Format,
                    parsed.GetValue(View),
                    parsed.GetValue(Dark),
                    parsed.GetValue(Output),
                    parsed.GetResult(root) is { Implicit: false } ? parsed.GetValue(root) : null
                )
            )
        );
        return command;
    }

    private static void Validate(CommandResult result)
    {
        List<(Option<bool> Option, DiagramFormat Format)> asked = Formats
            .Where(format => result.GetValue(format.Option))
            .ToList();
        if (asked.Count > 1)
            result.AddError(
                "A diagram is written as one thing, and "
                    + $"{string.Join(" and ", asked.Select(format => format.Option.Name))} are asked for."
            );
        else if (result.GetValue(Dark) && asked is [(_, DiagramFormat.Text or DiagramFormat.Json)])
            result.AddError($"{asked[0].Option.Name} has no colours; --dark goes with --svg and --png.");
    }
}
