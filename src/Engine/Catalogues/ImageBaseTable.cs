namespace Strata.Engine.Catalogues;

/// <summary>The base images of well-known images, by their names.</summary>
/// <param name="images">The images, by repository.</param>
/// <param name="codenames">The code names of releases, with the image whose tag they are.</param>
/// <param name="distributions">Images that are built from nothing else, besides those of the catalogue.</param>
internal sealed class ImageBaseTable(
    IReadOnlyDictionary<string, ImageBase> images,
    IReadOnlyDictionary<string, string> codenames,
    IReadOnlyCollection<string> distributions
)
{
    private const string Latest = "latest";
    private const string Slim = "slim";
    private const string Alpine = "alpine";

    private static readonly string[] WindowsFamilies = ["servercore", "nanoserver"];

    /// <summary>Words of tags whose images have some files of the named release, and no base of it.</summary>
    private static readonly string[] PartialReleases = ["chiseled", "distroless"];

    public static ImageBaseTable None { get; } =
        new(new Dictionary<string, ImageBase>(), new Dictionary<string, string>(), []);

    public IReadOnlyDictionary<string, ImageBase> Images => images;

    /// <summary>Whether an image is a distribution, and so its own base.</summary>
    public bool IsDistribution(string reference) => distributions.Contains(ImageNames.RepositoryOf(reference));

    /// <summary>The base of an image, or only its family if the version is not known; null if nothing is.</summary>
    public string? BaseOf(string reference)
    {
        if (!images.TryGetValue(ImageNames.RepositoryOf(reference), out ImageBase? image))
            return null;
        if (ImageNames.TagOf(reference) is not { } tag)
            return reference.Contains('@') ? image.Family : BaseOf(image, Latest, isSlim: false);
        string[] words = tag.Split('-');
        if (words.Intersect(PartialReleases).Except(image.Variants).Any())
            return null;
        if (NamedBase(image, words) is { } named)
            return named;
        string version = words[0].TrimStart('v');
        bool isVersion = words[0] == Latest || (version.Length > 0 && char.IsAsciiDigit(version[0]));
        bool isKnown = words.Skip(isVersion ? 1 : 0).All(word => IsVariant(image, word));
        return !isKnown ? null
            : isVersion ? BaseOf(image, version, words.Contains(Slim))
            : image.Family;
    }

    /// <summary>Whether a word in a tag changes no base: a variant, or a revision such as <c>r28</c>.</summary>
    private static bool IsVariant(ImageBase image, string word) =>
        word == Slim
        || image.Variants.Contains(word)
        || (word.Length > 1 && word[0] == 'r' && word.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>The base that the words of a tag name, such as <c>alpine3.22</c>; null if none does.</summary>
    private string? NamedBase(ImageBase image, string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            if (word == Alpine)
                return Alpine;
            if (word.StartsWith(Alpine, StringComparison.Ordinal) && char.IsAsciiDigit(word[Alpine.Length]))
                return $"{Alpine}:{word[Alpine.Length..]}";
            if (codenames.TryGetValue(word, out string? release))
                return $"{release}:{word}{(IsSlim(image, release, words) ? "-slim" : "")}";
            if (Array.Find(WindowsFamilies, family => word == family || word == "windows" + family) is { } windows)
                return i + 1 < words.Length ? $"{windows}:{words[i + 1]}" : windows;
        }

        return null;
    }

    private static bool IsSlim(ImageBase image, string release, string[] words) =>
        release == "debian" && (image.IsSlim || words.Contains(Slim));

    private static string? BaseOf(ImageBase image, string version, bool isSlim)
    {
        if (image.Tags.TryGetValue(version, out string? exact))
            return WithSlim(exact, isSlim);
        for (string line = version; ; line = line[..line.LastIndexOfAny(['.', '_'])])
        {
            if (image.Lines.TryGetValue(line, out string? found))
                return WithSlim(found, isSlim);
            if (line.LastIndexOfAny(['.', '_']) < 0)
                return image.Family;
        }
    }

    /// <summary>The slim variant of a base that has one.</summary>
    private static string WithSlim(string name, bool isSlim) =>
        isSlim
        && name.StartsWith("debian:", StringComparison.Ordinal)
        && !name.EndsWith("-slim", StringComparison.Ordinal)
            ? $"{name}-slim"
            : name;
}
