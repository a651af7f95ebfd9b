using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>Looks up the names of images, <c>REGISTRY/REPOSITORY:TAG@DIGEST</c>, in the catalogue.</summary>
internal sealed class ImageNames(BaseImageCatalogue catalogue)
{
    private static readonly string[] DefaultRegistryPrefixes = ["docker.io/library/", "docker.io/", "library/"];

    /// <summary>One image of each repository in the catalogue.</summary>
    private readonly Dictionary<string, BaseImage> repositories = catalogue
        .Images.SelectMany(image =>
            image
                .Names.Where(name => name != image.Id || image.Tag is null)
                .Select(name => (Repository: RepositoryOf(name), image))
        )
        .DistinctBy(pair => pair.Repository)
        .ToDictionary(pair => pair.Repository, pair => pair.image, StringComparer.Ordinal);

    /// <summary>The tag of a name; null if it has none.</summary>
    public static string? TagOf(string reference)
    {
        string name = reference.Split('@')[0];
        int colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? name[(colon + 1)..] : null;
    }

    /// <summary>A name without tag and digest, and without the default registry.</summary>
    public static string RepositoryOf(string reference)
    {
        string name = reference.Split('@')[0];
        string repository = TagOf(reference) is { } tag ? name[..^(tag.Length + 1)] : name;
        string prefix =
            Array.Find(DefaultRegistryPrefixes, prefix => repository.StartsWith(prefix, StringComparison.Ordinal))
            ?? "";
        return repository[prefix.Length..];
    }

    /// <summary>
    /// The image with a name, which may include a digest and the default registry; null if the catalogue does not
    /// contain it.
    /// </summary>
    public BaseImage? Find(string reference) =>
        catalogue.Find(reference)
        ?? catalogue.Find(TagOf(reference) is { } tag ? $"{RepositoryOf(reference)}:{tag}" : RepositoryOf(reference));

    /// <summary>An image of the same repository with any tag; null if the catalogue has none.</summary>
    public BaseImage? SameRepository(string reference) => repositories.GetValueOrDefault(RepositoryOf(reference));

    /// <summary>The operating system according to a name; null if it is not known.</summary>
    public string? OsOf(string reference)
    {
        if (SameRepository(reference) is { } known)
            return known.IsEmpty || known.Os.Length == 0 ? null : known.Os;
        string tag = TagOf(reference) ?? "";
        bool isWindows =
            RepositoryOf(reference).StartsWith("mcr.microsoft.com/windows/", StringComparison.Ordinal)
            || tag.Contains("windowsservercore", StringComparison.Ordinal)
            || tag.Contains("nanoserver", StringComparison.Ordinal);
        return isWindows ? "windows" : null;
    }

    /// <summary>
    /// The name in the catalogue that an unknown name is probably a misspelling of: either the repository is misspelt
    /// and has the tag, or the tag has the same digits and other letters. Another version is another image, not a
    /// misspelling.
    /// </summary>
    public string? ClosestName(string reference, IEnumerable<string> otherTags)
    {
        string repository = RepositoryOf(reference);
        string tag = TagOf(reference) ?? "";
        if (SameRepository(reference) is null)
        {
            return Suggestions
                .Closest(repository, repositories.Keys)
                .Where(near => Digits(near).SequenceEqual(Digits(repository)))
                .Select(near => tag.Length == 0 ? near : $"{near}:{tag}")
                .FirstOrDefault(near => catalogue.Find(near) is not null);
        }

        List<string> tags = catalogue
            .Names.Where(name => RepositoryOf(name) == repository)
            .Select(TagOf)
            .OfType<string>()
            .ToList();
        if (otherTags.Contains(tag))
            return null;
        string? closest = Suggestions
            .Closest(tag, tags)
            .FirstOrDefault(near => Digits(near).SequenceEqual(Digits(tag)));
        return closest is null ? null : $"{repository}:{closest}";
    }

    /// <summary>The digits of a tag in ascending order, so that swapped digits make no difference.</summary>
    private static IEnumerable<char> Digits(string tag) => tag.Where(char.IsAsciiDigit).Order();
}
