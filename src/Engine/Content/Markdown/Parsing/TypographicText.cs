using Strata.Engine.Migration;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Finds the typographic characters of a text.</summary>
internal static class TypographicText
{
    private const string Apostrophe = "’";

    /// <summary>The text that replaces each character; null for those that stay.</summary>
    public static string?[] Replacements(string text, Punctuation punctuation)
    {
        string?[] replacements = new string?[text.Length];
        if (punctuation.HasFlag(Punctuation.Quotes))
            AddQuotes(text, replacements);
        if ((punctuation & (Punctuation.Dashes | Punctuation.LongDashes)) is not Punctuation.Straight)
            AddDashes(text, punctuation.HasFlag(Punctuation.LongDashes), replacements);
        return replacements;
    }

    private static void AddQuotes(string text, string?[] replacements)
    {
        int openSingle = -1;
        bool isDoubleOpen = false;
        for (int i = text.AsSpan().IndexOfAny('\'', '"'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] is not ('\'' or '"'))
                continue;
            if (text[i] == '"')
            {
                isDoubleOpen = !Closes(text, i, replacements, isDoubleOpen);
                replacements[i] = isDoubleOpen ? "“" : "”";
                continue;
            }

            bool closes = Closes(text, i, replacements, isOpen: openSingle >= 0);

            replacements[i] = closes || IsYear(text, i) ? Apostrophe : "‘";
            if (replacements[i] == Apostrophe)
            {
                if (closes && !IsWord(After(text, i)))
                    openSingle = -1;
                continue;
            }

            // One that nothing closes is an apostrophe: 'tis.
            if (openSingle >= 0)
                replacements[openSingle] = Apostrophe;
            openSingle = i;
        }

        if (openSingle >= 0)
            replacements[openSingle] = Apostrophe;
    }

    /// <summary>Whether a quote ends what is before it, rather than begins what is after it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset of the quote.</param>
    /// <param name="replacements">The quotes before it.</param>
    /// <param name="isOpen">Whether a quote of its kind is open.</param>
    private static bool Closes(string text, int at, string?[] replacements, bool isOpen)
    {
        char before = at == 0 ? ' ' : text[at - 1];
        char after = After(text, at);
        if (before is '\'' or '"')
            return replacements[at - 1] is "”" or Apostrophe;
        if (char.IsWhiteSpace(before))
            return char.IsWhiteSpace(after);
        // Without spaces between words, as in Chinese, only an open quote can be closed.
        if (text[at] == '"' && char.IsLetter(before) && IsWord(after))
            return isOpen;
        if (IsWord(before) || before is '\uFFFC' or ')' or ']' or '}')
            return true;
        if (before is '(' or '[' or '{' or '<')
            return false;
        if (isOpen && before is ('.' or ',' or '!' or '?' or '…'))
            return true;
        bool isGenitive = text[at] == '\'' && after == 's' && !IsWord(After(text, at + 1));
        return isGenitive || !(IsWord(after) || (after == '\uFFFC' && before is '-' or '–' or '—' or '/'));
    }

    /// <summary>Whether an apostrophe stands for the century: '90s.</summary>
    private static bool IsYear(string text, int at) =>
        char.IsAsciiDigit(After(text, at))
        && char.IsAsciiDigit(After(text, at + 1))
        && !char.IsDigit(After(text, at + 2));

    private static char After(string text, int at) => at + 1 < text.Length ? text[at + 1] : ' ';

    private static bool IsWord(char character) => char.IsLetterOrDigit(character);

    private static void AddDashes(string text, bool areLong, string?[] replacements)
    {
        for (int i = text.AsSpan().IndexOfAny('-', '.'); i >= 0 && i < text.Length; i++)
        {
            int length = text[i] is '-' or '.' ? RunLength(text, i) : 0;
            if (text[i] == '-' && length > 1)
                Replace(i, length, Dashes(length, areLong));
            else if (text[i] == '.' && length > 2)
                Replace(i, 3, "…");
            i += Math.Max(0, length - 1);
        }

        void Replace(int start, int length, string replacement)
        {
            replacements[start] = replacement;
            replacements.AsSpan(start + 1, length - 1).Fill("");
        }
    }

    /// <summary>The dashes that hyphens become: em dashes for threes, en dashes for twos, or first the one.</summary>
    private static string Dashes(int length, bool areLong) =>
        areLong ? new string('—', length / 2) + new string('-', length % 2)
        : length % 3 == 0 ? new string('—', length / 3)
        : length % 2 == 0 ? new string('–', length / 2)
        : length % 3 == 2 ? new string('—', length / 3) + "–"
        : new string('—', (length / 3) - 1) + "––";

    private static int RunLength(string text, int start)
    {
        int length = text.AsSpan(start).IndexOfAnyExcept(text[start]);
        return length < 0 ? text.Length - start : length;
    }
}
