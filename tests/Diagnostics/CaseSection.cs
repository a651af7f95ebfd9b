using System.Text.RegularExpressions;

namespace Strata.Tests.Diagnostics;

/// <summary>
/// A section of a case: its header, <c>-- path (form) --</c> or <c>-- path -> target --</c>, and its text.
/// </summary>
/// <param name="Form">The word in parentheses; empty for plain text.</param>
/// <param name="Target">The target of a symbolic link; null for a file.</param>
internal sealed partial record CaseSection(string Path, string Form, string? Target, string Body)
{
    [GeneratedRegex("^-- (?<content>.*) --\n", RegexOptions.Multiline)]
    private static partial Regex Header { get; }

    [GeneratedRegex(@"^(?<path>\S+)(?: -> (?<target>\S+)| \((?<form>\w+)\))?$")]
    private static partial Regex HeaderContent { get; }

    /// <summary>Splits a text into the lines before the first section and the sections.</summary>
    /// <exception cref="FormatException">A header is not of the form above.</exception>
    public static (string Preamble, IReadOnlyList<CaseSection> Sections) Split(string text)
    {
        List<Match> headers = Header.Matches(text).ToList();
        IEnumerable<int> ends = headers.Skip(1).Select(header => header.Index).Append(text.Length);
        return (
            headers.Count == 0 ? text : text[..headers[0].Index],
            headers.Zip(ends, (header, end) => Read(header, text[(header.Index + header.Length)..end])).ToList()
        );
    }

    private static CaseSection Read(Match header, string body)
    {
        GroupCollection groups = HeaderContent.Match(header.Groups["content"].Value).Groups;
        if (!groups["path"].Success)
            throw new FormatException($"'{header.Value.TrimEnd()}' is not a header of a section.");
        string? target = groups["target"].Success ? groups["target"].Value : null;
        return new CaseSection(groups["path"].Value, groups["form"].Value, target, body);
    }
}
