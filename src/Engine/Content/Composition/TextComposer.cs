using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Composition;

/// <summary>
/// Composes the text of a page: it includes other files and shows values of data. Every character keeps the position in
/// the file that it comes from.
/// </summary>
internal sealed partial class TextComposer
{
    /// <summary>The most files inside each other.</summary>
    private const int MaxDepth = 10;

    private readonly IncludedTexts files;
    private readonly Func<string, int> bodyOf;
    private readonly List<TextNotice> notices = [];
    private readonly CodeComposer code;

    private TextComposer(PageSources sources, Func<string, int> bodyOf)
    {
        files = new IncludedTexts(sources);
        this.bodyOf = bodyOf;
        code = new CodeComposer(files, notices);
    }

    /// <param name="path">The file, relative to the site root.</param>
    /// <param name="body">The text of the page as its author wrote it.</param>
    /// <param name="sources">The other files that it names; null for none.</param>
    /// <param name="bodyOf">Returns the offset of the text below the front matter of a file.</param>
    public static TranslatedBody Compose(string path, string body, PageSources? sources, Func<string, int> bodyOf)
    {
        if (sources is null)
            return new(EditedText.Of(body), []);
        var composer = new TextComposer(sources, bodyOf);
        EditedText text = composer.Compose(EditedText.Of(body), [path]);
        return new(text, composer.notices);
    }

    /// <param name="text">The text of the page or of a part.</param>
    /// <param name="chain">The page, and the parts around this one.</param>
    private EditedText Compose(EditedText text, IReadOnlyList<string> chain)
    {
        List<Edit> edits = [];
        List<MarkdownLine> lines = [.. TextLines.Of(text.Text)];
        var indented = new IndentedCode();
        bool isCode = false;
        for (int i = 0; i < lines.Count; i++)
        {
            MarkdownLine line = lines[i];
            if (line.IsFence)
            {
                isCode = !isCode;
                if (isCode)
                    edits.AddRange(code.Edits(text, lines, i, chain[^1]));
            }
            else if (line.IsText && !indented.Has(line.Text))
                AddText(line, text, chain, edits);
        }

        return text.Apply(edits);
    }

    private void AddText(MarkdownLine line, EditedText text, IReadOnlyList<string> chain, List<Edit> edits)
    {
        if (Directive().Match(line.Text) is { Success: true } directive)
        {
            if (Included(directive, line, text, chain) is { } included)
                edits.Add(Edit.Of(line.Start, line.Text.Length, included));
        }
        else
        {
            if (line.Text.Contains("::include{", StringComparison.Ordinal))
                ReportInside(line, text);
            if (line.Text.Contains(":data[", StringComparison.Ordinal))
                edits.AddRange(Values(line, text));
        }
    }

    /// <summary>Reports an include that is not a line of its own, and so stays text.</summary>
    private void ReportInside(MarkdownLine line, EditedText text)
    {
        int at = MarkdownLines.BlankCode(line.Text).IndexOf("::include{", StringComparison.Ordinal);
        if (at < 0 || (at > 0 && line.Text[at - 1] is '\\' or ':'))
            return;
        int end = line.Text.IndexOf('}', at);
        int written = (end < 0 ? line.Text.TrimEnd().Length : end + 1) - at;
        notices.Add(
            new SourceRange(text, line.Start + at, written).Notice(
                Codes.Include,
                "The include is inside a line, so that it stays text.",
                "Write it in a line of its own, or in backticks to show it."
            )
        );
    }

