using System.Text;

namespace Strata.Engine.Text;

/// <summary>
/// Minifies a stylesheet without changing its meaning: removes comments, line breaks and indentation.
/// </summary>
internal static class StyleText
{
    public static byte[] Compact(byte[] css) => Encoding.UTF8.GetBytes(Compact(Encoding.UTF8.GetString(css)));

    public static string Compact(string css)
    {
        var compact = new StringBuilder(css.Length);
        char quote = '\0';
        for (int i = 0; i < css.Length; i++)
        {
            char character = css[i];
            if (quote != '\0')
            {
                compact.Append(character);
                if (character == '\\' && i + 1 < css.Length)
                    compact.Append(css[++i]);
                else if (character == quote)
                    quote = '\0';
            }
            else if (character == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                int end = css.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 1;
            }
            else if (character is '\n' or ' ' or '\t')
            {
                // Blanks that may separate words stay, as in "a b" or "1px solid".
                if (compact.Length > 0 && compact[^1] is not ('{' or '}' or ';' or ',' or '>' or ':' or '~' or ' '))
                    compact.Append(' ');
            }
            else
            {
                if (character is '}' or '{' or '>' or '~' && compact is [.., ' '])
                    compact.Length--;
                if (character == '}' && compact is [.., ';'])
                    compact.Length--;
                quote = character is '"' or '\'' ? character : '\0';
                compact.Append(character);
            }
        }

        return compact.ToString();
    }
}
