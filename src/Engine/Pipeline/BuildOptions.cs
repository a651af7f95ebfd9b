using NodaTime;

namespace Strata.Engine.Pipeline;

/// <summary>Options that distinguish two builds of the same files.</summary>
public readonly record struct BuildOptions
{
    public BuildOptions() { }

    /// <summary>
    /// The site's public address, such as <c>https://example.org/docs/</c>; overrides the <c>url</c> of
    /// <c>data/site.yml</c>.
    /// </summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Publish drafts too.</summary>
    public bool Drafts { get; init; }

    /// <summary>Publish posts whose date has not come yet.</summary>
    public bool Future { get; init; }

    /// <summary>Count warnings as errors.</summary>
    public bool Strict { get; init; }

    /// <summary>The day on which the site is looked at; null for the clock's.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>
    /// When each file of the site last changed, by path; asked only where the site's settings want it. Null, also as
    /// its answer, where that is not known.
    /// </summary>
    public Func<IReadOnlyDictionary<string, DateTimeOffset>?>? LastChanges { get; init; }

    /// <summary>The clock, asked only for which posts are still in the future.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The end of the day asked for, or the clock's moment.</summary>
    internal Instant Now(DateTimeZone zone) =>
        AsOf is { } day
            ? zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - Duration.Epsilon
            : Instant.FromDateTimeOffset(Clock.GetUtcNow());
}
