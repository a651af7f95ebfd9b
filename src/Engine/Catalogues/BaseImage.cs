using NodaTime;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>A base image: the files that the image of a container is built on.</summary>
internal sealed record BaseImage
{
    public required string Id { get; init; }

    public required string Family { get; init; }

    /// <summary>The tag, such as <c>ltsc2022</c>; null if it has none.</summary>
    public string? Tag { get; init; }

    /// <summary>The reference for <c>docker pull</c>; null if it cannot be pulled.</summary>
    public string? Reference { get; init; }

    /// <summary>Other names for it in topologies.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary><c>windows</c> or <c>linux</c>.</summary>
    public required string Os { get; init; }

    /// <summary>The Windows build of its files.</summary>
    public string? Build { get; init; }

    /// <summary>Whether it is the reserved name for "no base image", which cannot be pulled, run or tagged.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Its content, in a few words.</summary>
    public string? Holds { get; init; }

    public string? Libc { get; init; }

    public string? Shell { get; init; }

    /// <summary>The package manager.</summary>
    public string? Packages { get; init; }

    public int? Layers { get; init; }

    /// <summary>The sizes, in the order of <see cref="SizeMeasure"/>.</summary>
    public IReadOnlyList<MeasuredSize> Sizes { get; init; } = [];

    public SupportEnds? SupportEnds { get; init; }

    /// <summary>The usual name: <c>family:tag</c>.</summary>
    public string Name => Tag is null ? Family : $"{Family}:{Tag}";

    /// <summary>All names for it in topologies: name, id, reference and aliases.</summary>
    public IEnumerable<string> Names => new[] { Name, Id, Reference }.OfType<string>().Concat(Aliases).Distinct();

    /// <summary>The size by a measure; null if it is not known.</summary>
    public MeasuredSize? SizeOf(SizeMeasure measure) => Sizes.FirstOrDefault(size => size.Measure == measure);
}

/// <summary>The quantity that a size measures.</summary>
internal enum SizeMeasure
{
    /// <summary>The compressed download.</summary>
    Pull,

    /// <summary>The unpacked files on disk.</summary>
    Disk,
}

/// <summary>A measured size.</summary>
internal sealed record MeasuredSize
{
    public required SizeMeasure Measure { get; init; }

    /// <summary>The size as written, such as "124.6 MB".</summary>
    public required string Text { get; init; }

    public required long Bytes { get; init; }

    /// <summary>
    /// The date of the measurement, as precisely as it is known: a year, month or day, or a range of them.
    /// </summary>
    public string? Date { get; init; }

    /// <summary>The position of the date in the file.</summary>
    public required SourceSpan DateSpan { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>The end of support.</summary>
/// <param name="Mainstream">The last day of mainstream support; null if the vendor has only one date.</param>
/// <param name="Extended">The last day of all support.</param>
/// <param name="Sources">The sources of the dates.</param>
internal sealed record SupportEnds(LocalDate? Mainstream, LocalDate Extended, IReadOnlyList<Source> Sources);

/// <summary>The catalogue of base images, in the order declared.</summary>
internal sealed class BaseImageCatalogue(IReadOnlyList<BaseImage> images, IReadOnlyList<Source> sources)
{
    private readonly Dictionary<string, BaseImage> byName = images
        .SelectMany(image => image.Names.Select(name => (name, image)))
        .DistinctBy(pair => pair.name)
        .ToDictionary(pair => pair.name, pair => pair.image, StringComparer.Ordinal);

    public static BaseImageCatalogue None { get; } = new([], []);

    public IReadOnlyList<BaseImage> Images => images;

    public IReadOnlyList<Source> Sources => sources;

    /// <summary>All names of all images.</summary>
    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>The image with a name; null if there is none.</summary>
    public BaseImage? Find(string name) => byName.GetValueOrDefault(name);
}
