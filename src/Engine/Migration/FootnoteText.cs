using System.Text;
using System.Text.RegularExpressions;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Moves the definitions of footnotes that are inside quotes and lists to the end of the body: GitHub finds them
/// wherever they are, and the parser only outside of other blocks.
/// </summary>
internal static partial class FootnoteText
{
    public static Translation Translate(string body)
    {
        List<Edit> edits = [];
        if (!body.Contains("]:", StringComparison.Ordinal) || !MayContain().IsMatch(body))
            return new(edits, []);
        StringBuilder moved = new();
        Definition? open = null;
        int listIndent = 0;
        foreach (MarkdownLine line in MarkdownLines.Of(body))
        {
            if (open is { } definition && Continues(line, definition))
            {
                moved.Append('\n').Append(line.Text.AsSpan(MarkersOf(line.Text)).TrimStart());
                edits.Add(Removal(line, body));
                continue;
            }

            open = DefinitionIn(line, listIndent);
            if (open is { } found)
            {
                moved.Append("\n\n").Append(line.Text.AsSpan(found.Start));
                edits.Add(Removal(line, body));
            }

            if (line.IsText)
                listIndent = ListIndent(line.Text, listIndent);
        }

        if (edits.Count > 0)
            edits.Add(new Edit(body.Length, 0, moved + "\n"));
        return new(edits, []);
    }

    /// <param name="Start">The offset of its mark in its line.</param>
    /// <param name="IsQuoted">Whether it is inside a quote.</param>
    private readonly record struct Definition(int Start, bool IsQuoted);

    /// <summary>The definition that a line begins inside a quote or a list; null for none.</summary>
    private static Definition? DefinitionIn(MarkdownLine line, int listIndent)
    {
        if (!line.IsText || Line().Match(line.Text) is not { Success: true } match)
            return null;
        Group quote = match.Groups["quote"];
        int start = match.Groups["mark"].Index;
        return quote.Length > 0 ? new Definition(start, IsQuoted: true)
            : listIndent > 0 && start >= listIndent && start < listIndent + 4 ? new Definition(start, IsQuoted: false)
            : null;
    }

    /// <summary>Whether a line is more text of the paragraph of a definition.</summary>
    private static bool Continues(MarkdownLine line, Definition definition)
    {
        int markers = MarkersOf(line.Text);
        return line.IsText
            && line.Text.AsSpan(markers).Trim().Length > 0
            && !Line().IsMatch(line.Text)
            && (definition.IsQuoted ? line.Text.AsSpan(0, markers).Contains('>') : line.Text[0] == ' ')
            && !OtherBlock().IsMatch(line.Text[markers..]);
    }

    private static int MarkersOf(string line) => Quote().Match(line).Length;

    private static Edit Removal(MarkdownLine line, string body) =>
        new(line.Start, Math.Min(line.Text.Length + 1, body.Length - line.Start), "");

    /// <summary>The column of the text of the list item that a line is in; 0 outside of lists.</summary>
    private static int ListIndent(string line, int before) =>
        Item().Match(line) is { Success: true } item ? item.Length
        : line.Length > 0 && line[0] != ' ' ? 0
        : before;

    [GeneratedRegex(@"^[ >]+\[\^[^\[\]\s]+\]:", RegexOptions.Multiline)]
    private static partial Regex MayContain();

    [GeneratedRegex(@"^(?<quote>(?>( {0,3}> ?)*)) *(?<mark>\[\^[^\[\]\s]+\]:)", RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"^( {0,3}> ?)*", RegexOptions.ExplicitCapture)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^ *([-*+]|\d{1,9}[.)]) +", RegexOptions.ExplicitCapture)]
    private static partial Regex Item();

    /// <summary>The beginning of a block that ends a paragraph.</summary>
    [GeneratedRegex(
        @"^ {0,3}(#{1,6}(\s|$)|[-*+]\s|\d{1,9}[.)]\s|`{3}|~{3}|</?[A-Za-z!])",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OtherBlock();
}
