using Strata.Engine.Data;
using Strata.Engine.Import.Dockerfiles;

namespace Strata.Engine.Import;

/// <summary>Finds the images of services and their bases: by name, or by the Dockerfile.</summary>
/// <param name="naming">Derives facts from the names of images.</param>
/// <param name="folder">The files beside the Compose file.</param>
/// <param name="environment">The variables of the environment.</param>
internal sealed class ComposeImages(ImageNaming naming, ComposeFolder folder, ComposeEnvironment environment)
{
    private readonly Variables variables = environment.Images;

    private readonly Dictionary<string, IReadOnlyList<string>?> dockerfiles = new(StringComparer.Ordinal);

    /// <param name="service">The service.</param>
    /// <param name="platform">The parts of its platform, such as <c>linux</c> and <c>amd64</c>.</param>
    public ActualImage Read(ComposeService service, string[] platform)
    {
        string? reference = (service.Content["image"] as YamlScalar)?.Value.Trim();
        string? expanded = string.IsNullOrEmpty(reference) ? null : variables.Expand(reference) ?? reference;
        string? image = expanded is null ? null : ImageNaming.ShortName(SingleLineText.Of(expanded));
        bool isBase = image is not null && naming.IsBaseImage(image);
        string? built = service.Content["build"] is { } build ? BuiltFrom(build, service.Folder) : null;
        string? builtBase = built is null ? null : naming.BaseOf(ImageNaming.ShortName(built));
        return new ActualImage
        {
            Name = image,
            Base = builtBase ?? (image is null ? null : naming.BaseOf(image)),
            IsBaseObserved = builtBase is not null,
            App = isBase || image is null || image.Contains('$') ? service.Name : ImageNaming.AppOf(image),
            Os =
                Runtimes.Os(platform[0])
                ?? (image is null ? null : naming.OsOf(image))
                ?? (built is null ? null : naming.OsOf(built)),
            Architecture = platform.Length > 1 ? Runtimes.Architecture(platform[1]) : null,
        };
    }

    /// <summary>Whether a variable in the name of the image has no value.</summary>
    public bool HasUnknownVariable(ComposeService service) =>
        service.Content["image"] is YamlScalar image && variables.Expand(image.Value) is null;

    /// <summary>The image that a build starts from; null if its Dockerfile cannot be read.</summary>
    private string? BuiltFrom(YamlNode build, string serviceFolder)
    {
        YamlMapping? keys = build as YamlMapping;
        string? context = Text(keys is null ? build : keys["context"]) ?? ".";
        string? path = ComposeFolder.Join(serviceFolder, context);
        ILookup<bool, KeyValuePair<string, string?>> arguments = ComposeTexts
            .Pairs(keys?["args"])
            .Select(pair => KeyValuePair.Create(pair.Key, variables.Expand(pair.Value)))
            .DistinctBy(pair => pair.Key)
            .ToLookup(pair => pair.Value is not null);
        Variables known = new(
            arguments[true].ToDictionary(pair => pair.Key, pair => pair.Value!),
            arguments[false].Select(pair => pair.Key).ToHashSet()
        );
        IReadOnlyList<string>? lines =
            keys?["dockerfile_inline"] is YamlScalar inline ? Dockerfile.Read(inline.Value)
            : path is null ? null
            : LinesAt(path, Text(keys?["dockerfile"]));
        string? image = lines is null ? null : Dockerfile.ImageOf(lines, known, Text(keys?["target"]));
        return image is null ? null : SingleLineText.Of(image);
    }

    /// <summary>The lines of a Dockerfile, which many services may share; null if it cannot be read.</summary>
    private IReadOnlyList<string>? LinesAt(string context, string? dockerfile)
    {
        if (ComposeFolder.Join(context, dockerfile ?? "Dockerfile") is not { } path)
            return null;
        if (!dockerfiles.TryGetValue(path, out IReadOnlyList<string>? lines))
            dockerfiles[path] = lines = folder.Text(path) is { } text ? Dockerfile.Read(text) : null;
        return lines;
    }

    private string? Text(YamlNode? node) =>
        node is YamlScalar { IsNull: false } scalar ? environment.Paths.Expand(scalar.Value) ?? scalar.Value : null;
}
