using System.Globalization;
using System.Text;
using Strata.Engine.Diagrams.Painting;

namespace Strata.Engine.Sites.Graphics;

/// <summary>The icon of a site that has none of its own.</summary>
internal static class LetterIcon
{
    /// <summary>The first letter or digit of a title on a tile in the accent colour.</summary>
    public static string Svg(string title, Palette palette)
    {
        (Colour tile, Colour letter) = (palette.Of("accent"), palette.Of("paper"));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><style>"
            + $"rect{{fill:{tile.Light}}}text{{fill:{letter.Light};font:600 21px system-ui,sans-serif;"
            + $"text-anchor:middle}}@media (prefers-color-scheme:dark){{rect{{fill:{tile.Dark}}}"
            + $"text{{fill:{letter.Dark}}}}}</style><rect width=\"32\" height=\"32\" rx=\"7\"/>"
            + $"<text x=\"16\" y=\"23.5\">{FirstLetter(title)}</text></svg>\n";
    }

    /// <summary>The first letter with its marks, in upper case; empty if a title has none.</summary>
    private static string FirstLetter(string title)
    {
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(title);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            if (Rune.IsLetterOrDigit(Rune.GetRuneAt(element, 0)))
                return element.ToUpperInvariant();
        }

        return "";
    }
}
