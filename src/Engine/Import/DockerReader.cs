using Strata.Engine.Catalogues;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>Reads the output of <c>docker info</c>, <c>docker version</c> and <c>docker inspect</c>.</summary>
/// <param name="naming">Derives facts from the names of images.</param>
/// <param name="windows">The table of Windows images and hosts, for the names of hosts.</param>
/// <param name="bag">Receives the errors.</param>
internal sealed class DockerReader(ImageNaming naming, CompatibilityTable? windows, DiagnosticBag bag)
{
    private static readonly MissingKind UnknownIsolation = new(
        "isolation",
        names =>
            (
                $"Docker does not report the isolation of {MissingInfo.List(names)}.",
                "Write 'isolation: process' or 'isolation: hyperv'."
            )
    );

    private static readonly MissingKind UnknownBuild = new(
        "build",
        names =>
            (
                $"Docker does not report the build of the utility {(names.Count == 1 ? "VM" : "VMs")} of "
                    + $"{MissingInfo.List(names)}, which is that of the image.",
                "Add 'build:' to the 'vm:' if it differs from the host's."
            )
    );

    private readonly DockerImages images = new(naming);
    private readonly List<Fields> containers = [];

    /// <summary>
    /// The container host; null, and reported, if the output cannot be read or contains neither an engine nor a
    /// container.
    /// </summary>
    public ActualTopology? Read(DockerOutput output)
    {
        Fields? info = ReadObject(output.Info, "docker info");
        Fields? version = ReadObject(output.Version, "docker version");
        foreach (ImportFile file in output.Containers.Concat(output.Images))
            ReadInspected(file);
        if (bag.HasErrors)
            return null;
        if (FindOs(info, version) is not { } os)
        {
            ReportNothing(output);
            return null;
        }

        var engine = new DockerEngine(info, version, os);
        ActualHost host = engine.Host(windows) with
        {
            Containers = DockerGroups.Group(
                containers
                    .Select(container =>
                        (Container(container, engine), container.Child("Config")?.ChildIfAny("Labels"))
                    )
                    .OrderBy(pair => pair.Item1.Name, StringComparer.Ordinal)
            ),
        };
        if (bag.HasErrors)
            return null;
        string title = host.OuterMachine is { Purpose: "desktop" } outer
            ? $"Docker Desktop on {outer.Name}"
            : $"Containers on {host.Name}";
        return new ActualTopology(title, "Docker output", [host]);
    }

    /// <summary>The operating system of the engine; null if there is neither an engine nor a container.</summary>
    private string? FindOs(Fields? info, Fields? version) =>
        Runtimes.Os(info?.Text("OSType"))
        ?? Runtimes.Os(version?.Child("Server")?.Text("Os"))
        ?? containers
            .Select(container => Runtimes.Os(container.Text("Platform")))
            .FirstOrDefault(found => found is not null)
        ?? (containers.Count > 0 ? "linux" : null);

    private void ReportNothing(DockerOutput output)
    {
        ImportFile? first = output.Info ?? output.Version ?? output.Containers.Concat(output.Images).FirstOrDefault();
        new FileReport(first?.Path ?? "docker", bag).Add(
            Codes.ImportNothing,
            SourceSpan.Start,
            "The input has no engine and no container.",
            "Save the output again while the engine runs; 'docker info' shows why it cannot be reached."
        );
    }

    private Fields? ReadObject(ImportFile? file, string command)
    {
        if (file is null)
            return null;
        var report = new FileReport(file.Path, bag);
        IReadOnlyList<YamlNode>? values = ImportText.Json(file, report);
        if (values is [var only])
            return Fields.Of(only, $"the output of '{command}'", report);
        if (values is not null)
            report.Add(
                Codes.ImportShape,
                values.Count == 0 ? SourceSpan.Start : values[1].Span,
                $"Expected one object from '{command} --format json', found "
                    + $"{(values.Count == 0 ? "nothing" : "several")}.",
                "Save the output of this command alone in a file."
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
            if (Fields.Of(node, "the output of 'docker inspect'", report) is not { } fields)
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
                    "The value is neither a container nor an image of 'docker inspect'.",
                    "Save the output of 'docker inspect $(docker ps --quiet)' and 'docker image inspect $(docker image "
                        + "ls --quiet)'."
                );
                return;
            }
        }
    }

    private ActualContainer Container(Fields container, DockerEngine engine)
    {
        Fields? settings = container.Child("HostConfig");
        ActualImage image = images.ImageOf(container, engine.Os);
        // A Linux container on Windows has a kernel of its own.
        bool isForeign = engine.Os == "windows" && image.Os == "linux";
        string? isolation = isForeign ? null : engine.IsolationOf(settings?.Text("Isolation"));
        string? runtime = settings?.Text("Runtime") is { } named && named != engine.DefaultRuntime ? named : null;
        Boundary? boundary = isForeign ? Boundary.UtilityMachine : Runtimes.BoundaryOf(isolation, runtime);
        string name = container.Text("Name")?.TrimStart('/') is { Length: > 0 } text ? text : "container";
        Fields? labels = container.Child("Config")?.ChildIfAny("Labels");
        Fields? state = container.ChildIfAny("State");
        bool isStopped = state?.Has("Running") is true && !state.Flag("Running");
        return new ActualContainer
        {
            Name = name,
            Aliases = labels?.Text("com.docker.compose.service") is { } service ? [service] : [],
            Image = image,
            Isolation = isolation,
            Boundary = boundary ?? Boundary.None,
            Runtime = runtime,
            Flags = Flags(settings, isStopped).ToList(),
            Ports = settings is null ? null : DockerPorts.Of(container, settings),
            Volumes = container
                .Children("Mounts", "a mount")
                .Select(mount => $"{mount.Text("Name") ?? mount.Text("Source")}:{mount.Text("Destination")}")
                .ToList(),
            Networks = container.ChildIfAny("NetworkSettings")?.Names("Networks"),
            Note = isStopped ? state!.Text("Status") ?? "not running" : null,
            MissingInfo = MissingFacts(name, image, engine, isolation, boundary, runtime, isForeign).ToList(),
        };
    }

    private IEnumerable<MissingInfo> MissingFacts(
        string name,
        ActualImage image,
        DockerEngine engine,
        string? isolation,
        Boundary? boundary,
        string? runtime,
        bool isForeign
    )
    {
        if (naming.MissingBaseImage(image, name) is { } missingBase)
            yield return missingBase;
        if (boundary is null)
            yield return Runtimes.MissingBoundary(runtime!);
        if (engine.Os == "windows" && isolation is null && !isForeign)
            yield return MissingInfo.Of(UnknownIsolation, name);
        if (isolation == IsolationModes.HyperV && image.Build is null)
            yield return MissingInfo.Of(UnknownBuild, name);
    }

    private static IEnumerable<string> Flags(Fields? settings, bool isStopped)
    {
        if (isStopped)
            yield return ContainerFlags.Stopped;
        if (settings?.Flag("Privileged") is true)
            yield return ContainerFlags.Privileged;
        if (settings?.Text("NetworkMode") == "host")
            yield return ContainerFlags.HostNetwork;
        if (settings?.Text("PidMode") == "host")
            yield return ContainerFlags.HostProcesses;
    }
}
