namespace Strata.Engine.Building;

/// <summary>The counts of published and omitted content of a site.</summary>
public sealed record SiteReport
{
    /// <summary>Pages for readers; 0 when there are errors.</summary>
    public required int Pages { get; init; }

    /// <summary>Topologies that pages show.</summary>
    public required int Diagrams { get; init; }

    /// <summary>Drafts that are left out.</summary>
    public required int Drafts { get; init; }

    /// <summary>Pages with <c>published: false</c>.</summary>
    public required int Unpublished { get; init; }

    /// <summary>Posts that are left out because their date has not come.</summary>
    public required int Future { get; init; }
}
