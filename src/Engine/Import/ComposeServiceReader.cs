using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>Reads one service of a Compose file as a container.</summary>
internal sealed class ComposeServiceReader(
    ImageNaming naming,
    ComposeFolder folder,
    ComposeEnvironment environment,
    FileReport report
)
{
    private static readonly MissingKind UnknownVariables = new(
        "variables",
        images =>
            (
                images.Count == 1
                    ? $"The image {MissingInfo.List(images)} contains a variable without a value."
                    : $"The images {MissingInfo.List(images)} contain variables without a value.",
                "Add them to '.env' beside the file, as names or versions, or import the output of "
                    + "'docker compose config'."
            )
    );

    private readonly ComposeImages images = new(naming, folder, environment);

    public ActualContainer Read(ComposeService service)
    {
        var fields = new Fields(service.Content, $"the service '{service.Name}'", report);
        string? isolation = Runtimes.HostIsolation(fields.Text("isolation"));
        string? runtime = fields.Text("runtime");
        Boundary? boundary = Runtimes.BoundaryOf(isolation, runtime);
        IReadOnlyList<string> volumes = ComposeTexts.Volumes(service.Content);
        ActualImage image = images.Read(service, (fields.Text("platform") ?? "").Split('/'));
        if (image.Os is null && (isolation is not null || volumes.Any(IsWindowsPath)))
            image = image with { Os = "windows" };
        string? stopped = ReasonToStop(fields);
        return new ActualContainer
        {
            Name = fields.Text("container_name") ?? service.Name,
            Aliases = [service.Name],
            Image = image,
            Isolation = isolation,
            Boundary = boundary ?? Boundary.None,
            Runtime = runtime,
            Flags = Flags(fields, stopped is not null).ToList(),
            Count = CountOf(fields),
            Ports = ComposeTexts.Ports(service.Content, environment.Numbers),
            Volumes = volumes,
            Networks = ComposeTexts.Names(service.Content, "networks"),
            DependsOn = ComposeTexts.Names(service.Content, "depends_on"),
            Note = stopped,
            MissingInfo = MissingFacts(service, image, boundary, runtime, fields).ToList(),
        };
    }

    private IEnumerable<MissingInfo> MissingFacts(
        ComposeService service,
        ActualImage image,
        Boundary? boundary,
        string? runtime,
        Fields fields
    )
    {
        if (images.HasUnknownVariable(service))
            yield return MissingInfo.Of(UnknownVariables, image.Name!, "image");
        else if (!fields.Has("provider") && naming.MissingBaseImage(image, service.Name) is { } missing)
            yield return missing;
        if (boundary is null)
            yield return Runtimes.MissingBoundary(runtime!);
    }

    /// <summary>Why a service does not run by itself; null if it does.</summary>
    private string? ReasonToStop(Fields fields)
    {
        if (fields.Child("provider") is { } provider)
            return provider.Text("type") is { } type ? $"provided by {type}" : "provided by another program";
        if (fields.Texts("profiles") is { Count: > 0 } profiles)
            return $"only with the profile {QuotedList.Of(profiles, "or")}";
        return Replicas(fields).Number == "0" ? "no replicas" : null;
    }

    private int CountOf(Fields fields)
    {
        (Fields? mapping, string key, string? number) = Replicas(fields);
        return ReplicaCount.Of(mapping, key, number, report);
    }

    /// <summary>The number of containers, and the key that has it.</summary>
    private (Fields? Mapping, string Key, string? Number) Replicas(Fields fields)
    {
        Fields? deploy = fields.Child("deploy");
        return deploy?.Text("replicas") is { } replicas
            ? (deploy, "replicas", environment.Numbers.Expand(replicas) ?? replicas)
            : (fields, "scale", fields.Text("scale") is { } scale ? environment.Numbers.Expand(scale) ?? scale : null);
    }

    private static IEnumerable<string> Flags(Fields fields, bool isStopped)
    {
        if (isStopped)
            yield return ContainerFlags.Stopped;
        if (fields.Flag("privileged"))
            yield return ContainerFlags.Privileged;
        if (fields.Text("network_mode") == "host")
            yield return ContainerFlags.HostNetwork;
        if (fields.Text("pid") == "host")
            yield return ContainerFlags.HostProcesses;
    }

    /// <summary>
    /// Whether a volume is mounted at a path of Windows, such as <c>C:\data</c>; its source is on the host.
    /// </summary>
    private static bool IsWindowsPath(string volume)
    {
        int drive = volume.LastIndexOf(@":\", StringComparison.Ordinal);
        return drive > 0
            && char.IsAsciiLetter(volume[drive - 1])
            && (drive == 1 ? !volume[2..].Contains(':') : volume[drive - 2] is ':' or '}');
    }
}
