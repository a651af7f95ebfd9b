using NodaTime;

namespace Strata.Engine.Catalogues;

/// <summary>A base image: the files that a container starts with.</summary>
internal sealed record BaseImage
{
    public required string Id { get; init; }

    public required string Family { get; init; }

    /// <summary>Its tag, such as <c>ltsc2022</c>; null where it has none of its own.</summary>
    public string? Tag { get; init; }

    /// <summary>What one pulls; null for what cannot be pulled.</summary>
    public string? Reference { get; init; }

    /// <summary>Other ways to write it in a topology.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary><c>windows</c> or <c>linux</c>.</summary>
    public required string Os { get; init; }

    /// <summary>The Windows build that its files come from.</summary>
    public string? Build { get; init; }

    /// <summary>The reserved empty start: nothing to pull, run or tag.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>What it holds, in words.</summary>
    public string? Holds { get; init; }

    public string? Libc { get; init; }

    public string? Shell { get; init; }

    /// <summary>Its package manager.</summary>
    public string? Packages { get; init; }

    public int? Layers { get; init; }

    /// <summary>Its sizes, the pull before the disk.</summary>
    public IReadOnlyList<MeasuredSize> Sizes { get; init; } = [];

    public SupportEnds? SupportEnds { get; init; }

    /// <summary>As one writes it: <c>family:tag</c>.</summary>
    public string Name => Tag is null ? Family : $"{Family}:{Tag}";

    /// <summary>Every way to write it: name, id, reference and the others.</summary>
    public IEnumerable<string> Names => new[] { Name, Id, Reference }.OfType<string>().Concat(Also).Distinct();

    /// <summary>The size of a measure; null where it is not known.</summary>
    public MeasuredSize? SizeOf(SizeMeasure measure) => Sizes.FirstOrDefault(size => size.Measure == measure);
}

/// <summary>What a size measures.</summary>
internal enum SizeMeasure
{
    /// <summary>What is downloaded, compressed.</summary>
    Pull,

    /// <summary>What it takes on disk, unpacked.</summary>
    Disk,
}

/// <summary>One measured size.</summary>
internal sealed record MeasuredSize
{
    public required SizeMeasure Measure { get; init; }

    /// <summary>As written, such as "124.6 MB".</summary>
    public required string Text { get; init; }

    public required long Bytes { get; init; }

    /// <summary>
    /// When it was measured, as precisely as is known: a year, a month, a day, or from one to another.
    /// </summary>
    public string? Date { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>The last days of support.</summary>
/// <param name="Mainstream">Of mainstream support, where the maker tells the two apart.</param>
/// <param name="Extended">Of all support.</param>
/// <param name="Sources">Where that is said.</param>
internal sealed record SupportEnds(LocalDate? Mainstream, LocalDate Extended, IReadOnlyList<Source> Sources);

/// <summary>All base images that are known, in the order declared.</summary>
internal sealed class BaseImageCatalogue(IReadOnlyList<BaseImage> images, IReadOnlyList<Source> sources)
{
    private readonly Dictionary<string, BaseImage> byName = images
        .SelectMany(image => image.Names.Select(name => (name, image)))
        .DistinctBy(pair => pair.name)
        .ToDictionary(pair => pair.name, pair => pair.image, StringComparer.Ordinal);

    public static BaseImageCatalogue None { get; } = new([], []);

    public IReadOnlyList<BaseImage> Images => images;

    public IReadOnlyList<Source> Sources => sources;

    /// <summary>Every way to write an image, for suggestions.</summary>
    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>The image that a topology writes so; null where there is none.</summary>
    public BaseImage? Find(string written) => byName.GetValueOrDefault(written);
}
