using System.CommandLine;
using System.CommandLine.Parsing;
using Strata.Engine.Building;

namespace Strata.Host;

/// <summary>The command line of <c>strata diagram</c>.</summary>
internal static class DiagramCommand
{
    private static readonly Argument<string> Topology = new("FILE")
    {
        Description = "The topology, a YAML file; or a folder, to draw all topologies in it.",
        HelpName = "FILE|DIR",
    };

    private static readonly FormatOption[] Formats =
    [
        new("--svg", DiagramFormat.Svg, "Write a standalone SVG file (the default)."),
        new("--png", DiagramFormat.Png, "Write a PNG image."),
        new("--text", DiagramFormat.Text, "Write a description in plain text."),
        new("--json", DiagramFormat.Json, "Write the scene as JSON: boxes, lines of text and arrows with coordinates."),
    ];

    private static readonly Option<string?> View = new("--view")
    {
        Description = "The view, one of those for pages. [default: stack]",
        HelpName = "VIEW",
    };
    private static readonly Option<bool> Dark = new("--dark") { Description = "Use the dark colours." };
    private static readonly Option<bool> Narrow = new("--narrow")
    {
        Description = "Draw the variant for narrow screens.",
    };
    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description =
            "The output file, or the folder for those of a folder. [default: the standard output, or the same folder]",
        HelpName = "FILE",
    };

    /// <param name="root">The option that names a site.</param>
    /// <param name="settings">Reads the options that all verbs share.</param>
    public static Command Create(Option<string> root, Func<ParseResult, RunSettings> settings)
    {
        var command = new Command("diagram", "Draw a topology, or all of a folder, in a site or outside one.")
        {
            Topology,
            View,
            Dark,
            Narrow,
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
                    parsed.GetValue(Narrow),
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
                "A diagram is written in one format, found "
                    + $"{string.Join(" and ", requested.Select(format => format.Option.Name))}."
            );
        else if (result.GetValue(Dark) && requested is [{ Format: DiagramFormat.Text or DiagramFormat.Json }])
            result.AddError($"{requested[0].Option.Name} has no colours; use --dark with --svg or --png.");
        else if (result.GetValue(Narrow) && requested is [{ Format: DiagramFormat.Text or DiagramFormat.Json }])
            result.AddError($"{requested[0].Option.Name} has no variants; use --narrow with --svg or --png.");
    }

    /// <summary>An option that selects a format.</summary>
    private sealed class FormatOption(string name, DiagramFormat format, string description)
    {
        public Option<bool> Option { get; } = new(name) { Description = description };

        public DiagramFormat Format => format;
    }
}
