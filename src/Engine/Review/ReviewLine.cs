using System.Text;
using Strata.Engine.Text;

namespace Strata.Engine.Review;

/// <summary>Makes lines of text that contain names of a repository, which nobody has reviewed yet.</summary>
internal static class ReviewLine
{
    private const int MaxQuoted = 200;
    private const char Replacement = '·';

    /// <summary>A quoted value, shortened.</summary>
    public static string Quote(string value) => value.Length <= MaxQuoted ? $"'{value}'" : $"'{Shorten(value)}…'";

    /// <summary>
    /// One line in which every character can be seen, and in which GitHub Actions finds no workflow command.
    /// </summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            if (IsVisible(rune))
                line.Append(rune);
            else
                line.Append(Replacement);
        }

        return line.Replace("##[", "## [").ToString();
    }

    private static string Shorten(string value) =>
        value[..(char.IsHighSurrogate(value[MaxQuoted - 1]) ? MaxQuoted - 1 : MaxQuoted)];

    /// <summary>Isolates are kept: they end where a name does, and the letters of a name decide on them.</summary>
    private static bool IsVisible(Rune rune) =>
        rune.Value is 0x2068 or 0x2069 or 0x200C or 0x200D || Visibility.IsVisible(rune);
}
