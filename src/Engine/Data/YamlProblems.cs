using Strata.Engine.Text;

namespace Strata.Engine.Data;

/// <summary>The syntax errors of YAML, by phrases of YamlDotNet's messages, the most specific phrase first.</summary>
internal static class YamlProblems
{
    private const string QuoteFix = "Put the value in quotation marks.";
    private const string CommentFix = "Put a space before '#', or put the text in quotation marks.";
    private const string EscapeFix = "Write a backslash as '\\\\', or use single quotation marks.";

    public static SyntaxProblem Tab { get; } = new(" tab", "A tab is used for indentation.", "Indent with spaces.");

    public static SyntaxProblem Unclosed { get; } =
        new("end of the stream", "A bracket is not closed.", "Add the closing ']' or '}'.");

    /// <summary>Text that continues neither the mapping nor the list above, at the beginning of a line.</summary>
    public static SyntaxProblem Indentation { get; } =
        new(
            "did not find expected",
            "This line does not continue the mapping or list above it.",
            "Indent it like the other keys or items of its level."
        );

    /// <summary>Text that continues neither the mapping nor the list above, after the beginning of a line.</summary>
    public static SyntaxProblem Trailing { get; } =
        new(
            "did not find expected",
            "Unexpected text after the end of a value.",
            "Check for a missing quotation mark, or put the whole value in quotation marks."
        );

    /// <summary>A key that its indentation makes a part of the plain value above it.</summary>
    public static SyntaxProblem Continuation { get; } =
        new(
            "multiline plain scalar",
            "This line is read as a part of the value above it.",
            "Indent it like the other keys of its level, or put a space after the ':' above it."
        );

    public static SyntaxProblem Colon { get; } =
        new("found invalid mapping", "A value without quotation marks cannot contain ': ' or end with ':'.", QuoteFix);

    public static SyntaxProblem Character { get; } =
        new("cannot start any token", "A value cannot begin with this character.", QuoteFix);

    public static SyntaxProblem MissingColon { get; } =
        new("could not find expected ':'", "A key has no ':' after it.", "Write 'key: value'.");

    public static SyntaxProblem Escape { get; } =
        new("unknown escape character", "Unknown escape sequence.", EscapeFix);

    public static SyntaxProblem Hexadecimal { get; } =
        new("hexadecimal number", "The escape sequence lacks hexadecimal digits.", EscapeFix);

    public static SyntaxProblem Unicode { get; } =
        new("invalid Unicode", "The escape sequence is not a Unicode character.", "Write the character itself.");

    public static SyntaxProblem Directive { get; } =
        new("directive", "Invalid directive.", "Remove the line that begins with '%'.");

    public static SyntaxProblem DocumentEnd { get; } =
        new("'...' marker", "Text follows '...' on the same line.", "Remove the line.");

    public static SyntaxProblem Content { get; } = new("node content", "Expected a value.", "Write a value.");

    public static SyntaxProblem Unknown { get; } =
        new(
            "",
            "The YAML cannot be parsed here.",
            "Check the indentation, quotation marks and brackets of this line and the lines above it."
        );

    public static IReadOnlyList<SyntaxProblem> All { get; } =
    [
        Tab,
        Unclosed,
        Character,
        MissingColon,
        Escape,
        Continuation,
        Colon,
        new("mapping values are not allowed", "Unexpected ':' after the end of a value.", QuoteFix),
        new("mapping keys are not allowed", "A key cannot begin with '?' here.", QuoteFix),
        new("block sequence entries", "A list cannot begin here.", "Begin the list on the line below its key."),
        new(
            "indicator equal to 0",
            "The number after '|' or '>' is 0.",
            "Write a number from 1 to 9, or remove the number."
        ),
        new(
            "literal block scalar",
            "A blank line has more spaces than the text below it.",
            "Remove the spaces from the blank line."
        ),
        new(
            "block scalar",
            "Text follows '|' or '>' on the same line.",
            "Begin the text on the next line, or put it in quotation marks."
        ),
        Hexadecimal,
        Unicode,
        new("quoted scalar, found unexpected", "A quotation mark is not closed.", "Add the closing quotation mark."),
        new(
            "wrong indentation",
            "A line of the quoted value is not indented.",
            "Add the closing quotation mark, or indent the line."
        ),
        new("invalid comment", "'#' follows a value without a space.", CommentFix),
        new("comment between", "A comment interrupts a value.", "Put the value on one line, or in quotation marks."),
        Directive,
        new("incompatible YAML", "The YAML version is not supported.", "Remove the line that begins with '%'."),
        new("anchor", "Invalid anchor or alias.", "Put a value that begins with '&' or '*' in quotation marks."),
        new(
            "node, did not find expected token",
            "Invalid anchor or alias.",
            "Put a value that begins with '&' or '*' in quotation marks."
        ),
        new("tag", "Invalid tag.", "Put a value that begins with '!' in quotation marks."),
        new(
            "flow sequence",
            "Expected ',' or ']' in a list.",
            "Separate the items with ',' and end the list with ']'."
        ),
        new(
            "flow mapping",
            "Expected ',' or '}' in a mapping.",
            "Separate the keys with ',' and end the mapping with '}'."
        ),
        new("key indicator", "A value cannot begin with '-' before a bracket or comma.", QuoteFix),
        Content,
        DocumentEnd,
    ];
}
