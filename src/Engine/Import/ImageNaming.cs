using Strata.Engine.Catalogues;
using Strata.Engine.Rules;

namespace Strata.Engine.Import;

/// <summary>
/// Makes of an image's name what a topology says: the base image, what runs on it, and what is not told.
/// </summary>
internal sealed class ImageNaming(BaseImageCatalogue catalogue)
{
    private readonly ImageNames names = new(catalogue);

    public bool IsBaseImage(string name) => names.Find(name) is not null;

    /// <summary>The operating system that a name tells; null where it tells none.</summary>
    public string? OsOf(string name) => names.OsOf(name);

    /// <summary>A name without digest and without the registry that is meant anyway, its longest parts cut.</summary>
    public static string Short(string written)
    {
        string repository = ImageNames.RepositoryOf(written);
        return SingleLineText.Fitting(ImageNames.TagOf(written) is { } tag ? $"{repository}:{tag}" : repository);
    }

    /// <summary>What an image runs, by its name: <c>nginx</c> of <c>registry.example.org/web/nginx:1.27</c>.</summary>
    public static string AppOf(string written) => ImageNames.RepositoryOf(written).TrimEnd('/').Split('/')[^1];

    /// <summary>That the base image is not told, and which ones would fit; null where it is told.</summary>
    public MissingInfo? Missing(ActualImage image, string tool)
    {
        if (image.Base is not null)
            return null;
        List<string> fitting = image.Build is { } build
            ? catalogue.Images.Where(known => known.Build == build).Select(known => known.Name).Take(2).ToList()
            : [];
        string files = image.Build is null ? "" : $" Its files are of Windows build {image.Build}.";
        string what = image.Name is null
            ? $"{tool} does not tell the base image of this container.{files}"
            : $"{tool} does not tell what '{image.Name}' was built on.{files}";
        string example =
            fitting.Count > 0 ? string.Join("' or '", fitting)
            : image.Os == "windows" ? "servercore:ltsc2022"
            : "debian:13-slim' or 'scratch";
        return new MissingInfo(what, $"Write the base image after 'image:', such as '{example}'.", "image");
    }
}
