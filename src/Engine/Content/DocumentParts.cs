using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;

namespace Strata.Engine.Content;

/// <summary>The ranges of front matter and body in a content file.</summary>
/// <param name="FrontMatter">The text between the <c>---</c> lines; empty without front matter.</param>
/// <param name="Body">The text below them; it ends where the file ends.</param>
/// <param name="IsOpen">Whether the closing line is missing.</param>
/// <param name="IsToml">Whether the front matter is TOML between <c>+++</c> lines, as in Hugo.</param>
internal readonly record struct DocumentParts(Range FrontMatter, Range Body, bool IsOpen = false, bool IsToml = false)
{
    public static DocumentParts Split(string text)
    {
        if (!HasFrontMatter(text))
            return new DocumentParts(0..0, 0..);
        bool isToml = text[0] == '+';
        int start = Math.Min(LineEnd(text, 0) + 1, text.Length);
        for (int line = start; line < text.Length; line = LineEnd(text, line) + 1)
        {
            if (
                isToml
                    ? text.AsSpan(line..LineEnd(text, line)).TrimEnd() is "+++"
                    : text.AsSpan(line..LineEnd(text, line)).TrimEnd() is "---" or "..."
            )
                return new DocumentParts(start..line, Math.Min(LineEnd(text, line) + 1, text.Length).., IsToml: isToml);
        }

        return new DocumentParts(start.., text.Length.., IsOpen: true, isToml);
    }

    /// <summary>Whether a text begins with front matter.</summary>
    public static bool HasFrontMatter(string text) =>
        (text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("+++", StringComparison.Ordinal))
        && text[3..LineEnd(text, 0)].Trim().Length == 0;

    /// <summary>Reads the front matter; null, and reported, if it cannot be read.</summary>
    public FrontMatter? ReadFrontMatter(string text, MarkdownDialect dialect, FileReport report)
    {
        if (IsOpen)
        {
            report.Add(
                Codes.FrontMatterOpen,
                new SourceSpan(1, 1, 3),
                "The front matter is not closed.",
                IsToml
                    ? "Close it with a line of three plus signs, '+++'."
                    : "Close it with a line of three hyphens, '---'."
            );
            return null;
        }

        if (IsToml)
            return TomlText.Read(text[FrontMatter], report, linesAbove: 1) is { } keys
                ? Content.FrontMatter.Read(keys, dialect, report)
                : null;
        if (!YamlText.TryRead(text[FrontMatter], report, out YamlNode? root, linesAbove: 1))
            return null;
        if (root is YamlMapping mapping)
            return Content.FrontMatter.Read(mapping, dialect, report);
        if (root is null or YamlScalar { IsNull: true })
            return new FrontMatter();
        report.Add(
            Codes.KeyValue,
            root.Span,
            $"Expected a mapping in the front matter, found {root.Describe()}.",
            "Write 'key: value' lines between the '---' lines."
        );
        return null;
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is var at and >= 0 ? at : text.Length;
}
