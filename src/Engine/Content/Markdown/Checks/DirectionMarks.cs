using System.Buffers;

namespace Strata.Engine.Content.Markdown.Checks;

/// <summary>
/// Finds the marks that change the direction of text beyond a part of a line ("Trojan Source", CVE-2021-42574).
/// Isolates that end on the same line are left: prose and comments in a right-to-left script need them.
/// </summary>
internal static class DirectionMarks
{
    private const char EndOfIsolate = '\u2069';

    /// <summary>All embeddings, overrides, isolates and their ends.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(
        "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"
    );

    /// <summary>The offsets of the marks, in order.</summary>
    public static IReadOnlyList<int> In(ReadOnlySpan<char> text)
    {
        // One range is faster to search than a set, and the characters between the marks are rare too.
        int first = text.IndexOfAnyInRange('\u202A', EndOfIsolate);
        if (first < 0)
            return [];
        List<int> found = [];
        Stack<int> open = [];
        for (int at = first; at < text.Length; at++)
        {
            char character = text[at];
            if (character == '\n')
                Close();
            else if (character is >= '\u2066' and < EndOfIsolate)
                open.Push(at);
            else if (Marks.Contains(character) && !(character == EndOfIsolate && open.TryPop(out _)))
                found.Add(at);
        }

        Close();
        found.Sort();
        return found;

        void Close()
        {
            found.AddRange(open);
            open.Clear();
        }
    }
}
