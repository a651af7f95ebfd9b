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
            Containers = containers
                .Select(container => Container(container, engine))
                .OrderBy(container => container.Name, StringComparer.Ordinal)
                .ToList(),
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
        string? isolation = engine.IsolationOf(settings?.Text("Isolation"));
        string? runtime = settings?.Text("Runtime") is { } named && named != engine.DefaultRuntime ? named : null;
        Boundary? boundary = Runtimes.BoundaryOf(isolation, runtime);
        List<MissingInfo> missingInfo = [];
        if (naming.MissingBaseImage(image, "Docker") is { } missingBase)
            missingInfo.Add(missingBase);
        if (boundary is null)
            missingInfo.Add(Runtimes.MissingBoundary(runtime!));
        if (engine.Os == "windows" && isolation is null)
            missingInfo.Add(
                new MissingInfo(
                    "Docker does not report the isolation of this container.",
                    "Write 'isolation: process' or 'isolation: hyperv'."
                )
            );
        if (isolation == IsolationModes.HyperV && image.Build is null)
            missingInfo.Add(
                new MissingInfo(
                    "Docker does not report the build of this container's utility VM, which is that of its image.",
                    "Add 'build:' to the 'vm:' if it differs from the host's."
                )
            );
        string? service = container.Child("Config")?.Child("Labels")?.Text("com.docker.compose.service");
        return new ActualContainer
        {
            Name = container.Text("Name")?.TrimStart('/') is { Length: > 0 } name ? name : "container",
            Aliases = service is null ? [] : [service],
            Image = image,
            Isolation = isolation,
            Boundary = boundary ?? Boundary.None,
            Runtime = runtime,
            IsPrivileged = settings?.Flag("Privileged") is true,
            MissingInfo = missingInfo,
        };
    }
}
