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

    /// <summary>Link to <c>index.html</c> instead of its folder, for a site that is opened from a disk.</summary>
    public bool LinksToFiles { get; init; }

    /// <summary>Publish drafts too.</summary>
    public bool Drafts { get; init; }

    /// <summary>Publish future posts too.</summary>
    public bool Future { get; init; }

    /// <summary>Render few routes, any number of times, rather than each route once.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Mark drafts and future posts as such, as a preview does.</summary>
    public bool MarksUnpublished { get; init; }

    /// <summary>Count warnings as errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Publish the pages without errors although others have errors.</summary>
    public bool KeepsGoing { get; init; }

    /// <summary>Count errors with which a page can still be published as warnings.</summary>
    internal bool IsGentle { get; init; }

    /// <summary>The date of the build; null for today.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>
    /// The dates of the last changes of files, by path; called only if the site's settings require it. Null, and a null
    /// result, mean that they are unknown.
    /// </summary>
    public Func<IReadOnlyDictionary<string, DateTimeOffset>?>? LastChanges { get; init; }

    /// <summary>The clock, which decides which posts are in the future.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The end of the date of the build, or the current time.</summary>
    internal Instant Now(DateTimeZone zone) =>
        AsOf is { } date
            ? zone.AtStartOfDay(date.PlusDays(1)).ToInstant() - Duration.Epsilon
            : Instant.FromDateTimeOffset(Clock.GetUtcNow());
}
