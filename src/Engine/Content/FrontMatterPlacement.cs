using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;

namespace Strata.Engine.Content;

/// <summary>
/// The part of front matter that decides whether a page is published, at which path, in which lists and with which
/// layout. Placements with equal values are equal, so that pages are not planned again for a new title or text.
/// </summary>
internal sealed record FrontMatterPlacement
{
    public string? Layout { get; init; }

    public SourceSpan LayoutSpan { get; init; }

    public FrontMatterDate? Date { get; init; }

    /// <summary>Whether there is a date that cannot be read, which is an error.</summary>
    public bool HasWrongDate { get; init; }

    public FrontMatterDate? Updated { get; init; }

    public bool IsPublished { get; init; } = true;

    public bool IsDraft { get; init; }

    public string? Permalink { get; init; }

    public SourceSpan PermalinkSpan { get; init; }

    public string? Slug { get; init; }

    public SourceSpan SlugSpan { get; init; }

    public string? Language { get; init; }

    /// <summary>The series that the page is a part of; empty for none, otherwise one name.</summary>
    public required ScalarList Series { get; init; }

    public required ScalarList Categories { get; init; }

    public required ScalarList Tags { get; init; }

    /// <summary>What another generator reads here, and Strata has no key for; null for none.</summary>
    public ForeignPage? Foreign { get; init; }
}

/// <summary>Values of a list in front matter, compared by value and position.</summary>
internal sealed class ScalarList(IReadOnlyList<YamlScalar> items) : IEquatable<ScalarList>
{
    public IReadOnlyList<YamlScalar> Items => items;

    public bool Equals(ScalarList? other) => other is not null && items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => Equals(obj as ScalarList);

    public override int GetHashCode() => items.Count;
}
