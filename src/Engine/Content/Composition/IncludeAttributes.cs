using System.Text.RegularExpressions;

namespace Strata.Engine.Content.Composition;

/// <summary>The attributes of an include, such as <c>file="parts/note.md"</c>.</summary>
/// <param name="File">The path as it is written; empty without one.</param>
/// <param name="Lines">The numbers of the lines; empty for all.</param>
/// <param name="Region">The region; empty for all.</param>
/// <param name="Unknown">The first other attribute; null without one.</param>
internal sealed partial record IncludeAttributes(string File, string Lines, string Region, string? Unknown)
{
    /// <summary>The attributes of a directive.</summary>
    public static IncludeAttributes Of(string written)
    {
        string file = "";
        string? unknown = null;
        foreach (Match match in Attribute().Matches(written))
        {
            if (match.Groups["name"].Value == "file")
                file = match.Groups["value"].Value;
            else
                unknown ??= match.Value;
        }

        return new(file, "", "", unknown);
    }

    /// <summary>The attributes in the line that opens a code block; null if it includes nothing.</summary>
    public static IncludeAttributes? OfCode(string line)
    {
        if (!line.Contains("include=", StringComparison.Ordinal))
            return null;
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (Match match in CodeAttribute().Matches(line))
            found[match.Groups["name"].Value] = match.Groups["value"].Value;
        return found.TryGetValue("include", out string? file)
            ? new(file, found.GetValueOrDefault("lines", ""), found.GetValueOrDefault("region", ""), null)
            : null;
    }

    /// <summary>The ranges of the attributes in the line that opens a code block, with the space before each.</summary>
    public static IEnumerable<(int Start, int Length)> RangesIn(string line) =>
        CodeAttribute().Matches(line).Select(match => (match.Index, match.Length));

    [GeneratedRegex(
        """(?<name>\w+)\s*=\s*(?<quote>["'])(?<value>[^"'\n]*)\k<quote>|\S+""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Attribute();

    [GeneratedRegex(
        """((?<=[`~\w])(?>\s*)|(?<=\s))(?<name>\b(include|lines|region))=(?<quote>["'])(?<value>[^"'\n]*)\k<quote>""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex CodeAttribute();
}
