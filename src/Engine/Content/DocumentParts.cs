using System.Text.RegularExpressions;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Content;

/// <summary>The ranges of front matter and body in a content file.</summary>
/// <param name="FrontMatter">The text between the marks, or a JSON object with its braces; empty for none.</param>
/// <param name="Body">The text below them; it ends where the file ends.</param>
internal readonly partial record struct DocumentParts(Range FrontMatter, Range Body)
{
    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>The line above front matter: <c>---</c> for YAML, <c>+++</c> for TOML, <c>{</c> for JSON.</summary>
    private string Mark { get; init; } = "";

    /// <summary>Whether the closing line is missing.</summary>
    private bool IsUnclosed { get; init; }

    /// <summary>The length of the first key if the opening line is missing; 0 otherwise.</summary>
    private int WidthWithoutMark { get; init; }

    /// <summary>The number of lines of the file above <see cref="FrontMatter"/>.</summary>
    private int LinesAbove { get; init; }

    /// <summary>Whether a text begins with front matter.</summary>
    public static bool HasFrontMatter(string text) => Split(text).Mark.Length > 0;

    public static DocumentParts Split(string text)
    {
        int opening = FirstWrittenLine(text);
        string mark = text[opening..LineEnd(text, opening)].TrimEnd();
        int start = Math.Min(LineEnd(text, opening) + 1, text.Length);
        int linesAbove = text.AsSpan(0, opening).Count('\n');
        if (mark.StartsWith('{') && JsonStart().IsMatch(text.AsSpan(opening)))
        {
            int end = JsonEnd(text, opening);
            if (text[end..LineEnd(text, end)].Trim().Length == 0)
                return new DocumentParts(opening..end, Math.Min(LineEnd(text, end) + 1, text.Length)..)
                {
                    Mark = "{",
                    LinesAbove = linesAbove,
                    IsUnclosed = end == text.Length && text.TrimEnd()[^1] != '}',
                };
        }

        // Below blank lines, a thematic break is likelier than front matter without a key.
        bool isMark = mark is "---" or "+++" ? opening == 0 || HasKey(text, start) : IsWrongMark(mark, text, start);
        return isMark ? Between(text, mark, start, linesAbove + 1)
            : KeysWithoutMark(text, opening) is (> 0 and var width, var closing)
                ? new DocumentParts(opening..closing, Math.Min(LineEnd(text, closing) + 1, text.Length)..)
                {
                    Mark = "---",
                    LinesAbove = linesAbove,
                    WidthWithoutMark = width,
                }
            : new DocumentParts(0..0, 0..);
    }

    /// <summary>Reads the front matter; null, and reported, if it cannot be read.</summary>
    public FrontMatter? ReadFrontMatter(string text, MarkdownDialect dialect, FileReport report)
    {
        if (Mark.Length > 0 && Mark is not ("---" or "+++" or "{"))
            return Refuse(
                Codes.FrontMatterMark,
                $"'{Mark}' does not open front matter.",
                "Write three hyphens, '---', above and below the keys.",
                report
            );
        if (WidthWithoutMark > 0 && dialect.Generator is not Generator.Statiq)
        {
            report.Add(
                Codes.FrontMatterMark,
                new SourceSpan(LinesAbove + 1, 1, WidthWithoutMark),
                "The line above the front matter is missing.",
                "Write three hyphens, '---', above the keys too."
            );
            return null;
        }

        if (Mark.Length == 0 && !dialect.IsForeign && IsBelowComment(text))
        {
            report.Add(
                Codes.FrontMatterMark,
                new SourceSpan(text.AsSpan(0, FirstWrittenLine(text)).Count('\n') + 1, 1, "<!--".Length),
                "A comment is above the front matter, which has no effect there.",
                "Move the comment below the front matter."
            );
            return null;
        }

        if (IsUnclosed)
            return Refuse(Codes.FrontMatterOpen, "The front matter is not closed.", ClosingFix, report);
        if (Mark == "+++")
            return TomlText.Read(text[FrontMatter], report, LinesAbove) is { } keys
                ? Content.FrontMatter.Read(keys, dialect, report)
                : null;
        // JSON is read as YAML, which includes it (yaml.org/spec/1.2.2, section 1.2).
        string yaml = dialect.IsForeign ? LooseYaml.Indent(text[FrontMatter]) : text[FrontMatter];
        if (!YamlText.TryRead(yaml, report, out YamlNode? root, LinesAbove))
            return null;
        if (root is YamlMapping mapping)
            return Content.FrontMatter.Read(mapping, dialect, report);
        if (root is null or YamlScalar { IsNull: true })
            return Content.FrontMatter.Read(new YamlMapping(SourceSpan.Start, []), dialect, report);
        report.Add(
            Codes.KeyValue,
            root.Span,
            $"Expected a mapping in the front matter, found {root.Describe()}.",
            "Write 'key: value' lines between the '---' lines."
        );
        return null;
    }

    private string ClosingFix =>
        Mark switch
        {
            "{" => "Close it with a brace, '}'.",
            "+++" => "Close it with a line of three plus signs, '+++'.",
            _ => "Close it with a line of three hyphens, '---'.",
        };

    private FrontMatter? Refuse(DiagnosticCode code, string message, string fix, FileReport report)
    {
        int line = Mark == "{" ? LinesAbove + 1 : LinesAbove;
        report.Add(code, new SourceSpan(line, 1, Mark.Length), message, fix);
        return null;
    }

    private static DocumentParts Between(string text, string mark, int start, int linesAbove)
    {
        for (int line = start; line < text.Length; line = LineEnd(text, line) + 1)
        {
            ReadOnlySpan<char> content = text.AsSpan(line..LineEnd(text, line)).TrimEnd();
            if (content.SequenceEqual(mark) || (mark == "---" && content is "..."))
                return new DocumentParts(start..line, Math.Min(LineEnd(text, line) + 1, text.Length)..)
                {
                    Mark = mark,
                    LinesAbove = linesAbove,
                };
        }

        return new DocumentParts(start.., text.Length..)
        {
            Mark = mark,
            LinesAbove = linesAbove,
            IsUnclosed = true,
        };
    }

    /// <summary>Whether a text begins with a comment and then has front matter with a key that is known.</summary>
    private static bool IsBelowComment(string text)
    {
        int comment = FirstWrittenLine(text);
        if (!text.AsSpan(comment).StartsWith("<!--"))
            return false;
        int end = text.IndexOf("-->", comment, StringComparison.Ordinal);
        if (end < 0)
            return false;
        string rest = text[(end + "-->".Length)..].TrimStart();
        return Split(rest) is { Mark: "---" or "+++", IsUnclosed: false } parts
            && FirstKey().Match(rest[parts.FrontMatter].TrimStart()) is { Success: true } key
            && IsKey(key.Groups["key"].Value);
    }

    /// <summary>Whether a line looks like the opening of front matter that no reader of it knows.</summary>
    private static bool IsWrongMark(string mark, string text, int start)
    {
        string visible = mark.TrimStart('\uFEFF', '\u200B', '\u00A0', '\f');
        string hyphens = Dash().Replace(visible, "-");
        // Editors replace two or three hyphens by a dash and a hyphen.
        return (WrongMark().IsMatch(hyphens) || (hyphens == "--" && hyphens != visible))
            && (HasKey(text, start) || JsonStart().IsMatch(text.AsSpan(start)));
    }

    /// <summary>
    /// The length of the first key of lines that are front matter without the line above: only keys and values, up to
    /// the line below, and the offset of that line. Markdown would take the last of them for a heading. 0 if they are
    /// something else.
    /// </summary>
    private static (int Width, int End) KeysWithoutMark(string text, int start)
    {
        int length = FirstKey().Match(text[start..LineEnd(text, start)]).Groups["key"].Length;
        if (length == 0 || !IsKey(text.Substring(start, length)))
            return (0, 0);
        for (int line = LineEnd(text, start) + 1; line < text.Length; line = LineEnd(text, line) + 1)
        {
            ReadOnlySpan<char> content = text.AsSpan(line..LineEnd(text, line)).TrimEnd();
            if (content is "---" or "+++")
                return (length, line);
            if (!FirstKey().IsMatch(content) && content is not ([' ' or '\t' or '#', ..] or ['-', ' ', ..]))
                return (0, 0);
        }

        return (0, 0);
    }

    private static bool IsKey(string name) =>
        ForeignKeys.All.ContainsKey(name) || Content.FrontMatter.Keys.Keys.Any(key => key.Name == name);

    /// <summary>Whether the next line with text begins with a key of YAML, TOML or JSON.</summary>
    private static bool HasKey(string text, int start) => Key().IsMatch(text.AsSpan(start));

    private static int FirstWrittenLine(string text)
    {
        int line = 0;
        while (LineEnd(text, line) is var end && end < text.Length && text.AsSpan(line..end).IsWhiteSpace())
            line = end + 1;
        return line;
    }

    /// <summary>The offset behind the brace that closes a JSON object; the end of the text without one.</summary>
    private static int JsonEnd(string text, int opening)
    {
        int depth = 0;
        bool isQuoted = false;
        for (int i = opening; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '\\')
                i++;
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && text[i] is '{' or '}')
                depth += text[i] == '{' ? 1 : -1;
            if (depth == 0)
                return i + 1;
        }

        return text.Length;
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is var at and >= 0 ? at : text.Length;

    [GeneratedRegex("""^\{\s*"[^"\n]*"\s*:""", Options)]
    private static partial Regex JsonStart();

    [GeneratedRegex(@"^(?<key>[A-Za-z_][\w-]*)\s*[:=](\s|$)", Options)]
    private static partial Regex FirstKey();

    /// <summary>Hyphens and dashes, which editors write for one another.</summary>
    [GeneratedRegex(@"\p{Pd}|\u2212", Options)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^( +[-+]{3}|-{3,}|\+{4,}|(- ){2,}-|;{3,}|[-+]{3} ?[a-z]+)$", Options)]
    private static partial Regex WrongMark();

    [GeneratedRegex("""^\s*["']?[A-Za-z_][\w-]*["']?\s*[:=](\s|$)""", Options)]
    private static partial Regex Key();
}
