using System.Text.RegularExpressions;
using Scriban.Syntax;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Templating;

/// <summary>
/// A kind of error at render: the pattern by which Scriban's message is recognised, and the message that an author
/// reads.
/// </summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Message">The message, without its full stop, in the form of a replacement of the pattern.</param>
/// <param name="Fix">The fix, in the same form; <c>{0}</c> is the text of the expression in both.</param>
internal sealed record EvaluationRule(Regex Pattern, string Message, string Fix)
{
    private DiagnosticCode Code { get; init; } = Codes.TemplateEvaluation;

    private const string NumberFix = "Use it with numbers.";
    private const string NoFunction = "{1} is not a function";
    private const string NoFunctionFix = "Only functions are followed by values; '+' joins texts.";

    /// <summary>The kinds of errors; the first match is used.</summary>
    private static readonly IReadOnlyList<EvaluationRule> All =
    [
        Rule("^Object `(.+)` is null", "'$1' has no value", "Write 'if $1' around it."),
        Rule(
            "^The index (\\S+) is out of bounds .* on the `(.+)` with",
            "'$2' has no item $1",
            "Items are counted from 0; write 'if' around it where there may be fewer."
        ),
        Rule("^Cannot access target `(.+)` with a null indexer", "The index of '$1' has no value", "Use a number."),
        Rule("[Oo]perator `(.+?)` is not supported", "'$1' cannot be applied to these values", NumberFix),
        Rule("^Unexpected value", "{0} is not a number", NumberFix),
        Rule("to int$", "{0} is not a whole number", "Write a whole number."),
        Rule("^Unable to convert", "{0} has the wrong type", "Look at the type of the name in the documentation."),
        Rule("for iterator$", "{0} is not a list", "Loop over a list, such as one of the model's."),
        Rule("^Unsupported argument", "'for' has no option {1}", "Its options are 'limit', 'offset' and 'reversed'."),
        Rule("not a valid function", NoFunction, NoFunctionFix),
        Rule("^Invalid target function", NoFunction, NoFunctionFix),
        Rule("^The (?:variable or )?function", NoFunction, NoFunctionFix),
        Rule("passed to `(\\w+)", "'$1' was given no value", "Write the value after it."),
        Rule("divide by zero", "The expression divides by zero", "Write 'if' around it."),
        Rule("readonly", "{0} cannot be set", "Use another name."),
        Rule("LimitToString|OutputLimit", "The text is too long", "Look for a loop that repeats or joins texts.") with
        {
            Code = Codes.TemplateTooLong,
        },
        Rule("LoopLimit|iteration limit", "The range is too long", "Use a smaller range.") with
        {
            Code = Codes.TemplateEndless,
        },
    ];

    /// <summary>The code, the message without its full stop, and the fix of an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="expression">The text of the expression.</param>
    public static (DiagnosticCode Code, string Message, string Fix) Explain(
        ScriptRuntimeException error,
        string expression
    )
    {
        string phrase = error.OriginalMessage.Trim().TrimEnd('.');
        foreach (EvaluationRule rule in All)
        {
            if (rule.Pattern.Match(phrase) is { Success: true } match)
                return (
                    rule.Code,
                    Fill(match.Result(rule.Message), expression),
                    Fill(match.Result(rule.Fix), expression)
                );
        }

        return (
            Codes.TemplateEvaluation,
            Fill("{0} cannot be evaluated", expression),
            "Look at the types of its names in the documentation."
        );
    }

    private static EvaluationRule Rule(string pattern, string message, string fix) =>
        new(new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking), message, fix);

    /// <summary>Replaces <c>{0}</c> by an expression and <c>{1}</c> by its first word.</summary>
    private static string Fill(string text, string expression) =>
        text.Replace("{0}", Quote(expression), StringComparison.Ordinal)
            .Replace("{1}", Quote(expression.Split(' ', ':', '(')[0]), StringComparison.Ordinal);

    private static string Quote(string expression) =>
        expression.Length == 0 ? "The value"
        : expression[0] is '\'' or '"' ? expression
        : $"'{expression}'";
}
