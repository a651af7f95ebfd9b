using System.CommandLine;
using System.CommandLine.Parsing;
using Strata.Engine.Building;

namespace Strata.Host;

/// <summary>The command line of <c>strata diagram</c>.</summary>
internal static class DiagramCommand
{
    private static readonly Argument<string> Topology = new("FILE") { Description = "The topology, a YAML file." };

    private static readonly FormatOption[] Formats =
    [
        new("--svg", DiagramFormat.Svg, "Write SVG that stands alone (the default)."),
        new("--png", DiagramFormat.Png, "Write a PNG picture."),
        new("--text", DiagramFormat.Text, "Tell it in words."),
        new(
            "--json",
            DiagramFormat.Json,
            "Write the scene, for programs: all boxes, lines of text and arrows at coordinates."
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
    /// <param name="settings">Reads the options that all verbs share.</param>
    public static Command Create(Option<string> root, Func<ParseResult, RunSettings> settings)
    {
        var command = new Command("diagram", "Draw a topology outside any site, with the same checks.")
        {
            Topology,
            View,
            Dark,
            Output,
        };
        foreach (FormatOption format in Formats)
            command.Options.Add(format.Option);
        command.Validators.Add(Validate);
        command.SetAction(parsed =>
            DiagramVerb.Run(
                settings(parsed),
                new DiagramSettings(
                    parsed.GetValue(Topology)!,
                    Formats.FirstOrDefault(format => parsed.GetValue(format.Option))?.Format ?? default,
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
        List<FormatOption> requested = Formats.Where(format => result.GetValue(format.Option)).ToList();
        if (requested.Count > 1)
            result.AddError(
                "A diagram is written as one thing, and "
                    + $"{string.Join(" and ", requested.Select(format => format.Option.Name))} are asked for."
            );
        else if (result.GetValue(Dark) && requested is [{ Format: DiagramFormat.Text or DiagramFormat.Json }])
            result.AddError($"{requested[0].Option.Name} has no colours; --dark goes with --svg and --png.");
    }

    /// <summary>An option that selects a format.</summary>
    private sealed class FormatOption(string name, DiagramFormat format, string description)
    {
        public Option<bool> Option { get; } = new(name) { Description = description };

        public DiagramFormat Format => format;
    }
}
