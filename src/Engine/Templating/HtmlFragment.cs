namespace Strata.Engine.Templating;

/// <summary>HTML or SVG that templates write without escaping it.</summary>
/// <param name="Markup">The HTML or SVG.</param>
internal sealed record HtmlFragment(string Markup)
{
    public static HtmlFragment Empty { get; } = new("");

    public override string ToString() => Markup;
}
