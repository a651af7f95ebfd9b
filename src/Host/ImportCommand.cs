using System.CommandLine;
using Strata.Engine.Import;

namespace Strata.Host;

/// <summary>The verb <c>import</c> and its options.</summary>
internal static class ImportCommand
{
    private static readonly Option<string?> Verify = new("--verify")
    {
        Description = "Write nothing; compare this topology with what was read.",
        HelpName = "TOPOLOGY",
    };
    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The file to write. [default: the standard output]",
        HelpName = "FILE",
    };
    private static readonly Option<string?> Title = new("--title")
    {
        Description = "The title of the topology.",
        HelpName = "TEXT",
    };
    private static readonly Option<string?> Info = new("--info")
    {
        Description = "What 'docker info --format json' printed.",
        HelpName = "FILE",
    };
    private static readonly Option<string?> Version = new("--version")
    {
        Description = "What 'docker version --format json' printed: it tells where the client runs.",
        HelpName = "FILE",
    };
    private static readonly Option<string[]> Inspect = new("--inspect")
    {
        Description = "What 'docker inspect' printed of containers; may be given several times.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };
    private static readonly Option<string?> Images = new("--images")
    {
        Description = "What 'docker image inspect' printed: it tells base images by their layers.",
        HelpName = "FILE",
    };
    private static readonly Argument<string> File = new("FILE")
    {
        Description = "The file; '-' for the standard input.",
    };

    public static Command Create(Func<ParseResult, RunSettings> settings)
    {
        var docker = new Command("docker", "From Docker: what it printed, or, with no file given, what it says now.")
        {
            Info,
            Version,
            Inspect,
            Images,
        };
        docker.SetAction(parsed => ImportVerb.Run(Request(parsed, () => ReadDocker(parsed)), settings(parsed)));
        var compose = new Command("compose", "From a Compose file.") { File };
        compose.SetAction(parsed =>
            ImportVerb.Run(
                Request(parsed, () => TopologyImport.Compose(InputFile.Read(parsed.GetValue(File)!))),
                settings(parsed)
            )
        );
        var kubernetes = new Command(
            "kubernetes",
            "From Kubernetes manifests, or what 'kubectl get nodes,pods -o json' printed."
        )
        {
            File,
        };
        kubernetes.SetAction(parsed =>
            ImportVerb.Run(
                Request(parsed, () => TopologyImport.Kubernetes(InputFile.Read(parsed.GetValue(File)!))),
                settings(parsed)
            )
        );
        var import = new Command("import", "Make a topology from what a real host says, or compare one with it.")
        {
            docker,
            compose,
            kubernetes,
        };
        foreach (Command tool in import.Subcommands)
        {
            foreach (Option option in new Option[] { Verify, Output, Title })
                tool.Options.Add(option);
            tool.Validators.Add(result =>
            {
                if (
                    result.GetValue(Verify) is not null
                    && (result.GetValue(Output) ?? result.GetValue(Title)) is not null
                )
                    result.AddError("--verify writes nothing: leave -o and --title out.");
            });
        }

        return import;
    }

    private static ImportRequest Request(ParseResult parsed, Func<TopologyImport> read) =>
        new(read, parsed.GetValue(Verify), parsed.GetValue(Output), parsed.GetValue(Title));

    private static TopologyImport ReadDocker(ParseResult parsed)
    {
        string? info = parsed.GetValue(Info),
            version = parsed.GetValue(Version),
            images = parsed.GetValue(Images);
        string[] inspect = parsed.GetValue(Inspect) ?? [];
        if ((info ?? version ?? images) is null && inspect.Length == 0)
            return TopologyImport.Docker(DockerProgram.Ask());
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
