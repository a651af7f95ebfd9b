using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Import;

/// <summary>
/// Makes text from other programs safe to display: no name can move the cursor of a terminal, break a line or reverse
/// the direction of the text.
/// </summary>
internal static class SingleLineText
{
    private const int MaxLength = 400;

    /// <summary>The text on one line without invisible characters, truncated if it is very long.</summary>
    public static string Of(string text) => Sanitize(text.Length > MaxLength ? text[..MaxLength] + "…" : text);

    /// <summary>The text on one line, invisible characters replaced.</summary>
    public static string Sanitize(string text) =>
        text.All(IsPrintableAscii)
            ? text
            : string.Concat(
                text.EnumerateRunes().Select(rune => Visibility.IsVisible(rune) ? rune.ToString() : "\uFFFD")
            );

    /// <summary>The same diagnostics with sanitized messages, which may quote the input.</summary>
    public static IReadOnlyList<Diagnostic> SanitizeAll(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics
            .Select(diagnostic =>
                diagnostic with
                {
                    Message = Sanitize(diagnostic.Message),
                    Fix = Sanitize(diagnostic.Fix),
                }
            )
            .ToList();

    private static bool IsPrintableAscii(char character) => character is >= ' ' and <= '~';
}
