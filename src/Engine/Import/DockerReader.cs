using Strata.Engine.Catalogues;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>Reads what <c>docker info</c>, <c>docker version</c> and <c>docker inspect</c> print.</summary>
/// <param name="naming">What names of images tell.</param>
/// <param name="windows">The table of Windows images, for the names of hosts.</param>
/// <param name="bag">Where mistakes go.</param>
internal sealed class DockerReader(ImageNaming naming, CompatibilityTable? windows, DiagnosticBag bag)
{
    private readonly DockerImages images = new(naming);
    private readonly List<Fields> containers = [];

    /// <summary>The stack; null where what is printed cannot be read, or tells of no engine and no container.</summary>
    public ActualTopology? Read(DockerOutput printed)
    {
        Fields? info = One(printed.Info, "docker info");
        Fields? version = One(printed.Version, "docker version");
        foreach (ImportFile file in printed.Containers.Concat(printed.Images))
            ReadInspected(file);
        if (bag.HasErrors)
            return null;

        Fields? server = version?.Inside("Server");
        string? os =
            Runtimes.Os(info?.Text("OSType"))
            ?? Runtimes.Os(server?.Text("Os"))
            ?? containers
                .Select(container => Runtimes.Os(container.Text("Platform")))
                .FirstOrDefault(found => found is not null)
            ?? (containers.Count > 0 ? "linux" : null);
        ImportFile first =
            printed.Info
            ?? printed.Version
            ?? printed.Containers.Concat(printed.Images).FirstOrDefault()
            ?? new ImportFile("docker", []);
        if (os is null)
        {
            new FileReport(first.Path, bag).Add(
                Codes.ImportNothing,
                SourceSpan.Start,
                "This tells of no engine and of no container.",
                "Save the output again while the engine runs; 'docker info' tells why it cannot be reached."
            );
            return null;
        }

        var engine = new DockerEngine(info, version, os);
        ActualHost host = engine.Host(windows) with
        {
            Containers = containers
                .Select(container => Container(container, engine))
                .OrderBy(container => container.Name, StringComparer.Ordinal)
                .ToList(),
        };
        if (bag.HasErrors)
            return null;
        return new ActualTopology(
            host.Around is { Purpose: "desktop" } around
                ? $"Docker Desktop on {around.Name}"
                : $"Containers on {host.Name}",
            "what Docker told",
            [host]
        );
    }

    private Fields? One(ImportFile? file, string what)
    {
        if (file is null)
            return null;
        var report = new FileReport(file.Path, bag);
        IReadOnlyList<YamlNode>? values = ImportText.Json(file, report);
        if (values is [var only])
            return Fields.Of(only, $"what '{what}' prints", report);
        if (values is not null)
            report.Add(
                Codes.ImportShape,
                values.Count == 0 ? SourceSpan.Start : values[1].Span,
                $"'{what} --format json' prints one object, and this holds "
                    + $"{(values.Count == 0 ? "nothing" : "several")}.",
                "Save its whole output, and nothing else, in a file."
            );
        return null;
    }

    private void ReadInspected(ImportFile file)
    {
        var report = new FileReport(file.Path, bag);
        IEnumerable<YamlNode> objects = (ImportText.Json(file, report) ?? []).SelectMany(value =>
            value is YamlSequence list ? list.Items : [value]
        );
        foreach (YamlNode node in objects)
        {
            if (Fields.Of(node, "what 'docker inspect' shows", report) is not { } fields)
                return;
            if (fields.Has("HostConfig") && fields.Has("Config"))
                containers.Add(fields);
            else if (fields.Has("RootFS"))
                images.Add(fields);
            else
            {
                report.Add(
                    Codes.ImportShape,
                    fields.Span,
                    "This is neither a container nor an image as 'docker inspect' shows them.",
                    "Save 'docker inspect $(docker ps --quiet)' and 'docker image inspect $(docker image ls "
                        + "--quiet)'; lists lack what is needed."
                );
                return;
            }
        }
    }

    private ActualContainer Container(Fields container, DockerEngine engine)
    {
        Fields? settings = container.Inside("HostConfig");
        ActualImage image = images.ImageOf(container, engine.Os);
        string? isolation = engine.IsolationOf(settings?.Text("Isolation"));
        string? runtime = settings?.Text("Runtime") is { } named && named != engine.DefaultRuntime ? named : null;
        Boundary? boundary =
            isolation == "hyperv" ? Boundary.UtilityMachine
            : runtime is null ? Boundary.None
            : Runtimes.BoundaryOf(runtime);
        List<MissingInfo> missingInfo = [];
        if (naming.Missing(image, "Docker") is { } missing)
            missingInfo.Add(missing);
        if (boundary is null)
            missingInfo.Add(Runtimes.MissingBoundary(runtime!));
        if (engine.Os == "windows" && isolation is null)
            missingInfo.Add(
                new MissingInfo(
                    "Docker does not tell the isolation of this container.",
                    "Write 'isolation: process' or 'isolation: hyperv'."
                )
            );
        if (isolation == "hyperv" && image.Build is null)
            missingInfo.Add(
                new MissingInfo(
                    "Docker does not tell the build of this container's utility VM, which is that of its image.",
                    "Write 'build:' at the 'vm:' where it is not the host's."
                )
            );
        return new ActualContainer
        {
            Name = container.Text("Name")?.TrimStart('/') is { Length: > 0 } name ? name : "container",
            Aliases = container.Inside("Config")?.Inside("Labels")?.Text("com.docker.compose.service") is { } service
                ? [service]
                : [],
            Image = image,
            Isolation = isolation,
            Boundary = boundary ?? Boundary.None,
            Runtime = runtime,
            IsPrivileged = settings?.Flag("Privileged") is true,
            MissingInfo = missingInfo,
        };
    }
}
