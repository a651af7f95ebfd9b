using Strata.Engine.Text;

namespace Strata.Engine.Templating;

/// <summary>
/// The syntax errors of templates, by phrases of Scriban's messages. In messages and fixes, <c>{0}</c> is the token at
/// the error and <c>{1}</c> the one before it.
/// </summary>
internal static class TemplateSyntaxProblems
{
    private const string Block = "Write '{{ end }}' where it ends.";
    private const string CloseText = "Write the same quotation mark at its end.";
    private const string Number = "{0} is not a number.";
    private const string NumberFix = "Write digits, such as 12 or 1.5.";
    private const string NoFunctions = "The theme language has no 'func'.";
    private const string NoFunctionsFix = "Use 'if', 'for', variables and 'include'.";
    private const string NoParenthesis = "A '(' has no ')'.";
    private const string ParenthesisFix = "Write ')' before {0}.";
    private const string NoBracket = "A '[' has no ']'.";
    private const string BracketFix = "Write ']' before {0}.";
    private const string TooDeep = "The template is nested too deeply.";
    private const string TooDeepFix = "Move a part of it into a partial.";
    private const string Escape = "A text has a '\\' that begins no escape sequence.";
    private const string EscapeFix = "Write '\\\\' for a backslash.";

    /// <summary>The kinds of errors; the first match is used.</summary>
    private static readonly IReadOnlyList<SyntaxProblem> All =
    [
        new(
            "without a corresponding beginning",
            "{0} closes nothing.",
            "Remove it, or look for the statement that it closes: only 'if' and 'for' take an 'end'."
        ),
        new("A `when` condition", "The theme language has no {0}.", "Use 'if' and 'else if'."),
        new("A else condition", "{0} has no 'if' or 'for'.", "Write it between 'if' or 'for' and its 'end'."),
        new("Invalid if/else", "The 'else' of a 'for' has no condition.", "Write 'else', and the 'if' inside it."),
        new("Unexpected } while", "A '}' closes nothing.", "Close an expression with two braces, '}}'."),
        new("not terminated by", "A text has no closing quotation mark.", CloseText),
        new("Unexpected escape", Escape, EscapeFix),
        new("Unexpected hex number", Escape, "Write four digits after '\\u' and two after '\\x'."),
        new("Invalid hex number", Number, NumberFix),
        new("Invalid binary number", Number, NumberFix),
        new("after the exponent", Number, NumberFix),
        new("Unable to parse", Number, NumberFix),
        new("Expecting ']'", NoBracket, BracketFix),
        new("expecting `]`", NoBracket, BracketFix),
        new("closing `)`", NoParenthesis, ParenthesisFix),
        new("closing parenthesis", NoParenthesis, ParenthesisFix),
        new("expecting `:`", "A '?' has no ':'.", "Write both values: a ? b : c."),
        new("object initializer", "{0} cannot be inside single braces.", "Write expressions between '{{' and '}}'."),
        new("'in' word", "A 'for' has no 'in'.", "Write 'for item in list'."),
        new("for statement: Expecting a variable", "A 'for' has no variable.", "Write 'for item in list'."),
        new(
            "top level assignment",
            "'=' is not part of a statement that sets a variable.",
            "Write 'name = value' on its own, '==' to compare, or 'name: value' in an include."
        ),
        new("increment or decrement", "'++' and '--' take a variable.", "Write 'count = count + 1'."),
        new("named argument", "A ':' has no name before it.", "Write 'name: value'."),
        new(
            "loop variable",
            "A loop has no such property.",
            "'for' has 'index', 'rindex', 'first', 'last', 'even', 'odd', 'length' and 'changed'."
        ),
        new("interpolated expression", "An expression in a text is not closed on its line.", "Write '}' at its end."),
        new("The <end> statement", "A block has no 'end'.", Block),
        new("Cannot declare", NoFunctions, NoFunctionsFix),
        new("for a function", NoFunctions, NoFunctionsFix),
        new("optional parameter", NoFunctions, NoFunctionsFix),
        new("depth limit", TooDeep, TooDeepFix),
        new("comma to separate", "Values of a function are not separated.", "Write a comma or a space between them."),
        new("<expression>", "A value is missing after {1}.", "Write a value or a name there."),
        new("Expecting an expression", "A value is missing after {1}.", "Write a value or a name there."),
    ];

    private static readonly Dictionary<string, string> FixOfToken = new(StringComparer.Ordinal)
    {
        ["'.'"] = "Write names on both sides of a dot, such as page.title.",
        ["','"] = "Separate the values of a function with spaces.",
        ["'='"] = "Write 'name = value' to set a variable.",
        ["'/'"] = "Write a comment as '{{ # comment }}', and an end as '{{ end }}'.",
        ["')'"] = "Remove it, or write '(' before the expression.",
        ["']'"] = "Remove it, or write '[' before the expression.",
        ["'|'"] = "Write a value before it.",
    };

    /// <summary>The message and the fix of an error.</summary>
    /// <param name="phrase">Scriban's message.</param>
    /// <param name="token">The token at the error, described.</param>
    /// <param name="previous">The token before it, described.</param>
    public static (string Message, string Fix) Explain(string phrase, string token, string previous)
    {
        SyntaxProblem? problem = SyntaxProblem.Find(All, phrase);
        return problem is null
            ? (
                Fill("{0} cannot be here.", token, previous),
                FixOfToken.GetValueOrDefault(
                    token,
                    "Look for a missing operator, bracket or quotation mark before it; a line break or ';' separates "
                        + "statements."
                )
            )
            : (Fill(problem.Message, token, previous), Fill(problem.Fix, token, previous));
    }

    private static string Fill(string text, string token, string previous)
    {
        string filled = text.Replace("{0}", token, StringComparison.Ordinal)
            .Replace("{1}", previous, StringComparison.Ordinal);
        return char.ToUpperInvariant(filled[0]) + filled[1..];
    }
}
