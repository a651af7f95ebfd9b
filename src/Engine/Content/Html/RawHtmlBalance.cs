using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Html;

/// <summary>
/// Whether raw HTML closes what it opens in one and the same part of the text. A tag too few or too many would draw the
/// rest of
/// the page, or the page around the text, into another element.
/// </summary>
internal sealed class RawHtmlBalance
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "source",
        "track",
        "wbr",
    };

    /// <summary>Elements whose end a browser finds by itself (HTML standard, section 13.1.2.4).</summary>
    private static readonly HashSet<string> EndingThemselves = new(StringComparer.Ordinal)
    {
        "li",
        "dt",
        "dd",
        "p",
        "rt",
        "rp",
        "colgroup",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
    };

    private readonly Dictionary<object, List<(string Name, SourceSpan Span)>> open = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>
    /// Takes the tags of the next piece, and reports those that close nothing or leave something open.
    /// </summary>
    /// <param name="part">The block or the stretch of text that the piece stands in.</param>
    /// <param name="html">The piece.</param>
    /// <param name="place">The place in the file of an offset in it.</param>
    /// <param name="report">Where mistakes go.</param>
    public void Add(object part, RawHtml html, Func<int, int, SourceSpan> place, FileReport report)
    {
        foreach (RawTag tag in html.Tags.Where(tag => !Void.Contains(tag.Name)))
        {
            if (!open.TryGetValue(part, out List<(string Name, SourceSpan Span)>? elements))
                open[part] = elements = [];
            int at = elements.FindLastIndex(element => element.Name == tag.Name);
            if (!tag.IsEnd)
                elements.Add((tag.Name, place(tag.Offset, tag.Name.Length + 1)));
            else if (at < 0)
                report.Add(
                    Codes.RawHtmlUnbalanced,
                    place(tag.Offset, tag.Name.Length + 2),
                    $"</{tag.Name}> closes no element that was opened in this part of the text.",
                    "Remove it, or open the element before it."
                );
            else
                Close(elements, at, report);
        }
    }

    /// <summary>Reports what is still open at the end.</summary>
    public void End(FileReport report)
    {
        foreach (List<(string, SourceSpan)> elements in open.Values)
            Close(elements, 0, report, isEnd: true);
    }

    private static void Close(
        List<(string Name, SourceSpan Span)> elements,
        int at,
        FileReport report,
        bool isEnd = false
    )
    {
        foreach ((string name, SourceSpan span) in elements[(isEnd ? at : at + 1)..])
        {
            // What is not allowed at all is reported for that.
            if (!EndingThemselves.Contains(name) && RawHtmlPolicy.IsElement(name))
                report.Add(
                    Codes.RawHtmlUnbalanced,
                    span,
                    $"<{name}> is not closed in this part of the text.",
                    $"Write </{name}> where it ends."
                );
        }

        elements.RemoveRange(at, elements.Count - at);
    }
}
