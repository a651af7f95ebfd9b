namespace Strata.Engine.Text;

/// <summary>A kind of syntax error: its message, and the phrase that identifies it in a parser's own message.</summary>
/// <param name="Phrase">A part of the parser's message that no other kind has.</param>
/// <param name="Message">The message for the author.</param>
/// <param name="Fix">The fix.</param>
internal sealed record SyntaxProblem(string Phrase, string Message, string Fix)
{
    /// <summary>The first kind whose phrase is in a parser's message; null for a message that is not known.</summary>
    public static SyntaxProblem? Find(IReadOnlyList<SyntaxProblem> problems, string parserMessage) =>
        problems.FirstOrDefault(problem => parserMessage.Contains(problem.Phrase, StringComparison.OrdinalIgnoreCase));
}
