using Strata.Engine.Text;

namespace Strata.Engine.Import;

/// <summary>The syntax errors of JSON, by phrases of the messages of <c>System.Text.Json</c>.</summary>
internal static class JsonProblems
{
    public const string SaveAgain = "Save the whole output of the command again, with '--format json' or '-o json'.";

    public static SyntaxProblem HalfCharacter { get; } = new("surrogate", "A string has half a character.", SaveAgain);

    public static SyntaxProblem Unknown { get; } = new("", "The JSON cannot be parsed here.", SaveAgain);

    public static IReadOnlyList<SyntaxProblem> All { get; } =
    [
        HalfCharacter,
        new("maximum", $"The JSON is nested more than {JsonText.MaxDepth} levels deep.", SaveAgain),
        new("end of data", "The file ends in the middle of a value.", SaveAgain),
        new("end of the JSON", "The file ends in the middle of a value.", SaveAgain),
        new("does not contain any", "The file has no JSON value.", SaveAgain),
        new("trailing comma", "A ',' precedes a closing bracket.", SaveAgain),
        new("start of a property", "Expected a key in double quotation marks.", SaveAgain),
        new("after a property", "Expected ':' after a key.", SaveAgain),
        new("after a value", "Expected ',' or a closing bracket.", SaveAgain),
        new("matching open", "A closing bracket has no opening bracket.", SaveAgain),
        new("start of a value", "Expected a JSON value.", SaveAgain),
        new("escap", "A string has an invalid character or escape sequence.", SaveAgain),
        new("hex digit", "A string has an invalid character or escape sequence.", SaveAgain),
        new("delimiter", "Expected ',' or a closing bracket.", SaveAgain),
        new("literal", "Expected 'true', 'false' or 'null'.", SaveAgain),
        new("number", "The number is invalid.", SaveAgain),
        new("leading zero", "The number is invalid.", SaveAgain),
        new("digit", "The number is invalid.", SaveAgain),
    ];
}
