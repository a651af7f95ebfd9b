using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown.Bounds;

/// <summary>Bounds the levels of inlines, which Markdig renders by recursion.</summary>
internal static class InlineNesting
{
    /// <summary>The most levels of emphasis, links and open brackets inside each other.</summary>
    public const int MaxLevels = 256;

    /// <summary>Reports the blocks of a parsed body with too many levels, and removes their content.</summary>
    public static void Check(MarkdownDocument document)
    {
        foreach (LeafBlock block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is not { } root || !IsTooDeep(root))
                continue;
            ExceededBound.Nesting(block.Span.Start, "marks of emphasis and links", MaxLevels).AddTo(document);
            block.Inline = new ContainerInline();
        }
    }

    private static bool IsTooDeep(ContainerInline root)
    {
        int level = 0;
        Inline? inline = root;
        while (inline is not null)
        {
            if (inline is ContainerInline { FirstChild: { } child })
            {
                inline = child;
                if (++level > MaxLevels)
                    return true;
                continue;
            }

            while (inline is { NextSibling: null } && inline != root)
            {
                inline = inline.Parent;
                level--;
            }

            inline = inline == root ? null : inline?.NextSibling;
        }

        return false;
    }
}
