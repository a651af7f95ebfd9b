using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Markdown.Parsing;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>The elements of emphasis, struck and marked text.</summary>
internal static class EmphasisTags
{
    public static string Of(EmphasisInline emphasis) =>
        emphasis.DelimiterChar switch
        {
            Strikethrough.Mark => "del",
            MarkedText.Mark => "mark",
            _ => emphasis.DelimiterCount == 2 ? "strong" : "em",
        };
}
