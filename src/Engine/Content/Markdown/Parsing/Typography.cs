using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Migration;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Replaces straight quotes, hyphens and dots in the text of a body by typographic characters.</summary>
internal static class Typography
{
    /// <summary>Stands for a part that is not text, such as code.</summary>
    private const char Part = '\uFFFC';

    public static void Apply(MarkdownDocument document, Punctuation punctuation)
    {
        foreach (LeafBlock block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inlines && HasCandidate(inlines))
                Apply(inlines, punctuation);
        }
    }

    private static bool HasCandidate(ContainerInline inlines) =>
        inlines
            .Descendants<LiteralInline>()
            .Any(literal =>
                literal.Content.AsSpan() is var text
                && (text.IndexOfAny('\'', '"') >= 0 || text.Contains("--", default) || text.Contains("...", default))
            );

    private static void Apply(ContainerInline inlines, Punctuation punctuation)
    {
        var text = new StringBuilder();
        List<(LiteralInline Literal, int Start)> literals = [];
        Collect(inlines, text, literals);
        string all = text.ToString();
        string?[] replacements = TypographicText.Replacements(all, punctuation);
        foreach ((LiteralInline literal, int start) in literals)
        {
            int length = literal.Content.Length;
            if (!replacements.AsSpan(start, length).ContainsAnyExcept((string?)null))
                continue;
            var replaced = new StringBuilder();
            for (int i = start; i < start + length; i++)
                replaced.Append(replacements[i] ?? all[i].ToString());
            literal.Content = new StringSlice(replaced.ToString());
        }
    }

    /// <summary>Collects the text of a block, and the literals that may be changed with their offsets in it.</summary>
    private static void Collect(
        ContainerInline inlines,
        StringBuilder text,
        List<(LiteralInline Literal, int Start)> literals
    )
    {
        int codeDepth = 0;
        for (Inline? inline = inlines.FirstChild; inline is not null; inline = InlineText.Next(inline, inlines))
        {
            switch (inline)
            {
                case LiteralInline { IsFirstCharacterEscaped: false } literal
                    when codeDepth == 0 && !IsAddress(literal):
                    literals.Add((literal, text.Length));
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case HtmlInline html:
                    codeDepth = Math.Max(0, codeDepth + CodeLevels(html.Tag));
                    break;
                case LeafInline:
                    text.Append(Part);
                    break;
            }
        }
    }

    /// <summary>Whether a text is that of a bare address.</summary>
    private static bool IsAddress(LiteralInline literal) => literal.Parent is LinkInline { IsAutoLink: true };

    /// <summary>1 for a tag that begins code in HTML, -1 for one that ends it.</summary>
    private static int CodeLevels(string tag)
    {
        ReadOnlySpan<char> name = tag.AsSpan().TrimStart("</");
        bool isCode =
            name.StartsWith("code", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("kbd", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("samp", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("tt", StringComparison.OrdinalIgnoreCase);
        return !isCode ? 0
            : tag.StartsWith("</", StringComparison.Ordinal) ? -1
            : 1;
    }
}
