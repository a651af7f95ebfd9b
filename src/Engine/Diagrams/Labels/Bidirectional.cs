using System.Text;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>The direction of text.</summary>
internal static class Bidirectional
{
    private const char FirstStrongIsolate = '\u2068',
        PopIsolate = '\u2069';

    /// <summary>Whether a text as a whole runs from right to left: its first letter decides.</summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return IsRightToLeft(rune.Value);
        }

        return false;
    }

    /// <summary>
    /// Isolates a name that contains right-to-left letters, so that it does not affect the order of the text around it.
    /// </summary>
    public static string Isolate(string name) =>
        name.EnumerateRunes().Any(rune => IsRightToLeft(rune.Value)) ? $"{FirstStrongIsolate}{name}{PopIsolate}" : name;

    /// <summary>Whether a character is in a Unicode block of Hebrew, Arabic or another right-to-left script.</summary>
    private static bool IsRightToLeft(int rune) =>
        rune
            is (>= 0x590 and <= 0x8FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFC)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF);
}
