using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Abbreviations;
using Markdig.Syntax.Inlines;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>The text of inlines without their markup.</summary>
internal static partial class InlineText
{
    public static string Of(ContainerInline? inlines) => Of(inlines, HeadingIdRule.GitHub, isWritten: false).Trim();

    /// <summary>The text that the id of a heading is made from: emoji are their codes, as they are written.</summary>
    /// <param name="inlines">The inlines.</param>
    /// <param name="rule">The rule for the id.</param>
    public static string ForId(ContainerInline? inlines, HeadingIdRule rule) => Of(inlines, rule, isWritten: true);

    private static string Of(ContainerInline? inlines, HeadingIdRule rule, bool isWritten)
    {
        if (inlines?.FirstChild is not { } first)
            return "";
        bool isPlain = !isWritten || (rule is not HeadingIdRule.Kramdown && first is not EmojiInline);
        if (isPlain && first is LiteralInline { NextSibling: null } only)
            return only.Content.ToString();
        var text = new StringBuilder();
        for (Inline? inline = first; inline is not null; inline = Next(inline, inlines))
        {
            switch (inline)
            {
                case EmojiInline emoji when isWritten:
                    text.Append(emoji.Code);
                    break;
                case LiteralInline dashes when rule is HeadingIdRule.Kramdown:
                    text.Append(Dashes().Replace(dashes.Content.ToString(), ""));
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

        return text.ToString();
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

    /// <summary>Hyphens that are a dash in print.</summary>
    [GeneratedRegex("---?")]
    private static partial Regex Dashes();
}
