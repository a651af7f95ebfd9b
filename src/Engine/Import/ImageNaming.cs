using Strata.Engine.Catalogues;

namespace Strata.Engine.Import;

/// <summary>Derives facts for topologies from the names of images: the base image and the application.</summary>
/// <param name="catalogue">The base images.</param>
/// <param name="bases">The base images of well-known images.</param>
internal sealed class ImageNaming(BaseImageCatalogue catalogue, ImageBaseTable bases)
{
    private const int DigestLength = 12;
    private const string DigestMark = "@sha256:";

    private static readonly MissingKind LinuxBase = BaseKind("base", "", "base: debian:13-slim", "base: scratch");

    private static readonly MissingKind WindowsBase = BaseKind("windows-base", "", "base: servercore:ltsc2022");

    private readonly ImageNames names = new(catalogue);

    /// <summary>Whether a name is that of a base image: of any tag of a family in the catalogue.</summary>
    public bool IsBaseImage(string name) => names.SameRepository(name) is not null || bases.IsDistribution(name);

    /// <summary>Whether the catalogue has an image with this name and tag.</summary>
    public bool IsInCatalogue(string name) => names.Find(name) is not null;

    /// <inheritdoc cref="ImageNames.OsOf"/>
    public string? OsOf(string name) => names.OsOf(name);

    /// <summary>
    /// The base of an image by its name: the image itself if it is one, or that of a well-known image. Null if it is
    /// not known.
    /// </summary>
    public string? BaseOf(string name) => IsBaseImage(name) ? name : bases.BaseOf(name);

    /// <summary>
    /// A name without the default registry. A digest stays, shortened, if there is no tag.
    /// </summary>
    public static string ShortName(string reference)
    {
        string repository = ImageNames.RepositoryOf(reference);
        if (ImageNames.TagOf(reference) is { } tag)
            return $"{repository}:{tag}";
        int digest = reference.IndexOf(DigestMark, StringComparison.Ordinal);
        return digest < 0
            ? repository
            : repository + reference[digest..Math.Min(reference.Length, digest + DigestMark.Length + DigestLength)];
    }

    /// <summary>
    /// The application in an image: <c>nginx</c> for <c>registry.example.org/web/nginx:1.27</c>.
    /// </summary>
    public static string AppOf(string reference) => ImageNames.RepositoryOf(reference).TrimEnd('/').Split('/')[^1];

    /// <summary>
    /// The information that the base image of a container is missing, with candidates; null if it is known.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="container">The name of the container, for an image without a name.</param>
    public MissingInfo? MissingBaseImage(ActualImage image, string container)
    {
        if (image.Base is not null)
            return null;
        string subject = image.Name ?? container;
        MissingKind kind =
            image.Build is { } build ? OfBuild(build)
            : image.Os == "windows" ? WindowsBase
            : LinuxBase;
        return MissingInfo.Of(kind, subject, "image");
    }

    /// <summary>The kind of gap for images whose files have a build of Windows, which narrows the candidates.</summary>
    private MissingKind OfBuild(string build)
    {
        List<string> candidates = catalogue
            .Images.Where(known => known.Build == build)
            .Select(known => $"base: {known.Name}")
            .Take(2)
            .ToList();
        if (candidates.Count == 0)
            candidates = ["base: servercore:ltsc2022"];
        return BaseKind($"base-{build}", $", whose files have the Windows build {build}", [.. candidates]);
    }

    private static MissingKind BaseKind(string name, string clause, params string[] examples) =>
        new(
            name,
            subjects =>
                (
                    $"The input does not name the base {(subjects.Count == 1 ? "image" : "images")} of "
                        + $"{MissingInfo.List(subjects)}{clause}.",
                    $"Add 'base:' to {(subjects.Count == 1 ? "the container" : "their containers")}, such as "
                        + $"'{string.Join("' or '", examples)}'."
                )
        );
}
