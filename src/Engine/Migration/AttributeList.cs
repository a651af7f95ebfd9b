using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Migration;

/// <summary>An attribute list of kramdown or of Python-Markdown, of which only an id has an effect.</summary>
internal static partial class AttributeList
{
    /// <summary>The anchor with the id of a list; empty without one.</summary>
    public static string AnchorOf(string list) =>
        Id().Match(list) is { Success: true } id ? $"<a id=\"{id.Groups["id"].Value}\"></a>" : "";

    /// <summary>Reports what has no effect; null if the list has an id alone.</summary>
    /// <param name="list">The list with its braces.</param>
    /// <param name="start">Its offset in the body.</param>
    /// <param name="fix">The fix.</param>
    public static TextNotice? NoticeOf(string list, int start, string fix) =>
        OnlyId().IsMatch(list)
            ? null
            : new TextNotice(
                start,
                list.Length,
                Codes.AttributesNoEffect,
                $"The attribute list '{list}' has no effect.",
                fix
            );

    [GeneratedRegex(@"#(?<id>[\w:.-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    [GeneratedRegex(@"^\{:?\s*#[\w:.-]+\s*\}$")]
    private static partial Regex OnlyId();
}
