using NodaTime;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Building;

/// <summary>A topology to draw for a page that another program makes.</summary>
public sealed record TopologyRequest
{
    /// <summary>The file, for messages; its name is the topology's id.</summary>
    public required string Path { get; init; }

    /// <summary>The YAML.</summary>
    public required string Text { get; init; }

    /// <summary>The line of the file at which the text begins: more than 1 in a page.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The column of the file at which its lines begin.</summary>
    public int Column { get; init; } = 1;

    /// <summary>Whether the text is a part of a page, so that the figure's id comes from its title.</summary>
    public bool IsFence { get; init; }

    /// <summary>The view; null for that of the topology, or else the default one.</summary>
    public string? View { get; init; }

    /// <summary>The id of the figure on its page; null for one made of the name or title, and the view.</summary>
    public string? Id { get; init; }

    /// <summary>The caption; null for the description of the picture.</summary>
    public string? Caption { get; init; }

    /// <summary>The language of the words that the program adds.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether the standalone files have the dark colours; the figure follows its page.</summary>
    public bool Dark { get; init; }

    /// <summary>Whether warnings count as errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether the figure and the narrow file are made too, not only the wide file.</summary>
    public bool WithFigure { get; init; } = true;

    /// <summary>The date for rules that depend on one; null to skip them.</summary>
    public LocalDate? AsOf { get; init; }
}

/// <summary>A drawn topology; its texts are empty if there are errors.</summary>
public sealed record TopologyFigure
{
    /// <summary>The standalone file for wide screens, as <c>strata diagram</c> writes it.</summary>
    public string Svg { get; init; } = "";

    /// <summary>The standalone file for narrow screens.</summary>
    public string NarrowSvg { get; init; } = "";

    /// <summary>The figure of a page: both pictures, the caption and the text.</summary>
    public string Html { get; init; } = "";

    /// <summary>The description in plain text.</summary>
    public string Text { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>The width of the wide picture in CSS pixels, without its margin.</summary>
    public int Width { get; init; }

    /// <summary>Its height.</summary>
    public int Height { get; init; }

    /// <summary>The diagnostics, sorted by file and position.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Why a topology cannot be drawn as requested, and the fix; null if it can.</summary>
    public (string Reason, string Fix)? Refusal { get; init; }
}
