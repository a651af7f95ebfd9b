using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Composition;

/// <summary>Shows values of data in plain text, such as a title.</summary>
internal static partial class DataText
{
    /// <summary>The text with its values; null if it names none.</summary>
    /// <param name="text">The text; null for none.</param>
    /// <param name="span">Its position.</param>
    /// <param name="sources">The files that the page names.</param>
    /// <param name="report">The report on the file.</param>
    public static string? In(string? text, SourceSpan span, PageSources sources, FileReport report) =>
        text is null || !text.Contains(":data[", StringComparison.Ordinal)
            ? null
            : Value().Replace(text, match => Shown(match, span, sources, report));

    private static string Shown(Match match, SourceSpan span, PageSources sources, FileReport report)
    {
        DataValue value = DataValue.Of(match.Groups["name"].Value, sources);
        if (value.Text is { } shown)
            return shown;
        report.Add(Codes.ValueUnknown, span, value.Problem, value.Fix);
        return match.Value;
    }

    /// <summary>The name of a value, which a backslash before it makes plain text.</summary>
    [GeneratedRegex(
        @"(?<![\w:\\]):data\[(?<name>[^\[\]\n]{0,200})\]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    public static partial Regex Value();
}
