namespace Strata.Engine.Text;

/// <summary>
/// Estimates the work to divide code into tokens. A grammar searches the rest of the line for each token, and the rest
/// of a word or of white space for each of its characters. It is counted, not measured, so that it is equal everywhere.
/// </summary>
internal static class CodeWork
{
    /// <summary>Longer lines are data, not code.</summary>
    private const int MaxLineLength = 1000;

    /// <summary>The work of a line of 250 characters with 240 tokens; lines with more are data, not code.</summary>
    private const int MaxLineWork = 30_000;

    /// <summary>The work of lines of code.</summary>
    public static long Of(IEnumerable<string> lines) => lines.Sum(line => (long)Of(line));

    /// <summary>The work of a line; 0 if it is too much, so that the line is not divided.</summary>
    public static int Of(string line)
    {
        if (line.Length > MaxLineLength)
            return 0;
        int work = 1 + line.Length;
        for (int start = 0; start < line.Length; )
        {
            int length = RunLength(line, start);
            work += length * (length - 1) / 2;
            if (!char.IsWhiteSpace(line[start]))
                work += line.Length - start;
            start += length;
        }

        return work > MaxLineWork ? 0 : work;
    }

    /// <summary>The length of a word, of white space, or of any other character.</summary>
    private static int RunLength(string line, int start)
    {
        Func<char, bool>? isPart =
            char.IsWhiteSpace(line[start]) ? char.IsWhiteSpace
            : IsWord(line[start]) ? IsWord
            : null;
        int end = start + 1;
        while (isPart is not null && end < line.Length && isPart(line[end]))
            end++;
        return end - start;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
