using Strata.Engine.Diagnostics;

namespace Strata.Engine.Raster.Svg;

/// <summary>An element of a drawing.</summary>
/// <param name="Name">Its name, without a prefix.</param>
/// <param name="Span">The position of the name.</param>
/// <param name="Attributes">Its attributes; <c>xlink:href</c> is <c>href</c>.</param>
internal sealed record SvgElement(string Name, SourceSpan Span, IReadOnlyDictionary<string, string> Attributes)
{
    public List<SvgElement> Children { get; } = [];

    /// <summary>The pieces of the text in a style sheet; empty for other elements.</summary>
    public List<string> Text { get; } = [];

    /// <summary>An attribute; empty if it is missing.</summary>
    public string this[string name] => Attributes.GetValueOrDefault(name, "").Trim();

    public IEnumerable<SvgElement> WithDescendants => Children.SelectMany(child => child.WithDescendants).Prepend(this);
}

/// <summary>A problem of a drawing at a position.</summary>
/// <param name="Span">The position.</param>
/// <param name="Message">The problem.</param>
/// <param name="Fix">What to do; empty for what the reader of the problem knows.</param>
internal readonly record struct SvgProblem(SourceSpan Span, string Message, string Fix = "");
