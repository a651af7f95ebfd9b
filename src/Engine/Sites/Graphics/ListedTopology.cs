using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Graphics;

/// <summary>A topology in a list or on its page.</summary>
internal sealed record ListedTopology
{
    public required RenderedDiagram Diagram { get; init; }

    /// <summary>The path of its page.</summary>
    public required string Path { get; init; }

    /// <summary>The date that it describes; null if it has none.</summary>
    public required TemplateDate? AsOf { get; init; }

    /// <summary>Whether it shows something that cannot run.</summary>
    public bool CannotRun { get; init; }

    /// <summary>Its picture in the gallery; empty on its own page.</summary>
    public HtmlFragment Picture { get; init; } = HtmlFragment.Empty;
}
