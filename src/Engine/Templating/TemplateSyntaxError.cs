using Scriban;
using Scriban.Parsing;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Templating;

/// <summary>
/// The diagnostic of a template that cannot be parsed: only the first error, because the others follow from it.
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

    /// <summary>The first error; null for a template that can be parsed.</summary>
    public static Diagnostic? Of(Template template, string text, string path)
    {
        if (!template.HasErrors)
            return null;
        int first = template.Messages.Min(message => message.Span.Start.Offset);
        // Of two messages about one position, the second names what was expected.
        LogMessage message = template.Messages.Last(message => message.Span.Start.Offset == first);
        return message.Message.Contains("<end>", StringComparison.Ordinal) && Unclosed(text, path) is { } opener
            ? New(
                new(opener.Start.Line + 1, opener.Start.Column + 1, opener.Length),
                path,
                $"'{text.Substring(opener.Start.Offset, opener.Length)}' has no 'end'.",
                "Write '{{ end }}' where it ends."
            )
            : New(
                TemplateCheck.SpanOf(message.Span),
                path,
                $"{message.Message.Replace('`', '\'').Trim().TrimEnd('.')}.",
                ""
            );
    }

    /// <summary>The innermost statement without an end.</summary>
    private static (TextPosition Start, int Length)? Unclosed(string text, string path)
    {
        var open = new Stack<(TextPosition, int)>();
        bool begins = false;
        foreach (Token token in new Lexer(text, path))
        {
            string word = begins && token.Type is TokenType.Identifier ? token.GetText(text) : "";
            if (word == "end")
                _ = open.TryPop(out _);
            else if (Openers.Contains(word))
                open.Push((token.Start, word.Length));
            begins = token.Type is TokenType.CodeEnter or TokenType.NewLine or TokenType.SemiColon;
        }

        return open.TryPop(out (TextPosition, int) last) ? last : null;
    }

    private static Diagnostic New(Diagnostics.SourceSpan span, string path, string message, string fix) =>
        new()
        {
            Code = Codes.TemplateSyntax,
            Path = path,
            Span = span,
            Message = message,
            Fix = fix,
        };
}
