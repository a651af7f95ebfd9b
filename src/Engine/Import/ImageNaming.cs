using Strata.Engine.Catalogues;

namespace Strata.Engine.Import;

/// <summary>Derives facts for topologies from the names of images: the base image and the application.</summary>
internal sealed class ImageNaming(BaseImageCatalogue catalogue)
{
    private readonly ImageNames names = new(catalogue);

    public bool IsBaseImage(string name) => names.Find(name) is not null;

    /// <inheritdoc cref="ImageNames.OsOf"/>
    public string? OsOf(string name) => names.OsOf(name);

    /// <summary>A name without digest and default registry, with long words shortened to fit a box.</summary>
    public static string ShortName(string reference)
    {
        string repository = ImageNames.RepositoryOf(reference);
        string name = ImageNames.TagOf(reference) is { } tag ? $"{repository}:{tag}" : repository;
        return SingleLineText.ShortenWords(name);
    }

    /// <summary>
    /// The application in an image: <c>nginx</c> for <c>registry.example.org/web/nginx:1.27</c>.
    /// </summary>
    public static string AppOf(string reference) => ImageNames.RepositoryOf(reference).TrimEnd('/').Split('/')[^1];

    /// <summary>
    /// The information that the base image of an image is missing, with candidates; null if it is known.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="tool">The tool that printed the input, as the subject of the message.</param>
    public MissingInfo? MissingBaseImage(ActualImage image, string tool)
    {
        if (image.Base is not null)
            return null;
        List<string> candidates = image.Build is { } build
            ? catalogue.Images.Where(known => known.Build == build).Select(known => known.Name).Take(2).ToList()
            : [];
        string buildSentence = image.Build is null ? "" : $" Its files have the Windows build {image.Build}.";
        string message = image.Name is null
            ? $"{tool} does not name the base image of this container.{buildSentence}"
            : $"{tool} does not name the base image of '{image.Name}'.{buildSentence}";
        string example =
            candidates.Count > 0 ? string.Join("' or '", candidates)
            : image.Os == "windows" ? "servercore:ltsc2022"
            : "debian:13-slim' or 'scratch";
        return new MissingInfo(message, $"Set 'image:' to the base image, such as '{example}'.", "image");
    }
}
