using Strata.Engine.Diagnostics;

namespace Strata.Engine.Data;

/// <summary>The control characters in values, which an escape such as <c>"\0"</c> writes. No page shows them.</summary>
internal static class ControlCharacters
{
    /// <summary>A value without them; they are reported.</summary>
    public static string Remove(string value, DiagnosticCode code, SourceSpan span, FileReport report)
    {
        if (!value.Any(IsRefused))
            return value;
        report.Add(
            code,
            span,
            $"The value contains the control character U+{(int)value.First(IsRefused):X4}.",
            "Remove it."
        );
        return string.Concat(value.Where(character => !IsRefused(character)));
    }

    private static bool IsRefused(char character) =>
        char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\u0085');
}
