using Strata.Engine.Text;

namespace Strata.Engine.Data;

/// <summary>The syntax errors of TOML, by phrases of Tomlyn's messages, the most specific phrase first.</summary>
internal static class TomlProblems
{
    private const string EscapeFix = "Write a backslash as '\\\\', or use single quotation marks.";
    private const string LineFix = "Write one 'key = value' on each line.";

    public static SyntaxProblem Unknown { get; } = new("", "The TOML cannot be parsed here.", LineFix);

    public static SyntaxProblem TooDeep { get; } =
        new("maximum depth", "Arrays and tables are nested more than 64 levels deep.", "Flatten them.");

    public static IReadOnlyList<SyntaxProblem> All { get; } =
    [
        new("Invalid newline in a string", "A quotation mark is not closed.", "Add the closing quotation mark."),
        new("End-Of-File found", "A quotation mark is not closed.", "Add the closing quotation mark."),
        new("Invalid Unicode", "The escape sequence is not a Unicode character.", "Write the character itself."),
        new("escape", "Unknown escape sequence.", EscapeFix),
        new("control character", "A control character is not allowed.", "Remove it."),
        new("not followed by", "A control character is not allowed.", "Remove it."),
        new("surrogate", "The text has half a character.", "Write the character again."),
        new("already defined", "The key is already defined above.", "Keep one of them."),
        new("Expecting `=`", "A key has no '=' after it.", "Write 'key = value'."),
        new("end-of-line found", "The key has no value.", "Write 'key = value', or remove the key."),
        new(
            "for an array",
            "Expected ',' or ']' in an array.",
            "Separate the items with ',' and end the array with ']'."
        ),
        new(
            "items in an array",
            "Expected ',' or ']' in an array.",
            "Separate the items with ',' and end the array with ']'."
        ),
        new(
            "inline table",
            "Expected ',' or '}' in an inline table.",
            "Separate the keys with ',' and end the table with '}'."
        ),
        new(
            "date",
            "The date or time is invalid.",
            "Write a date such as '2026-11-23', or put text in quotation marks."
        ),
        new(
            "for a value",
            "The value is not valid without quotation marks.",
            "Put text in double quotation marks; write numbers, dates, 'true' and 'false' without."
        ),
        new("expecting token `newline`", "Unexpected text after the end of a value.", LineFix),
        new("closebracket", "The table header is invalid.", "Write '[name]' on a line of its own."),
        new(
            "base key",
            "Expected a key.",
            "Write a key of letters, digits, '-' and '_', or put it in quotation marks."
        ),
        new("Unexpected token [", "Expected a key.", LineFix),
        Number("leading"),
        Number("digit"),
        Number("underscore"),
        Number("integer"),
        Number("floating point"),
        Number("capital"),
    ];

    private static SyntaxProblem Number(string phrase) =>
        new(phrase, "The number is invalid.", "Write a number such as '42', or put text in quotation marks.");
}
