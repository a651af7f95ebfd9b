using System.Text.RegularExpressions;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Makes a line of text right below a table its last row, as GitHub does (github.github.com/gfm, example 202): the
/// parser
/// would make one paragraph of both.
/// </summary>
internal static partial class TableText
{
    public static Translation Translate(string body)
    {
        List<Edit> edits = [];
        if (!HasTextBelowRow(body))
            return new(edits, []);
        bool isTable = false;
        string above = "";
        foreach (MarkdownLine line in MarkdownLines.Of(body))
        {
            if (!line.IsText || line.Text.Trim().Length == 0)
                isTable = false;
            else if (above.Contains('|') && IsDelimiter(line.Text))
                isTable = true;
            else if (isTable && OtherBlock().IsMatch(line.Text))
                isTable = false;
            else if (isTable && !line.Text.Contains('|'))
                edits.Add(new Edit(line.Start, 0, "| "));
            above = line.IsText ? line.Text : "";
        }

        return new(edits, []);
    }

    /// <summary>
    /// Whether a line without a pipe is right below one that may be a delimiter row or a row after it: most tables end
    /// with a blank line, and need no further look.
    /// </summary>
    private static bool HasTextBelowRow(ReadOnlySpan<char> body)
    {
        if (!body.Contains('|'))
            return false;
        bool isTable = false;
        foreach (ReadOnlySpan<char> line in body.EnumerateLines())
        {
            bool hasPipe = line.Contains('|');
            if (hasPipe && line.IndexOfAnyExcept("|:- \t") < 0 && line.Contains('-'))
                isTable = true;
            else if (isTable && !hasPipe)
            {
                if (!line.IsWhiteSpace())
                    return true;
                isTable = false;
            }
        }

        return false;
    }

    private static bool IsDelimiter(string line) => line.Contains('|') && DelimiterRow().IsMatch(line);

    [GeneratedRegex(
        @"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DelimiterRow();

    /// <summary>The beginning of a block that ends a table.</summary>
    [GeneratedRegex(
        @"^( {4}|\t| {0,3}(#{1,6}(\s|$)|>|[-*+]\s|\d{1,9}[.)]\s|</?[A-Za-z!]|([-*_]\s*){3,}$|\[\^?[^\]]+\]:|:\s|\{:))",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OtherBlock();
}
