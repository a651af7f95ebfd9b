using Strata.Engine.Text;

namespace Strata.Engine.Data;

/// <summary>
/// Removes the spaces of the blank lines at the beginning of block scalars. They mean nothing as long as they are not
/// deeper than the text (YAML 1.2, 8.1.1.1), but YamlDotNet refuses them. No position changes.
/// </summary>
internal static class YamlBlankLines
{
    public static string Trimmed(string text)
    {
        if (!text.Contains(" \n", StringComparison.Ordinal) && !text.Contains(" \r", StringComparison.Ordinal))
            return text;
        string[] lines = text.Split('\n');
        bool isChanged = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!IsBlockHeader(lines[i]))
                continue;
            int first = i + 1;
            while (first < lines.Length && string.IsNullOrWhiteSpace(lines[first]))
                first++;
            // Nothing but blank lines up to the end of the text, whose last line has no end.
            int indentation = first < lines.Length ? Indentation.Of(lines[first]) : int.MaxValue;
            for (int blank = i + 1; blank < first; blank++)
            {
                string line = lines[blank].TrimEnd('\r');
                if (line.Length == 0 || Indentation.Of(line) != line.Length || line.Length > indentation)
                    continue;
                lines[blank] = lines[blank][line.Length..];
                isChanged = true;
            }
        }

        return isChanged ? string.Join('\n', lines) : text;
    }

    /// <summary>Whether a line ends with the header of a block scalar without an indentation: <c>|</c> or <c>></c>,
    /// and perhaps <c>-</c> or <c>+</c> and a comment.</summary>
    private static bool IsBlockHeader(string line)
    {
        int comment = line.IndexOf(" #", StringComparison.Ordinal);
        ReadOnlySpan<char> text = (comment < 0 ? line : line.AsSpan(0, comment)).TrimEnd();
        if (text.EndsWith('-') || text.EndsWith('+'))
            text = text[..^1];
        return text.EndsWith('|') || text.EndsWith('>');
    }
}
