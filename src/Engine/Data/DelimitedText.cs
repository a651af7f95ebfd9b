using System.Text;

namespace Strata.Engine.Data;

/// <summary>Reads tables of text such as CSV (RFC 4180).</summary>
internal static class DelimitedText
{
    /// <summary>Reads the cells of each row that is not empty.</summary>
    /// <param name="text">The table; cells in quotation marks may contain separators and lines.</param>
    /// <param name="separator">The character between cells.</param>
    public static DelimitedTable Read(string text, char separator)
    {
        int quote = 0;
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        StringBuilder cell = new();
        bool isQuoted = false;
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            if (letter == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[++at]);
            else if (letter == '"' && (isQuoted || cell.Length == 0))
                (isQuoted, quote) = (!isQuoted, at);
            else if (isQuoted || (letter != separator && letter is not ('\n' or '\r')))
                cell.Append(letter);
            else if (letter == separator)
                EndCell();
            else if (letter == '\n')
                EndRow();
        }

        EndRow();
        return new DelimitedTable(rows, isQuoted ? quote : null);

        void EndCell()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (row is not [""])
                rows.Add(row);
            row = [];
        }
    }
}

/// <summary>A table that was read.</summary>
/// <param name="Rows">The rows and their cells.</param>
/// <param name="OpenQuote">The quotation mark that no other one closes, so that the last cell has the rest of the
/// file; null if there is none.</param>
internal sealed record DelimitedTable(IReadOnlyList<IReadOnlyList<string>> Rows, int? OpenQuote);
