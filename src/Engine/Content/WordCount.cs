namespace Strata.Engine.Content;

/// <summary>Counts words: runs of letters and digits, with apostrophes and hyphens inside them.</summary>
internal static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        int count = 0;
        bool isInWord = false;
        foreach (char character in text)
        {
            bool isLetter = char.IsLetterOrDigit(character);
            if (isLetter && !isInWord)
                count++;
            isInWord = isLetter || (isInWord && character is '\'' or '’' or '-');
        }

        return count;
    }
}
