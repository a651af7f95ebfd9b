using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>Reads a Compose file: its services, and nothing of the machine that they will run on.</summary>
internal sealed class ComposeReader(ImageNaming naming, DiagnosticBag bag)
{
    public ActualTopology? Read(ImportFile file)
    {
        var report = new FileReport(file.Path, bag);
        if (ImportText.YamlOrJson(file, report) is not { } documents || bag.HasErrors)
            return null;
        if (
            documents is not [var root]
            || Fields.Of(root, "a Compose file", report) is not { } compose
            || !compose.Has("services")
        )
        {
            if (!bag.HasErrors)
                report.Add(
                    Codes.ImportNothing,
                    SourceSpan.Start,
                    "This is no Compose file: it has no 'services'.",
                    "Name a file such as 'compose.yaml', or what 'docker compose config' prints."
                );
            return null;
        }

        List<(Fields Service, ActualContainer Container)> services = compose
            .Entries("services", "a service")
            .Select(entry => (entry.Value, Container(entry.Name, entry.Value)))
            .ToList();
        if (bag.HasErrors)
            return null;
        string os = services.Exists(pair =>
            pair.Container.Isolation is not null || pair.Container.Image.Os == "windows"
        )
            ? "windows"
            : "linux";
        List<MissingInfo> missingInfo =
        [
            new(
                "A Compose file does not tell the container host.",
                os == "windows" ? "Write its name and 'build:'." : "Write its name."
            ),
        ];
        if (compose.Has("include") || services.Exists(pair => pair.Service.Has("extends")))
            missingInfo.Add(
                new(
                    "The file takes parts from other files ('include' or 'extends'), which were not read.",
                    "Import what 'docker compose config' prints."
                )
            );
        return new ActualTopology(
            compose.Text("name") is { } name ? $"Compose project {name}" : "Services of a Compose file",
            "a Compose file",
            [
                new ActualHost
                {
                    Name = os == "windows" ? "Windows Server" : "Linux",
                    Os = os,
                    Engine = new ActualEngine
                    {
                        Name = "Docker Engine",
                        Client = "docker",
                        Daemon = "dockerd",
                    },
                    Containers = services.Select(pair => pair.Container).ToList(),
                    MissingInfo = missingInfo,
                },
            ]
        );
    }

    private ActualContainer Container(string name, Fields service)
    {
        string? written = service.Text("image");
        string? image = written is null ? null : ImageNaming.Short(written);
        bool isBase = image is not null && naming.IsBaseImage(image);
        string[] platform = (service.Text("platform") ?? "").Split('/');
        string? isolation = service.Text("isolation")?.ToLowerInvariant() is "process" or "hyperv"
            ? service.Text("isolation")!.ToLowerInvariant()
            : null;
        string? runtime = service.Text("runtime");
        var actual = new ActualImage
        {
            Name = image,
            Base = isBase ? image : null,
            App = isBase || image is null || image.Contains('$') ? name : ImageNaming.AppOf(image),
            Os =
                Runtimes.Os(platform[0])
                ?? (image is null ? null : naming.OsOf(image))
                ?? (isolation is null ? null : "windows"),
            Architecture = platform.Length > 1 ? Runtimes.Architecture(platform[1]) : null,
        };
        Boundary? boundary =
            isolation == "hyperv" ? Boundary.UtilityMachine
            : runtime is null ? Boundary.None
            : Runtimes.BoundaryOf(runtime);
        List<MissingInfo> missingInfo = [];
        if (written?.Contains('$') is true)
            missingInfo.Add(
                new(
                    $"The image '{written}' has a variable in it.",
                    "Import what 'docker compose config' prints, which has its value.",
                    "image"
                )
            );
        else if (naming.Missing(actual, "The Compose file") is { } missing)
            missingInfo.Add(
                image is null && service.Has("build")
                    ? new(
                        "This service is built from a Dockerfile, which was not read.",
                        "Write the base image that its last FROM leads to after 'image:'.",
                        "image"
                    )
                    : missing
            );
        if (boundary is null)
            missingInfo.Add(Runtimes.MissingBoundary(runtime!));
        string? replicas = service.Inside("deploy")?.Text("replicas") ?? service.Text("scale");
        return new ActualContainer
        {
            Name = service.Text("container_name") ?? name,
            Aliases = [name],
            Image = actual,
            Isolation = isolation,
            Boundary = boundary ?? Boundary.None,
            Runtime = runtime,
            IsPrivileged = service.Flag("privileged"),
            Note = replicas is null or "1" ? null : $"{replicas} replicas",
            MissingInfo = missingInfo,
        };
    }
}
