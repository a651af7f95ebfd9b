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

    /// <summary>
    /// The date as of which the site is built and checked; null for the current date, and for that of the newest post.
    /// </summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>
    /// Returns the time of the last change of each file, by path; called only if the settings of the site show it. The
    /// function or its result is null if the times are not known.
    /// </summary>
    public Func<IReadOnlyDictionary<string, DateTimeOffset>?>? LastChanges { get; init; }

    /// <summary>The clock, used only to find future posts.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The end of the requested date, or the current time.</summary>
    internal Instant Now(DateTimeZone zone) =>
        AsOf is { } date
            ? zone.AtStartOfDay(date.PlusDays(1)).ToInstant() - Duration.Epsilon
            : Instant.FromDateTimeOffset(Clock.GetUtcNow());
}
