using Scriban;
using Scriban.Parsing;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Templating;

/// <summary>
/// The diagnostic of a template that cannot be parsed: only the first error, because the others follow from it. Its
/// text is never Scriban's.
/// </summary>
internal static class TemplateSyntaxError
{
    private static readonly string[] Openers =
    [
        "if",
        "for",
        "while",
        "case",
        "with",
        "capture",
        "func",
        "wrap",
        "tablerow",
    ];

    /// <summary>The most names, operators and marks of a template, each of which may take 2 KB of memory.</summary>
    private const int MaxTokens = 100_000;

    /// <summary>The error of a template that is too long to parse; null for another.</summary>
    public static Diagnostic? OfLength(string text, string path) =>
        text.Length > MaxTokens && new Lexer(text, path).Skip(MaxTokens).FirstOrDefault() is { End.Offset: > 0 } next
            ? New(
                next,
                path,
                $"The template is too long: more than {MaxTokens} names, operators and marks.",
                "Divide it into partials."
            )
            : null;

    /// <summary>The first error; null for a template that can be parsed.</summary>
    public static Diagnostic? Of(Template template, string text, string path)
    {
        if (!template.HasErrors)
            return Unfinished(text, path);
        int first = template.Messages.Min(message => message.Span.Start.Offset);
        // Of two messages about one position, the second names what was expected.
        string phrase = template.Messages.Last(message => message.Span.Start.Offset == first).Message;
        List<Token> tokens = Tokens(text, path);
        if (phrase.Contains("<end>", StringComparison.Ordinal) && Unclosed(tokens, text) is { } opener)
            return New(opener, path, $"'{opener.GetText(text)}' has no 'end'.", "Write '{{ end }}' where it ends.");
        int index = Math.Max(0, tokens.FindLastIndex(token => token.Start.Offset <= first));
        (string message, string fix) = TemplateSyntaxProblems.Explain(
            phrase,
            Describe(tokens[index], text),
            Describe(tokens[Math.Max(0, index - 1)], text)
        );
        Token token = phrase.Contains("not terminated by", StringComparison.Ordinal)
            ? OpenText(tokens, text)
            : tokens[index];
        return New(token, path, message, fix);
    }

    /// <summary>The diagnostic of an expression that the end of the file interrupts, which Scriban accepts.</summary>
    private static Diagnostic? Unfinished(string text, string path)
    {
        if (text.LastIndexOf("{{", StringComparison.Ordinal) <= text.LastIndexOf("}}", StringComparison.Ordinal))
            return null;
        List<Token> tokens = Tokens(text, path);
        int enter = tokens.FindLastIndex(token => token.Type is TokenType.CodeEnter);
        return enter < 0 || tokens.FindIndex(enter, token => token.Type is TokenType.CodeExit) >= 0
            ? null
            : New(tokens[enter], path, "A '{{' has no '}}'.", "Write '}}' at the end of the expression.");
    }

    private static List<Token> Tokens(string text, string path) =>
        [.. new Lexer(text, path).Where(token => token.Type is not TokenType.Eof)];

    private static string Describe(Token token, string text) =>
        token.Type switch
        {
            TokenType.NewLine => "the end of the line",
            _ => token.GetText(text).Trim() is { Length: > 0 } shown ? $"'{shown}'" : "this",
        };

    /// <summary>The quotation mark of a text that is not closed: it follows the last valid token.</summary>
    private static Token OpenText(List<Token> tokens, string text)
    {
        Token before = tokens.FindLast(token => token.Type is not TokenType.Invalid);
        int offset = before.End.Offset + 1;
        while (offset < text.Length - 1 && char.IsWhiteSpace(text[offset]))
            offset++;
        ReadOnlySpan<char> read = text.AsSpan(0, offset);
        var position = new TextPosition(offset, read.Count('\n'), offset - read.LastIndexOf('\n') - 1);
        return new Token(TokenType.Invalid, position, position);
    }

    /// <summary>The innermost statement without an end.</summary>
    private static Token? Unclosed(List<Token> tokens, string text)
    {
        var open = new Stack<Token>();
        bool begins = false;
        foreach (Token token in tokens)
        {
            string word = begins && token.Type is TokenType.Identifier ? token.GetText(text) : "";
            if (word == "end")
                _ = open.TryPop(out _);
            else if (Openers.Contains(word))
                open.Push(token);
            begins = token.Type is TokenType.CodeEnter or TokenType.NewLine or TokenType.SemiColon;
        }

        return open.TryPop(out Token last) ? last : null;
    }

    private static Diagnostic New(Token token, string path, string message, string fix) =>
        new()
        {
            Code = Codes.TemplateSyntax,
            Path = path,
            Span = TemplateCheck.SpanOf(new(path, token.Start, token.End)),
            Message = message,
            Fix = fix,
        };
}
