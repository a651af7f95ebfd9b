using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Building;

/// <summary>A link to another site.</summary>
/// <param name="Path">The file that holds it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Address">The address as written.</param>
public readonly record struct OutsideLink(string Path, SourceSpan Span, string Address);

/// <summary>A site read, checked and planned. Nothing is rendered yet: each route does that when it is asked.</summary>
public sealed record BuiltSite
{
    /// <summary>All paths of the site; none when there are errors.</summary>
    public required IReadOnlyList<Route> Routes { get; init; }

    /// <summary>What is wrong, by file and place.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The site's public address; null without one.</summary>
    public required Uri? Address { get; init; }

    /// <summary>Where its pages and its navigation lead outside, for a check that asks.</summary>
    public IReadOnlyList<OutsideLink> OutsideLinks => LinksToElsewhere.Value;

    /// <summary>Many, and seldom asked for.</summary>
    internal Lazy<IReadOnlyList<OutsideLink>> LinksToElsewhere { get; init; } = new([]);

    /// <summary>How many topologies its pages draw.</summary>
    public required int Diagrams { get; init; }

    /// <summary>How many drafts were left out.</summary>
    public required int Drafts { get; init; }

    /// <summary>How many pages with <c>published: false</c> were left out.</summary>
    public required int Unpublished { get; init; }

    /// <summary>How many posts were left out because their date has not come.</summary>
    public required int Future { get; init; }

    /// <summary>How many pages it has for readers.</summary>
    public int Pages => Routes.Count(route => route.Kind is RouteKind.Page);

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity is Severity.Error);
}
