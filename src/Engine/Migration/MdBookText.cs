using System.Globalization;
using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Translates what mdBook adds to Markdown: included files, and lines of Rust code that it hides. Other expressions in
/// double braces with a number sign are of plug-ins, and reported.
/// </summary>
internal static partial class MdBookText
{
    /// <summary>The most characters that a page includes; a page with more is too long anyway.</summary>
    private const int MaxIncluded = 2_000_000;

    /// <summary>The most lines of files that are searched for the parts that a page includes.</summary>
    private const int MaxSearched = 1_000_000;

    /// <summary>Includes files.</summary>
    /// <param name="path">The file of the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="files">The files that may be included.</param>
    public static Translation Include(string path, string body, IncludedFiles files)
    {
        List<Edit> edits = [];
        List<TextNotice> notices = [];
        int length = 0;
        var source = new BookFiles(files, path);
        Lazy<HashSet<int>> shown = new(() => InCode(body));
        foreach (Match match in Expression().Matches(body))
        {
            if (match.Groups["escape"].Success)
            {
                edits.Add(new Edit(match.Index, 1, ""));
                continue;
            }

            string name = match.Groups["name"].Value;
            string argument = match.Groups["argument"].Value.Trim();
            // mdBook shows an expression without a file as it is.
            if (argument.Length == 0 && IsInclude(name))
                continue;
            string? replacement = name switch
            {
                "include" or "rustdoc_include" => Lines(argument, source),
                "playground" or "playpen" => Lines(argument.Split(' ')[0], source),
                "title" => "",
                _ => null,
            };
            if (replacement is not null && replacement.Length <= MaxIncluded - length)
            {
                length += replacement.Length;
                edits.Add(
                    new Edit(
                        match.Index,
                        match.Length,
                        name is "playground" or "playpen" ? $"```rust\n{replacement}\n```" : replacement
                    )
                );
            }
            else if (!shown.Value.Contains(match.Index))
                notices.Add(NotIncluded(match, name, argument));
        }

        return new(edits, notices);
    }

    /// <summary>The offsets of expressions of plug-ins in code blocks, which show them as text.</summary>
    private static HashSet<int> InCode(string body) =>
        [
            .. from line in MarkdownLines.Of(body)
            where line.Fence is not null
            from match in Expression().Matches(line.Text)
            where !IsInclude(match.Groups["name"].Value)
            select line.Start + match.Index,
        ];

    private static bool IsInclude(string name) => name is "include" or "rustdoc_include" or "playground" or "playpen";

    /// <summary>Removes the lines of Rust code that mdBook hides: those that begin with <c># </c>.</summary>
    public static Translation HideLines(string body)
    {
        List<Edit> edits = [];
        if (!body.Contains("\n#", StringComparison.Ordinal) && !body.Contains(" #", StringComparison.Ordinal))
            return new(edits, []);
        foreach (MarkdownLine line in MarkdownLines.Of(body))
        {
            if (line.Fence is null || !line.Fence.StartsWith("rust", StringComparison.Ordinal))
                continue;
            string code = line.Text.TrimStart();
            if (code == "#" || code.StartsWith("# ", StringComparison.Ordinal))
                edits.Add(new Edit(line.Start, Math.Min(line.Text.Length + 1, body.Length - line.Start), ""));
            else if (code.StartsWith("##", StringComparison.Ordinal))
                edits.Add(new Edit(line.Start + line.Text.Length - code.Length, 1, ""));
        }

        return new(edits, []);
    }

    private static TextNotice NotIncluded(Match match, string name, string argument) =>
        IsInclude(name)
            ? new(
                match.Index,
                match.Length,
                Codes.LinkDead,
                $"The file '{argument.Split(':', ' ')[0]}' does not exist, may not be included, or is too long to be "
                    + "searched once more for this page.",
                "Write the path of a file of this folder, from the page; hidden files and links are never included."
            )
            : new(
                match.Index,
                match.Length,
                Codes.ShortcodeNotRun,
                $"The mdBook expression '#{name}' is not supported and stays in the page as text.",
                "Write its output in Markdown."
            );

    /// <summary>The lines of a file that an include names, without the comments that mark anchors.</summary>
    private static string? Lines(string argument, BookFiles files)
    {
        string[] parts = argument.Split(':', 2);
        if (files.Read(parts[0].Trim()) is not { } lines)
            return null;
        IEnumerable<string> chosen = parts.Length == 1 ? lines : Part(lines, parts[1]);
        return string.Join('\n', chosen.Where(line => !Anchor().IsMatch(line)));
    }

    private static IEnumerable<string> Part(IReadOnlyList<string> lines, string part)
    {
        string[] bounds = part.Split(':');
        bool isRange = bounds.All(bound => bound.Length == 0 || int.TryParse(bound, out _));
        if (!isRange)
            return lines
                .SkipWhile(line => !IsAnchor(line, "ANCHOR", bounds[0]))
                .Skip(1)
                .TakeWhile(line => !IsAnchor(line, "ANCHOR_END", bounds[0]));
        int first = Number(bounds[0], 1);
        int last = bounds.Length == 1 ? first : Number(bounds[1], lines.Count);
        return lines.Skip(first - 1).Take(Math.Max(0, last - first + 1));
    }

    private static int Number(string text, int missing) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? Math.Max(number, 1)
            : missing;

    private static bool IsAnchor(string line, string mark, string name) =>
        Anchor().Match(line) is { Success: true } anchor
        && anchor.Groups["mark"].Value == mark
        && anchor.Groups["name"].Value == name;

    /// <summary>The files that a page includes, each read once.</summary>
    private sealed class BookFiles(IncludedFiles files, string page)
    {
        private readonly Dictionary<string, IReadOnlyList<string>?> read = new(StringComparer.Ordinal);
        private int searched;

        /// <summary>The lines of a file; null if it may not be included, or if too many were read before.</summary>
        public IReadOnlyList<string>? Read(string path)
        {
            if (!read.TryGetValue(path, out IReadOnlyList<string>? lines))
                read[path] = lines = files.Read(page, path);
            if (lines is null || lines.Count > MaxSearched - searched)
                return null;
            searched += lines.Count;
            return lines;
        }
    }

    [GeneratedRegex(
        @"(?<escape>\\)?\{\{\s*#(?<name>[a-z_]+)(?<argument>\s[^{}\n]*)?\}\}",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Expression();

    [GeneratedRegex(@"\b(?<mark>ANCHOR(_END)?):\s*(?<name>[\w-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Anchor();
}
