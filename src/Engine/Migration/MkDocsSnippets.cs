using System.Globalization;
using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Includes the files that pages of MkDocs name in lines such as <c>--8&lt;-- "file.md"</c>: whole, a range of lines,
/// or a section. Files of other sites, and the form of several lines, are reported.
/// </summary>
/// <param name="files">The files that may be included; null if the extension is off.</param>
/// <param name="folders">The folders that the settings name, ending with a slash.</param>
internal sealed partial class MkDocsSnippets(IncludedFiles? files, IReadOnlyList<string> folders)
{
    /// <summary>The most characters that a page reads from other files; a page with more is too long anyway.</summary>
    private const int MaxRead = 2_000_000;

    private int read;

    /// <summary>Includes the files that a body names.</summary>
    public Translation Translate(string body)
    {
        List<Edit> edits = [];
        List<TextNotice> notices = [];
        if (!body.Contains("8<-", StringComparison.Ordinal))
            return new(edits, notices);
        foreach (MarkdownLine line in MarkdownLines.Of(body))
        {
            if (Escaped().IsMatch(line.Text))
                edits.Add(new Edit(line.Start + line.Text.IndexOf(';'), 1, ""));
            else if (Mark().IsMatch(line.Text))
            {
                if (Included(line.Text, []) is { } included)
                    edits.Add(new Edit(line.Start, line.Text.Length, included));
                else
                    notices.Add(NotIncluded(line.Start, line.Text.Length));
            }
        }

        return new(edits, notices);
    }

    /// <summary>The text that a line stands for; null if it cannot be included.</summary>
    /// <param name="line">The line.</param>
    /// <param name="above">The files that lead to it.</param>
    private string? Included(string line, IReadOnlyList<string> above)
    {
        Match snippet = Snippet().Match(line);
        string[] parts = snippet.Groups["file"].Value.Split(':');
        if (!snippet.Success || above.Contains(parts[0]) || LinesOf(parts[0]) is not { } lines)
            return null;
        string indent = snippet.Groups["indent"].Value;
        IEnumerable<string> texts = Part(lines, parts[1..])
            .Where(text => !Section().IsMatch(text))
            .Select(text => Mark().IsMatch(text) ? Included(text, [.. above, parts[0]]) ?? text : text);
        return string.Join('\n', texts.Select(text => indent + text));
    }

    private string[]? LinesOf(string path)
    {
        foreach (string folder in folders)
        {
            if (files?.Text(IncludedFiles.PathOf("", folder + path)) is not { } text)
                continue;
            read += text.Length + 1;
            return read > MaxRead ? null : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        }

        return null;
    }

    private static IEnumerable<string> Part(string[] lines, string[] part)
    {
        if (part.Length == 0)
            return lines;
        if (part is [var name] && !int.TryParse(name, out _))
            return lines
                .SkipWhile(line => !IsSection(line, "start", name))
                .Skip(1)
                .TakeWhile(line => !IsSection(line, "end", name));
        int first = Number(part[0], 1);
        int last = part.Length == 1 ? lines.Length : Number(part[1], lines.Length);
        return lines.Skip(first - 1).Take(Math.Max(0, last - first + 1));
    }

    private static int Number(string text, int missing) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? Math.Max(number, 1)
            : missing;

    private static bool IsSection(string line, string end, string name) =>
        Section().Match(line) is { Success: true } section
        && section.Groups["end"].Value == end
        && section.Groups["name"].Value == name;

    private static TextNotice NotIncluded(int start, int length) =>
        new(
            start,
            length,
            Codes.ShortcodeNotRun,
            "The snippet is not included and stays in the page as text.",
            "Include Markdown with '::include{file=\"…\"}', and code with 'include=\"…\"' behind the language."
        );

    [GeneratedRegex(@"^[ \t]*-{1,2}8<-{1,2}(\s.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^[ \t]*;-{1,2}8<-{1,2}(\s.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Escaped();

    [GeneratedRegex(
        """^(?<indent>[ \t]*)-{1,2}8<-{1,2}\s+(?<quote>["'])(?<file>[^"']+)\k<quote>\s*$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Snippet();

    /// <summary>The marks around a section, in a comment of the language of the file.</summary>
    [GeneratedRegex(
        @"-{1,2}8<-{1,2}\s+\[\s*(?<end>start|end)\s*:\s*(?<name>[\w-]+)\s*\]",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Section();
}
