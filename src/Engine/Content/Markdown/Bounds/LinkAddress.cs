using Markdig.Helpers;

namespace Strata.Engine.Content.Markdown.Bounds;

/// <summary>Measures the address of a link: without a bound, each of nested addresses is read to the end.</summary>
internal static class LinkAddress
{
    /// <summary>The most parentheses inside each other in an address; CommonMark asks for three.</summary>
    public const int MaxParentheses = 32;

    /// <summary>The most titles of a block in parentheses: the end of each is searched in the whole block.</summary>
    public const int MaxTitles = 200;

    /// <summary>The bound that the address after a closing bracket exceeds; null if it exceeds none.</summary>
    public static string? Problem(StringSlice slice, UnclosedMarks state)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        if (text.Length < 2 || text[1] != '(')
            return null;
        int end = End(text[1..], out int open) + 1;
        if (open > MaxParentheses)
            return $"more than {MaxParentheses} parentheses are open in an address";
        bool hasTitle = end < text.Length && open == 1 && text[end..].TrimStart().StartsWith('(');
        return hasTitle && ++state.Titles > MaxTitles ? $"more than {MaxTitles} titles in parentheses" : null;
    }

    /// <summary>The end of an address: at a space, its last parenthesis, or one too many.</summary>
    private static int End(ReadOnlySpan<char> text, out int open)
    {
        open = 0;
        int i = 0;
        for (; i < text.Length && !char.IsWhiteSpace(text[i]) && open <= MaxParentheses; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '(':
                    open++;
                    break;
                case ')' when --open == 0:
                    return text.Length;
            }
        }

        return Math.Min(i, text.Length);
    }
}
