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
    /// <param name="refused">Receives the tags that are reported.</param>
    /// <param name="report">The report on the file.</param>
    public void Add(object part, RawHtmlFragment html, RefusedHtml refused, FileReport report)
    {
        foreach (RawTag tag in html.Scanned.Tags.Where(tag => !Void.Contains(tag.Name)))
        {
            if (!open.TryGetValue(part, out OpenElements? elements))
                open[part] = elements = new OpenElements();
            if (!tag.IsEnd)
                elements.Push(new OpenElement(tag, html));
            else if (elements.Contains(tag.Name))
                ReportUnclosed(elements.PopTo(tag.Name), refused, report);
            else
            {
                refused.Add(html, tag);
                report.Add(
                    Codes.RawHtmlUnbalanced,
                    html.SpanAt(tag.Offset, tag.Name.Length + 2),
                    $"</{tag.Name}> has no start tag in this part of the text.",
                    "Remove it, or add the start tag before it."
                );
            }
        }
    }

    /// <summary>Reports the elements that are still open at the end of the body.</summary>
    public void End(RefusedHtml refused, FileReport report)
    {
        foreach (OpenElements elements in open.Values)
            ReportUnclosed(elements.All, refused, report);
    }

    private static void ReportUnclosed(IEnumerable<OpenElement> elements, RefusedHtml refused, FileReport report)
    {
        foreach ((RawTag tag, RawHtmlFragment html) in elements)
        {
            // Elements that are not allowed at all are reported for that.
            if (WithOptionalEnd.Contains(tag.Name) || !RawHtmlPolicy.IsElement(tag.Name))
                continue;
            refused.Add(html, tag);
            report.Add(
                Codes.RawHtmlUnbalanced,
                html.SpanAt(tag.Offset, tag.Name.Length + 1),
                $"<{tag.Name}> is not closed in this part of the text.",
                $"Add </{tag.Name}> at the end of the element."
            );
        }
    }

    private readonly record struct OpenElement(RawTag Tag, RawHtmlFragment Html);

    /// <summary>The stack of open elements of one part of the text.</summary>
    private sealed class OpenElements
    {
        private readonly List<OpenElement> stack = [];
        private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

        public IReadOnlyList<OpenElement> All => stack;

        public bool Contains(string name) => counts.GetValueOrDefault(name) > 0;

        public void Push(OpenElement element)
        {
            stack.Add(element);
            counts[element.Tag.Name] = counts.GetValueOrDefault(element.Tag.Name) + 1;
        }

        /// <summary>Removes the last element of a name, which is open, and returns the elements inside it.</summary>
        public IReadOnlyList<OpenElement> PopTo(string name)
        {
            int at = stack.FindLastIndex(element => element.Tag.Name == name);
            List<OpenElement> removed = stack[at..];
            stack.RemoveRange(at, removed.Count);
            foreach (OpenElement element in removed)
                counts[element.Tag.Name]--;
            return removed[1..];
        }
    }
}
