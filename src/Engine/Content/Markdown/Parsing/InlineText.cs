using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>The text of inlines without their markup.</summary>
internal static class InlineText
{
    /// <param name="inlines">The inlines.</param>
    /// <param name="isWritten">Whether emoji are their codes, as they are written.</param>
    public static string Of(ContainerInline? inlines, bool isWritten = false)
    {
        if (inlines?.FirstChild is not { } first)
            return "";
        if (first is LiteralInline { NextSibling: null } and not EmojiInline && first is LiteralInline only)
            return only.Content.AsSpan().Trim().ToString();
        var text = new StringBuilder();
        for (Inline? inline = first; inline is not null; inline = Next(inline, inlines))
        {
            switch (inline)
            {
                case EmojiInline emoji when isWritten:
                    text.Append(emoji.Code);
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case AbbreviationInline word:
                    text.Append(word.Abbreviation.Label);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>The inline after another in the order of the text; null after the last.</summary>
    public static Inline? Next(Inline inline, ContainerInline root)
    {
        if (inline is ContainerInline { FirstChild: { } child })
            return child;
        while (inline.NextSibling is null && inline.Parent is { } parent && parent != root)
            inline = parent;
        return inline.NextSibling;
    }
}
