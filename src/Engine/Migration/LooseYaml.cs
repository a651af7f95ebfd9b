using System.Text;
using System.Text.RegularExpressions;

namespace Strata.Engine.Migration;

/// <summary>
/// Front matter that other generators accept: lines of a quoted value that are not indented, which YAML 1.2 requires
/// (yaml.org/spec/1.2.2, section 7.3) and the parsers of Ruby and Go do not.
/// </summary>
internal static partial class LooseYaml
{
    /// <summary>The same text with a space before those lines.</summary>
    public static string Indent(string text)
    {
        if (!OpenQuote().IsMatch(text))
            return text;
        StringBuilder indented = new(text.Length + 16);
        char? quote = null;
        foreach (string line in text.Split('\n'))
        {
            if (indented.Length > 0)
                indented.Append('\n');
            if (quote is not null && line.Length > 0 && line[0] is not (' ' or '\t'))
                indented.Append(' ');
            indented.Append(line);
            int from = 0;
            if (quote is null && Quoted().Match(line) is { Success: true } start)
            {
                quote = start.Groups["quote"].Value[0];
                from = start.Length;
            }

            if (quote is { } open && Closes(line.AsSpan(from), open))
                quote = null;
        }

        return indented.ToString();
    }

    private static bool Closes(ReadOnlySpan<char> line, char quote)
    {
        for (int at = 0; at < line.Length; at++)
        {
            bool isEscape =
                (quote == '"' && line[at] == '\\')
                || (quote == '\'' && line[at] == quote && at + 1 < line.Length && line[at + 1] == quote);
            if (isEscape)
                at++;
            else if (line[at] == quote)
                return true;
        }

        return false;
    }

    [GeneratedRegex("""^\s*(-\s+)*[\w.-]+\s*:\s+(?<quote>["'])""", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    /// <summary>A line with a quotation mark after a colon and no second one.</summary>
    [GeneratedRegex("""^[^:\n]*:\s+("[^"\n]*|'[^'\n]*)$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex OpenQuote();
}
