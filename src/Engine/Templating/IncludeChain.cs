using Strata.Engine.Diagnostics;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Strata.Engine.Templating;

/// <summary>The diagnostic of a template, which names the includes that led to it.</summary>
internal static class IncludeChain
{
    /// <summary>The maximum number of includes that a message names.</summary>
    private const int MaxShown = 4;

    /// <param name="code">The code.</param>
    /// <param name="span">The position in the template.</param>
    /// <param name="includes">The includes that led there, innermost first.</param>
    /// <param name="message">The message, without its full stop.</param>
    /// <param name="fix">The fix; empty for none.</param>
    public static Diagnostic Diagnostic(
        DiagnosticCode code,
        SourceSpan span,
        IReadOnlyList<SourceSpan> includes,
        string message,
        string fix
    ) =>
        new()
        {
            Code = code,
            Path = span.FileName,
            Span = TemplateCheck.SpanOf(span),
            Message = message,
            Fix = fix,
            Related = includes is [.., var outermost]
                ? new SourceLocation(outermost.FileName, TemplateCheck.SpanOf(outermost))
                : null,
        };

    /// <summary>The includes as the end of a message: ", included from …".</summary>
    public static string Text(IReadOnlyList<SourceSpan> includes) =>
        string.Concat(
            includes
                .Select(span =>
                    $"{RenderErrors.IncludedFrom}{span.FileName}({span.Start.Line + 1},{span.Start.Column + 1})"
                )
                .Distinct()
                .Take(MaxShown)
        );
}
