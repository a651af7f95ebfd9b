using Strata.Engine.Content.Composition;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Bounds;
using Strata.Engine.Content.Markdown.Checks;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Migration;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Content;

/// <summary>
/// Reads a content file: front matter, headings, links, diagrams and excerpt, and reports the errors in them.
/// </summary>
internal static class DocumentReader
{
    /// <summary>The most characters: as HTML, in which a mark has up to six, they still fit on a page.</summary>
    public const int MaxLength = 2_000_000;

    /// <summary>Reads a file; null, and reported, if it is too long or its front matter cannot be read.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="dialect">The Markdown that the site's bodies are written in.</param>
    /// <param name="messagesOf">The messages for the language that the front matter names; null for the site's.</param>
    /// <param name="report">The report on the file.</param>
    /// <param name="sources">The other files that the text is composed of; null for none.</param>
    public static Document? Read(
        string text,
        MarkdownDialect dialect,
        Func<string?, MessageCatalog> messagesOf,
        FileReport report,
        PageSources? sources = null
    )
    {
        if (text.Length > MaxLength)
        {
            report.Add(
                Codes.MarkdownLength,
                SourceSpan.Start,
                $"The page is too long: it has {text.Length} characters, and can have {MaxLength}.",
                "Divide it into several pages, or publish a long text as a file of its own, such as 'log.txt'."
            );
            return null;
        }

        if (DocumentParts.Split(text).ReadFrontMatter(text, dialect, report) is not { } written)
            return null;
        FrontMatter frontMatter = written.WithValues(sources, report);
        if (
            frontMatter.Image is { } image
            && WebAddress.KindOf(image) is not (AddressKind.OfTheSite or AddressKind.Outside)
        )
            LinkReader.ReportScheme(new Link(image, LinkKind.Image, frontMatter.ImageSpan), report);
        ParsedBody body = ParsedBody.Parse(report.Path, text, frontMatter, dialect, sources);
        var lines = new LineMap(text);
        ReportConflict(text, lines, report);
        var positions = new SourceMap(lines, body.Start, body.Source.Text);
        foreach (TextNotice notice in body.Source.Notices)
            report.Add(
                notice.Code,
                positions.SpanOf(new TextOrigin(notice.Start, notice.Source), notice.Length),
                notice.Message,
                notice.Fix
            );
        foreach (ExceededBound bound in ExceededBound.In(body.Tree))
            report.Add(bound.Code, positions.SpanAt(bound.Start, 1), bound.Message, bound.Fix);
        if (dialect.Generator is Generator.Strata or Generator.None or Generator.Statiq)
            new ShortcodeCheck(body.Text, positions, report).Check(body.Tree);
        new DialectCheck(body.Text, positions, report).Check(body.Tree, dialect);
        if (!dialect.IsForeign)
            TitleCheck.Run(body.Tree, frontMatter.Title, body.TitleHeading, positions, report);
        var reader = new BodyReader(body, positions, dialect.FramesFrom, report);
        return reader.Read(messagesOf(frontMatter.Language)) with
        {
            Sources = sources,
            Added = Math.Max(0, body.Text.Length - (text.Length - body.Start)),
        };
    }

    /// <summary>Reports the first mark of a conflict that git left in a text; in code it may be an example.</summary>
    private static void ReportConflict(string text, LineMap lines, FileReport report)
    {
        if (
            !text.Contains("<<<<<<< ", StringComparison.Ordinal) || !text.Contains(">>>>>>> ", StringComparison.Ordinal)
        )
            return;
        foreach (MarkdownLine line in MarkdownLines.Of(text))
        {
            if (!line.IsText || !line.Text.StartsWith("<<<<<<< ", StringComparison.Ordinal))
                continue;
            report.Add(
                Codes.ConflictMark,
                lines.SpanAt(line.Start, line.Text.Length),
                "A merge left both versions of this part in the file.",
                "Keep one of them, and remove the lines that begin with '<<<<<<<', '=======' and '>>>>>>>'."
            );
            return;
        }
    }
}
