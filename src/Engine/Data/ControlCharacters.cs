using Strata.Engine.Diagnostics;

namespace Strata.Engine.Data;

/// <summary>
/// The control characters and noncharacters of Unicode in values, which an escape such as <c>"\0"</c> writes. No page
/// shows them.
/// </summary>
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
            $"The value contains the {(char.IsControl(value.First(IsRefused)) ? "control character" : "noncharacter")} "
                + $"U+{(int)value.First(IsRefused):X4}.",
            "Remove it."
        );
        return string.Concat(value.Where(character => !IsRefused(character)));
    }

    /// <summary>Whether a character must not be in a text: HTML allows none (HTML standard, section 13.1.4).</summary>
    public static bool IsRefused(char character) =>
        character is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF'
        || (char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\u0085'));
}
