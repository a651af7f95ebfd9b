using System.CommandLine;
using Strata.Engine.Import;

namespace Strata.Host;

/// <summary>The command line of <c>strata import</c>.</summary>
internal static class ImportCommand
{
    private static readonly Option<string?> Verify = new("--verify")
    {
        Description = "Compare this topology with the input, and write nothing.",
        HelpName = "TOPOLOGY",
    };
    private static readonly Option<string?> Update = new("--update")
    {
        Description = "Change this topology to what the input has, and print what changed.",
        HelpName = "TOPOLOGY",
    };
    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The output file. [default: the standard output]",
        HelpName = "FILE",
    };
    private static readonly Option<string?> Title = new("--title")
    {
        Description = "The title of the topology.",
        HelpName = "TEXT",
    };
    private static readonly Option<string?> Info = new("--info")
    {
        Description = "The output of 'docker info --format json'.",
        HelpName = "FILE",
    };
    private static readonly Option<string?> Version = new("--version")
    {
        Description = "The output of 'docker version --format json', which names the client's system.",
        HelpName = "FILE",
    };
    private static readonly Option<string[]> Inspect = new("--inspect")
    {
        Description = "The output of 'docker inspect' for containers; can be repeated.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };
    private static readonly Option<string?> Images = new("--images")
    {
        Description = "The output of 'docker image inspect', which identifies base images by their layers.",
        HelpName = "FILE",
    };
    private static readonly Argument<string> File = new("FILE")
    {
        Description = "The input file; '-' for the standard input.",
    };

    /// <param name="settings">Reads the options that all verbs share.</param>
    public static Command Create(Func<ParseResult, RunSettings> settings)
    {
        var docker = new Command(
            "docker",
            "Import from files with Docker's output, or from the running engine without files."
        )
        {
            Info,
            Version,
            Inspect,
            Images,
        };
        var compose = new Command("compose", "Import from a Compose file.") { File };
        var kubernetes = new Command(
            "kubernetes",
            "Import from Kubernetes manifests, or the output of 'kubectl get nodes,pods -o json'."
        )
        {
            File,
        };
        AddAction(docker, settings, ReadDocker);
        AddAction(
            compose,
            settings,
            parsed => TopologyImport.Compose(InputFile.ReadWithNeighbours(parsed.GetValue(File)!))
        );
        AddAction(kubernetes, settings, parsed => TopologyImport.Kubernetes(InputFile.Read(parsed.GetValue(File)!)));
        return new Command("import", "Create a topology from a real host, or compare one with it.")
        {
            docker,
            compose,
            kubernetes,
        };
    }

    /// <summary>Adds the action and the options that all tools share.</summary>
    private static void AddAction(
        Command tool,
        Func<ParseResult, RunSettings> settings,
        Func<ParseResult, TopologyImport> read
    )
    {
        foreach (Option option in new Option[] { Verify, Update, Output, Title })
            tool.Options.Add(option);
        tool.Validators.Add(result =>
        {
            if (result.GetValue(Verify) is not null && (result.GetValue(Output) ?? result.GetValue(Title)) is not null)
                result.AddError("--verify writes nothing; remove -o and --title.");
            if (
                result.GetValue(Update) is not null
                && (result.GetValue(Verify) ?? result.GetValue(Output) ?? result.GetValue(Title)) is not null
            )
                result.AddError("--update changes the topology itself; remove --verify, -o and --title.");
        });
        tool.SetAction(parsed =>
            ImportVerb.Run(
                new ImportRequest(
                    () => read(parsed),
                    parsed.GetValue(Verify),
                    parsed.GetValue(Update),
                    parsed.GetValue(Output),
                    parsed.GetValue(Title)
                ),
                settings(parsed)
            )
        );
    }

    private static TopologyImport ReadDocker(ParseResult parsed)
    {
        string? info = parsed.GetValue(Info),
            version = parsed.GetValue(Version),
            images = parsed.GetValue(Images);
        string[] inspect = parsed.GetValue(Inspect) ?? [];
        if ((info ?? version ?? images) is null && inspect.Length == 0)
            return TopologyImport.Docker(DockerProgram.Inspect());
        return TopologyImport.Docker(
            new DockerOutput
            {
                Info = info is null ? null : InputFile.Read(info),
                Version = version is null ? null : InputFile.Read(version),
                Containers = inspect.Select(InputFile.Read).ToList(),
                Images = images is null ? [] : [InputFile.Read(images)],
            }
        );
    }
}
