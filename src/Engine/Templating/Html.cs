namespace Strata.Engine.Templating;

/// <summary>Markup that is safe as it stands, so templates write it without escaping.</summary>
/// <param name="Markup">The HTML or SVG.</param>
internal sealed record Html(string Markup)
{
    public static Html Empty { get; } = new("");

    public override string ToString() => Markup;
}
