namespace Strata.Engine.Content;

/// <summary>A body as HTML.</summary>
/// <param name="Lead">The paragraphs before <c>&lt;!--more--&gt;</c>; empty without that mark, or when anything but
/// paragraphs precedes it.</param>
/// <param name="Rest">Everything after the lead.</param>
internal readonly record struct RenderedBody(string Lead, string Rest)
{
    public string Whole => Lead.Length == 0 ? Rest : Lead + "\n" + Rest;
}