    private EditedText? Included(Match directive, MarkdownLine line, EditedText text, IReadOnlyList<string> chain)
    {
        SourceRange at = new(text, line.Start + directive.Groups["name"].Index, line.Text.TrimEnd().Length);
        IncludeAttributes attributes = IncludeAttributes.Of(directive.Groups["attributes"].Value);
        string path = IncludedFiles.PathOf(chain[^1], attributes.File);
        (string Problem, string Fix) problem = default;
        IncludedText? part = attributes.File.Length == 0 ? null : files.Open(attributes.File, path, out problem);
        (string Problem, string Fix)? refusal =
            attributes.File.Length == 0 ? ("The include names no file.", Example)
            : attributes.Unknown is { } unknown
                ? ($"Unknown attribute '{unknown}' of an include of Markdown; it is 'file'.", Example)
            : part is not null && !SourcePaths.IsMarkdown(path)
                ? (
                    $"'{attributes.File}' is no Markdown, so that its text is not that of a page.",
                    $"Show it as code, in a code block such as '```text include=\"{attributes.File}\"'."
                )
            : chain.Contains(path)
                ? ($"The file includes itself: {Circle(chain, path)}.", "Remove one of the includes.")
            : chain.Count > MaxDepth
                ? files.Once($"More than {MaxDepth} files include each other.", "Include fewer levels.")
            : part is null ? problem
            : files.Add(part.Text.Length);
        if (refusal is ({ Length: > 0 } message, var fix))
            notices.Add(at.Notice(Codes.Include, message, fix));
        return refusal is not null || part is null
            ? null
            : Indent(Compose(Part(part), [.. chain, path]), directive.Groups["indent"].Value);
    }

    private const string Example = "Write '::include{file=\"_parts/note.md\"}'.";

    private static string Circle(IEnumerable<string> chain, string path) =>
        string.Join(", which includes ", chain.SkipWhile(name => name != path));

    /// <summary>The text of a part without its front matter and without line feeds at its ends.</summary>
    private EditedText Part(IncludedText part)
    {
        string whole = part.Text;
        int start = bodyOf(whole);
        while (start < whole.Length && whole[start] == '\n')
            start++;
        return EditedText.Of(whole[start..].TrimEnd('\n'), start, part.Source);
    }

    /// <summary>
    /// A part in a list item or quotation begins each line as the line of its directive does; elsewhere it is a block
    /// of its own.
    /// </summary>
    private static EditedText Indent(EditedText part, string indent)
    {
        if (indent.Length == 0)
            return part.Apply([new Edit(0, 0, "\n"), new Edit(part.Text.Length, 0, "\n")]);
        List<Edit> edits = [new Edit(0, 0, indent)];
        for (int at = part.Text.IndexOf('\n'); at >= 0; at = part.Text.IndexOf('\n', at + 1))
            edits.Add(new Edit(at + 1, 0, indent));
        return part.Apply(edits);
    }

    /// <summary>The values of data in a line; in code a name stays as it is.</summary>
    private IEnumerable<Edit> Values(MarkdownLine line, EditedText text)
    {
        foreach (Match match in DataText.Value().Matches(MarkdownLines.BlankCode(line.Text)))
        {
            DataValue value = DataValue.Of(match.Groups["name"].Value, files.Sources);
            (string Problem, string Fix)? tooMuch = value.Text is null ? null : files.Add(value.Text.Length);
            if (tooMuch is null && value.Text is { } shown)
                yield return new Edit(
                    line.Start + match.Index,
                    match.Length,
                    MarkdownText.References(shown, opensLine: line.Text.AsSpan(0, match.Index).Trim(" >").IsEmpty)
                );
            else if (tooMuch is not ("", _))
                notices.Add(
                    new SourceRange(text, line.Start + match.Index, match.Length).Notice(
                        tooMuch is null ? Codes.ValueUnknown : Codes.Include,
                        tooMuch?.Problem ?? value.Problem,
                        tooMuch?.Fix ?? value.Fix
                    )
                );
        }
    }

    [GeneratedRegex(
        @"^(?<indent>[ >]{0,24})(?<name>::include)(\{(?<attributes>[^{}\n]*)\})?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Directive();
}

/// <summary>A range of a text that is composed.</summary>
internal readonly record struct SourceRange(EditedText Text, int Start, int Length)
{
    public TextNotice Notice(DiagnosticCode code, string message, string fix) =>
        new TextNotice(Start, Length, code, message, fix).At(Text.OriginOf(Start));
}
