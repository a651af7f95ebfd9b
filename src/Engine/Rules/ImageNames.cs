using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Rules;

/// <summary>What the names of images tell: <c>REGISTRY/REPOSITORY:TAG@DIGEST</c>.</summary>
internal sealed class ImageNames(BaseImageCatalogue catalogue)
{
    private static readonly string[] OfficialPrefixes = ["docker.io/library/", "docker.io/", "library/"];

    /// <summary>An image of each repository that the catalogue has.</summary>
    private readonly Dictionary<string, BaseImage> repositories = catalogue
        .Images.SelectMany(image =>
            image
                .Names.Where(name => name != image.Id || image.Tag is null)
                .Select(name => (Repository: RepositoryOf(name), image))
        )
        .DistinctBy(pair => pair.Repository)
        .ToDictionary(pair => pair.Repository, pair => pair.image, StringComparer.Ordinal);

    /// <summary>The tag of a name; null where it has none.</summary>
    public static string? TagOf(string written)
    {
        string name = written.Split('@')[0];
        int colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? name[(colon + 1)..] : null;
    }

    /// <summary>A name without tag and digest, and without the registry that is meant where none is named.</summary>
    public static string RepositoryOf(string written)
    {
        string name = written.Split('@')[0];
        string repository = TagOf(written) is { } tag ? name[..^(tag.Length + 1)] : name;
        string prefix =
            Array.Find(OfficialPrefixes, prefix => repository.StartsWith(prefix, StringComparison.Ordinal)) ?? "";
        return repository[prefix.Length..];
    }

    /// <summary>
    /// The image of a name, with or without digest and the registry that is meant anyway; null where the catalogue
    /// lacks it.
    /// </summary>
    public BaseImage? Find(string written) =>
        catalogue.Find(written)
        ?? catalogue.Find(TagOf(written) is { } tag ? $"{RepositoryOf(written)}:{tag}" : RepositoryOf(written));

    /// <summary>An image of the same repository, whatever its tag; null where the catalogue has none.</summary>
    public BaseImage? SameRepository(string written) => repositories.GetValueOrDefault(RepositoryOf(written));

    /// <summary>The operating system that a name tells; null where it tells none.</summary>
    public string? OsOf(string written)
    {
        if (SameRepository(written) is { } sibling)
            return sibling.IsEmpty || sibling.Os.Length == 0 ? null : sibling.Os;
        string tag = TagOf(written) ?? "";
        bool isWindows =
            RepositoryOf(written).StartsWith("mcr.microsoft.com/windows/", StringComparison.Ordinal)
            || tag.Contains("windowsservercore", StringComparison.Ordinal)
            || tag.Contains("nanoserver", StringComparison.Ordinal);
        return isWindows ? "windows" : null;
    }

    /// <summary>
    /// The known name that an unknown one is probably meant to be: the repository is misspelt and the tag is one of its
    /// tags, or
    /// the tag has other letters and the same digits. Another version is another image, and not a misspelling.
    /// </summary>
    public string? ClosestName(string written, IEnumerable<string> otherTags)
    {
        string repository = RepositoryOf(written);
        string tag = TagOf(written) ?? "";
        if (SameRepository(written) is null)
        {
            return Suggestions
                .Closest(repository, repositories.Keys)
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
        string? meant = Suggestions.Closest(tag, tags).FirstOrDefault(near => Digits(near).SequenceEqual(Digits(tag)));
        return meant is null ? null : $"{repository}:{meant}";
    }

    /// <summary>The digits of a tag in order of size, so that two that changed places are the same.</summary>
    private static IEnumerable<char> Digits(string tag) => tag.Where(char.IsAsciiDigit).Order();
}
