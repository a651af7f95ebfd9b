namespace Strata.Engine.Import;

/// <summary>The images of a machine, from the output of <c>docker image inspect</c>.</summary>
internal sealed class DockerImages(ImageNaming naming)
{
    private readonly Dictionary<string, InspectedImage> byId = new(StringComparer.Ordinal);

    public void Add(Fields image)
    {
        string id = image.Text("Id") ?? "";
        byId[id] = new InspectedImage(
            [.. image.Texts("RepoTags").Where(tag => tag != "<none>:<none>").Select(ImageNaming.ShortName)],
            Runtimes.Os(image.Text("Os")),
            WindowsNames.BuildIn(image.Text("OsVersion")),
            Runtimes.Architecture(image.Text("Architecture")),
            image.Child("RootFS")?.Texts("Layers") ?? []
        );
    }

    /// <summary>The image of a container, as far as it is known.</summary>
    /// <param name="container">The inspected container.</param>
    /// <param name="engineOs">The operating system of the engine.</param>
    public ActualImage ImageOf(Fields container, string? engineOs)
    {
        InspectedImage? inspected = byId.GetValueOrDefault(container.Text("Image") ?? "");
        string? reference = container.Child("Config")?.Text("Image");
        bool isNamed = reference?.StartsWith("sha256:", StringComparison.Ordinal) is false;
        string? name =
            isNamed ? ImageNaming.ShortName(reference!)
            : inspected is { Tags: [var tag, ..] } ? tag
            : null;
        Fields? platform = container.Child("ImageManifestDescriptor")?.Child("platform");
        bool isBase = name is not null && naming.IsBaseImage(name);
        string? layersOf = isBase || inspected is null ? null : BaseOf(inspected);
        return new ActualImage
        {
            Name = name,
            Base = layersOf ?? (name is null ? null : naming.BaseOf(name)),
            IsBaseObserved = layersOf is not null,
            App =
                isBase ? ProgramOf(container)
                : name is null ? null
                : ImageNaming.AppOf(name),
            Os =
                inspected?.Os
                ?? Runtimes.Os(platform?.Text("os"))
                ?? Runtimes.Os(container.Text("Platform"))
                ?? engineOs,
            Build = inspected?.Build ?? WindowsNames.BuildIn(platform?.Text("os.version")),
            Architecture = inspected?.Architecture ?? Runtimes.Architecture(platform?.Text("architecture")),
        };
    }

    /// <summary>
    /// The image of the machine whose layers are the first ones of another image. Images in the catalogue come first,
    /// then those with fewer layers, on which those with more are built.
    /// </summary>
    private string? BaseOf(InspectedImage image) =>
        byId
            .Values.Where(other =>
                other.Tags.Count > 0
                && other.Layers.Count > 0
                && other.Layers.Count < image.Layers.Count
                && image.Layers.Take(other.Layers.Count).SequenceEqual(other.Layers)
            )
            .OrderBy(other => other.Tags.Any(naming.IsInCatalogue) ? 0 : 1)
            .ThenBy(other => other.Layers.Count)
            .ThenBy(other => other.Tags[0], StringComparer.Ordinal)
            .Select(other => other.Tags.FirstOrDefault(naming.IsInCatalogue) ?? other.Tags[0])
            .FirstOrDefault();

    /// <summary>The name of the program that a container runs, without folder and <c>.exe</c>.</summary>
    private static string? ProgramOf(Fields container)
    {
        string program = (container.Text("Path") ?? "").Replace('\\', '/').TrimEnd('/').Split('/')[^1];
        if (program.EndsWith(".exe", StringComparison.OrdinalIgnoreCase))
            program = program[..^4];
        return program.Length == 0 ? null : program;
    }

    private sealed record InspectedImage(
        IReadOnlyList<string> Tags,
        string? Os,
        string? Build,
        string? Architecture,
        IReadOnlyList<string> Layers
    );
}
