namespace Strata.Engine.Search;

/// <summary>
/// Finds names of code in a text, such as <c>site.yml</c>, <c>redirect_from</c>, <c>Rc::clone</c> and
/// <c>--base-path</c>, which readers search for as a whole. Their parts are words of their own, see
/// <see cref="WordReader"/>. Must do the same as <c>compounds</c> in <c>theme/assets/search.js</c>.
/// </summary>
internal static class CompoundReader
{
    /// <summary>Calls an action with each name, folded, without the hyphens before an option.</summary>
    public static void Read(ReadOnlySpan<char> text, Action<ReadOnlySpan<char>> onName)
    {
        Span<char> folded = stackalloc char[WordReader.MaxWordLength];
        int from = 0;
        while (from < text.Length)
        {
            int sign = text[from..].IndexOfAny(".:_-");
            if (sign < 0)
                return;
            int start = from + sign;
            bool isOption = IsOption(text[start..]);
            if (isOption)
                start += 2;
            else
                while (start > from && char.IsAsciiLetterOrDigit(text[start - 1]))
                    start--;
            int end = EndOf(text, start, isOption, out bool isCompound);
            // Nobody types a longer one.
            if (isCompound && end - start <= folded.Length)
            {
                text[start..end].ToLowerInvariant(folded);
                onName(folded[..(end - start)]);
            }

            from = Math.Max(end, from + sign + 1);
        }
    }

    private static bool IsOption(ReadOnlySpan<char> text) =>
        text is ['-', '-', var first, ..] && char.IsAsciiLetter(first);

    /// <summary>The end of the name that begins at a position, and whether it has more than one part.</summary>
    private static int EndOf(ReadOnlySpan<char> text, int start, bool isOption, out bool isCompound)
    {
        isCompound = false;
        int end = start;
        while (true)
        {
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            int sign = SignLength(text[end..], isOption);
            if (end == start || sign == 0 || end + sign >= text.Length || !char.IsAsciiLetterOrDigit(text[end + sign]))
                return end;
            end += sign;
            isCompound = true;
        }
    }

    private static int SignLength(ReadOnlySpan<char> text, bool isOption) =>
        text switch
        {
            ['.' or '_', ..] => 1,
            ['-', ..] when isOption => 1,
            [':', ':', ..] => 2,
            _ => 0,
        };
}
