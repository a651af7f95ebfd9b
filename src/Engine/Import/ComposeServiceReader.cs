namespace Strata.Engine.Import;

/// <summary>Reads one service of a Compose file as a container.</summary>
internal sealed class ComposeServiceReader(ImageNaming naming)
{
    public ActualContainer Read(string name, Fields service)
    {
        string? isolation = Runtimes.HostIsolation(service.Text("isolation"));
        string? runtime = service.Text("runtime");
        Boundary? boundary = Runtimes.BoundaryOf(isolation, runtime);
        ActualImage image = Image(name, service, isWindows: isolation is not null);
        List<MissingInfo> missingInfo = [];
        if (MissingImageInfo(image, service) is { } missingImage)
            missingInfo.Add(missingImage);
        if (boundary is null)
            missingInfo.Add(Runtimes.MissingBoundary(runtime!));
        string? replicas = service.Child("deploy")?.Text("replicas") ?? service.Text("scale");
        return new ActualContainer
        {
            Name = service.Text("container_name") ?? name,
            Aliases = [name],
            Image = image,
            Isolation = isolation,
            Boundary = boundary ?? Boundary.None,
            Runtime = runtime,
            IsPrivileged = service.Flag("privileged"),
            Note = replicas is null or "1" ? null : $"{replicas} replicas",
            MissingInfo = missingInfo,
        };
    }

    private ActualImage Image(string service, Fields fields, bool isWindows)
    {
        string? image = fields.Text("image") is { } reference ? ImageNaming.ShortName(reference) : null;
        bool isBase = image is not null && naming.IsBaseImage(image);
        string[] platform = (fields.Text("platform") ?? "").Split('/');
        return new ActualImage
        {
            Name = image,
            Base = isBase ? image : null,
            App = isBase || image is null || image.Contains('$') ? service : ImageNaming.AppOf(image),
            Os =
                Runtimes.Os(platform[0])
                ?? (image is null ? null : naming.OsOf(image))
                ?? (isWindows ? "windows" : null),
            Architecture = platform.Length > 1 ? Runtimes.Architecture(platform[1]) : null,
        };
    }

    private MissingInfo? MissingImageInfo(ActualImage image, Fields service)
    {
        if (service.Text("image") is { } reference && reference.Contains('$'))
            return new MissingInfo(
                $"The image '{reference}' contains a variable.",
                "Import the output of 'docker compose config', which has its value.",
                "image"
            );
        if (naming.MissingBaseImage(image, "The Compose file") is not { } missing)
            return null;
        return image.Name is null && service.Has("build")
            ? new MissingInfo(
                "The service is built from a Dockerfile, which was not read.",
                "Set 'image:' to the base image of its last FROM.",
                "image"
            )
            : missing;
    }
}
