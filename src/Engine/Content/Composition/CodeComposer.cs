using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Composition;

/// <summary>Fills code blocks with files, with some of their lines or with a region.</summary>
/// <param name="files">The files that may be included.</param>
/// <param name="notices">Receives what is wrong.</param>
internal sealed class CodeComposer(IncludedTexts files, List<TextNotice> notices)
{
    /// <summary>The edits that fill a code block; none for one that includes nothing.</summary>
    /// <param name="text">The text that the block is in.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="opening">The index of the line that opens the block.</param>
    /// <param name="path">The file of the text.</param>
    public IReadOnlyList<Edit> Edits(EditedText text, IReadOnlyList<MarkdownLine> lines, int opening, string path)
    {
        MarkdownLine fence = lines[opening];
        if (IncludeAttributes.OfCode(fence.Text) is not { } attributes)
            return [];
        int at = fence.Text.IndexOf("include=", StringComparison.Ordinal);
        SourceRange range = new(text, fence.Start + at, fence.Text.TrimEnd().Length - at);
        string file = IncludedFiles.PathOf(path, attributes.File);
        bool isEmpty = opening + 1 < lines.Count && lines[opening + 1].IsFence;
        (EditedText? included, (string Problem, string Fix) problem) = isEmpty
            ? Chosen(file, attributes)
            : (
                null,
                ("A code block that includes a file has no code of its own.", "Remove its lines, or the include.")
            );
        if (included is null)
        {
            if (problem.Problem.Length > 0)
                notices.Add(range.Notice(Codes.Include, problem.Problem, problem.Fix));
            return [.. Attributes(fence)];
        }

        return [.. Fence(fence, included.Text), .. Attributes(fence), .. Code(lines[opening + 1], fence, included)];
    }

    private static IEnumerable<Edit> Attributes(MarkdownLine fence) =>
        IncludeAttributes.RangesIn(fence.Text).Select(range => new Edit(fence.Start + range.Start, range.Length, ""));

    /// <summary>Lengthens the fence if the code has a line that would close it.</summary>
    private static IEnumerable<Edit> Fence(MarkdownLine fence, string code)
    {
        string more = More(fence, code);
        return more.Length == 0 ? [] : [new Edit(fence.Start + MarkAt(fence.Text), 0, more)];
    }

    private static IEnumerable<Edit> Code(MarkdownLine closing, MarkdownLine fence, EditedText code)
    {
        string indent = Indent(fence.Text);
        List<Edit> edits = [];
        for (int at = 0; at >= 0; at = code.Text.IndexOf('\n', at) is var found and >= 0 ? found + 1 : -1)
            edits.Add(new Edit(at, 0, indent));
        edits.Add(new Edit(code.Text.Length, 0, "\n"));
        string more = More(fence, code.Text);
        yield return Edit.Of(closing.Start, 0, code.Apply(edits));
        if (more.Length > 0)
            yield return new Edit(closing.Start + MarkAt(closing.Text), 0, more);
    }

    private static string More(MarkdownLine fence, string code)
    {
        int start = MarkAt(fence.Text);
        char mark = fence.Text[start];
        int own = fence.Text.AsSpan(start).IndexOfAnyExcept(mark) is var end and >= 0 ? end : fence.Text.Length - start;
        int longest = 0;
        int run = 0;
        foreach (char character in code)
            longest = Math.Max(longest, run = character == mark ? run + 1 : 0);
        return new string(mark, Math.Max(0, longest + 1 - own));
    }

    private static int MarkAt(string line) => line.AsSpan().IndexOfAny('`', '~');

    /// <summary>The start of each line of a block in a list item or quotation.</summary>
    private static string Indent(string fence) =>
        string.Concat(fence[..MarkAt(fence)].Select(character => character == '>' ? '>' : ' '));

    private static string Example(int count) =>
        count == 1 ? "Write '1'." : $"Write one line, '{count}', or the first and the last, '1-{count}'.";

    private (EditedText?, (string, string)) Chosen(string path, IncludeAttributes attributes)
    {
        if (attributes is { Lines.Length: > 0, Region.Length: > 0 })
            return (null, ("The code block names both lines and a region.", "Remove 'lines' or 'region'."));
        if (files.Open(attributes.File, path, out (string Problem, string Fix) problem) is not { } file)
            return (null, problem);
        (int First, int Last)? range =
            attributes.Lines.Length > 0 ? SourceLines.Range(attributes.Lines, file.Lines)
            : attributes.Region.Length > 0 ? file.Region(attributes.Region)
            : (1, file.Lines);
        if (range is not var (first, last))
            return (
                null,
                attributes.Lines.Length > 0
                    ? ($"'{attributes.Lines}' are no lines of '{path}', which has {file.Lines}.", Example(file.Lines))
                    : ($"'{path}' has no region '{attributes.Region}'.", file.FixFor(attributes.Region))
            );
        int start = file.StartOf(first);
        string chosen = file.Text[start..Math.Max(start, file.EndOf(last))];
        if (files.Add(chosen.Length) is { } tooMuch)
            return (null, tooMuch);
        var text = EditedText.Of(chosen, start, file.Source);
        return (text.Apply([.. Cleaned(chosen)]), problem);
    }

    /// <summary>The edits that remove the marks of regions and the indent that all lines have.</summary>
    private static IEnumerable<Edit> Cleaned(string code)
    {
        string[] lines = code.Split('\n');
        int indent = lines
            .Where(line => line.AsSpan().Trim().Length > 0 && !SourceLines.IsMark(line))
            .Select(line => line.Length - line.TrimStart(' ', '\t').Length)
            .DefaultIfEmpty(0)
            .Min();
        int start = 0;
        foreach (string line in lines)
        {
            if (SourceLines.IsMark(line))
                yield return new Edit(start, Math.Min(line.Length + 1, code.Length - start), "");
            else if (indent > 0 && line.Length > 0)
                yield return new Edit(start, Math.Min(indent, line.Length), "");
            start += line.Length + 1;
        }
    }
}
