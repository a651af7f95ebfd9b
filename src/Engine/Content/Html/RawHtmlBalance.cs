using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Html;

/// <summary>
/// Checks that raw HTML closes the elements that it opens within the same part of the text. A missing or an extra tag
/// would move the rest of the page, or the page around the text, into another element.
/// </summary>
internal sealed class RawHtmlBalance
{
    private static readonly HashSet<string> Void = new(
        "area br col embed hr img input source track wbr".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Elements whose end tag is optional (HTML standard, section 13.1.2.4).</summary>
    private static readonly HashSet<string> WithOptionalEnd = new(
        "li dt dd p rt rp colgroup caption thead tbody tfoot tr td th".Split(' '),
        StringComparer.Ordinal
    );

    private readonly Dictionary<object, OpenElements> open = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Adds the tags of the next fragment, and reports those that close no element or leave one open.
    /// </summary>
    /// <param name="part">The block or the inlines that contain the fragment.</param>
    /// <param name="html">The fragment.</param>
    /// <param name="report">The report on the file.</param>
    public void Add(object part, RawHtmlFragment html, FileReport report)
    {
        foreach (RawTag tag in html.Scanned.Tags.Where(tag => !Void.Contains(tag.Name)))
        {
            if (!open.TryGetValue(part, out OpenElements? elements))
                open[part] = elements = new OpenElements();
            if (!tag.IsEnd)
                elements.Push(tag.Name, html.SpanAt(tag.Offset, tag.Name.Length + 1));
            else if (!elements.Contains(tag.Name))
                report.Add(
                    Codes.RawHtmlUnbalanced,
                    html.SpanAt(tag.Offset, tag.Name.Length + 2),
                    $"</{tag.Name}> has no start tag in this part of the text.",
                    "Remove it, or add the start tag before it."
                );
            else
                ReportUnclosed(elements.PopTo(tag.Name), report);
        }
    }

    /// <summary>Reports the elements that are still open at the end of the body.</summary>
    public void End(FileReport report)
    {
        foreach (OpenElements elements in open.Values)
            ReportUnclosed(elements.All, report);
    }

    private static void ReportUnclosed(IEnumerable<OpenElement> elements, FileReport report)
    {
        foreach ((string name, SourceSpan span) in elements)
        {
            // Elements that are not allowed at all are reported for that.
            if (!WithOptionalEnd.Contains(name) && RawHtmlPolicy.IsElement(name))
                report.Add(
                    Codes.RawHtmlUnbalanced,
                    span,
                    $"<{name}> is not closed in this part of the text.",
                    $"Add </{name}> at the end of the element."
                );
        }
    }

    private readonly record struct OpenElement(string Name, SourceSpan Span);

    /// <summary>The stack of open elements of one part of the text.</summary>
    private sealed class OpenElements
    {
        private readonly List<OpenElement> stack = [];
        private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

        public IReadOnlyList<OpenElement> All => stack;

        public bool Contains(string name) => counts.GetValueOrDefault(name) > 0;

        public void Push(string name, SourceSpan span)
        {
            stack.Add(new OpenElement(name, span));
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        /// <summary>Removes the last element of a name, which is open, and returns the elements inside it.</summary>
        public IReadOnlyList<OpenElement> PopTo(string name)
        {
            int at = stack.FindLastIndex(element => element.Name == name);
            List<OpenElement> removed = stack[at..];
            stack.RemoveRange(at, removed.Count);
            foreach (OpenElement element in removed)
                counts[element.Name]--;
            return removed[1..];
        }
    }
}
